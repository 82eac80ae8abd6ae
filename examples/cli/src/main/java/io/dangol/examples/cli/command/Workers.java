package io.dangol.examples.cli.command;

import io.dangol.core.execution.Execution;
import java.util.concurrent.ForkJoinPool;

/** The threads of a command. */
final class Workers implements AutoCloseable {

  private final ForkJoinPool pool;

  Workers(int threads) {
    this.pool = new ForkJoinPool(threads);
  }

  Execution execution() {
    return Execution.parallel(pool, pool.getParallelism());
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
