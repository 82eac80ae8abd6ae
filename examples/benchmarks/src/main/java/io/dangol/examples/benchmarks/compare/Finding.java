package io.dangol.examples.benchmarks.compare;

/** What a run found; put into words after the clock has stopped. */
@FunctionalInterface
public interface Finding {

  /**
   * Says what was found: an inertia, a checksum.
   *
   * @return a few words
   */
  String say();
}
