package io.dangol.examples.cli.command;

import io.dangol.segmentation.cluster.Execution;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** The threads of a command. */
final class Workers implements AutoCloseable {

  private final ForkJoinPool pool;

  Workers(int threads) {
    this.pool = new ForkJoinPool(threads);
  }

  /** Runs a computation so that its parallel streams use these threads. */
  <T> T compute(Supplier<T> task) {
    return pool.submit(task::get).join();
  }

  Execution execution() {
    return Execution.parallel(pool, pool.getParallelism());
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
