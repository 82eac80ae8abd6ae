package io.dangol.core.execution;

/** One step of a running computation. Computations that know more have types of their own. */
public interface Progress {

  /**
   * Returns how far the computation has come.
   *
   * @return the number of the step, from 1
   */
  int step();

  /**
   * Returns how far it can go.
   *
   * @return the largest number of steps; a computation may end before
   */
  int steps();

  /**
   * Returns a step of which nothing more is known.
   *
   * @param step the number of the step, from 1
   * @param steps the largest number of steps
   * @return the step
   */
  static Progress of(int step, int steps) {
    return new Step(step, steps);
  }

  /**
   * A step of which nothing more is known.
   *
   * @param step the number of the step, from 1
   * @param steps the largest number of steps
   */
  record Step(int step, int steps) implements Progress {}
}
