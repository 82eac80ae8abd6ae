package io.dangol.examples.benchmarks.compare;

import java.util.List;

/** A piece of work on prepared data, and all who can do it. */
public interface Workload {

  /**
   * Returns the name, such as {@code kmeans-1m-3}.
   *
   * @return the name
   */
  String name();

  /**
   * Says what is done on which data, in a line.
   *
   * @return the description
   */
  String description();

  /**
   * Prepares the data, and those who work on it.
   *
   * @return ours first, then the peers
   */
  List<Contender> contenders();

  /**
   * Returns how many rounds are measured.
   *
   * @param asked how many were asked for
   * @return as many, unless one tells all
   */
  default int rounds(int asked) {
    return asked;
  }
}
