package io.dangol.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs several calls of ports so that all of them count or none: a transaction of the host's
 * database. A host without transactions uses {@link #none()}; what the engine does in several steps
 * can be repeated after a failure, and says so.
 *
 * <pre>{@code
 * UnitOfWork transaction = work -> template.executeWithoutResult(status -> work.run());
 * }</pre>
 */
@FunctionalInterface
public interface UnitOfWork {

  /**
   * Runs some work once, in the calling thread.
   *
   * @param work the work; what it throws undoes all of it and is thrown on
   */
  void run(Runnable work);

  /**
   * Runs some work and returns its result.
   *
   * @param work the work
   * @param <T> the type of the result
   * @return the result
   * @throws IllegalStateException if the host did not run the work, or more than once
   */
  default <T> T call(Supplier<T> work) {
    List<T> results = new ArrayList<>(1);
    run(() -> results.add(work.get()));
    if (results.size() != 1) {
      throw new IllegalStateException(
          "the unit of work ran its work %d times, not once".formatted(results.size()));
    }
    return results.get(0);
  }

  /**
   * Returns a unit of work that runs every call on its own: what was done before a failure stays
   * done.
   *
   * @return the unit of work
   */
  static UnitOfWork none() {
    return Runnable::run;
  }
}
