package io.dangol.ltv.uncertainty;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a long computation runs, who hears of its progress and who may stop it. Nothing here
 * changes a result.
 *
 * @param executor runs helper tasks beside the calling thread; it may refuse or delay them, since
 *     the calling thread does every draw that nobody has taken
 * @param threads the number of threads that work at once, the caller included; at least 1
 * @param progress hears after every draw how many are done, from any of the threads
 * @param cancelled asked before every draw, by any of the threads
 */
public record Execution(
    Executor executor, int threads, IntConsumer progress, BooleanSupplier cancelled) {
  private static final Execution SEQUENTIAL =
      new Execution(Runnable::run, 1, done -> {}, () -> false);

  public Execution {
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(cancelled, "cancelled");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
  }

  /**
   * Returns an execution on the calling thread only.
   *
   * @return the execution, without listener or cancellation
   */
  public static Execution sequential() {
    return SEQUENTIAL;
  }

  /**
   * Returns an execution on several threads.
   *
   * @param executor runs the helper tasks
   * @param threads the number of threads that work at once, the caller included; at least 1
   * @return the execution, without listener or cancellation
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static Execution parallel(Executor executor, int threads) {
    return new Execution(executor, threads, SEQUENTIAL.progress, SEQUENTIAL.cancelled);
  }

  /**
   * Returns this execution with a listener.
   *
   * @param listener hears after every draw how many are done, from any of the threads
   * @return the execution
   */
  public Execution withProgress(IntConsumer listener) {
    return new Execution(executor, threads, listener, cancelled);
  }

  /**
   * Returns this execution with a cancellation check.
   *
   * @param check asked before every draw; once it answers true, the computation throws {@link
   *     CancellationException}
   * @return the execution
   */
  public Execution withCancellation(BooleanSupplier check) {
    return new Execution(executor, threads, progress, check);
  }

  /**
   * Runs a task for every number below {@code count} and returns when all are done.
   *
   * @throws CancellationException if the cancellation check says so
   */
  void forEach(int count, IntConsumer task) {
    Run run = new Run(count, task);
    for (int helper = 1; helper < Math.min(threads, count); helper++) {
      try {
        executor.execute(run);
      } catch (RejectedExecutionException saturated) {
        break; // the calling thread takes the rest
      }
    }
    run.run();
    run.await();
  }

  /** The numbers still to do, shared by the threads. */
  private final class Run implements Runnable {
    private final int count;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Run(int count, IntConsumer task) {
      this.count = count;
      this.task = task;
      this.left = new AtomicInteger(count);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        try {
          one(i);
        } catch (RuntimeException | Error thrown) {
          failure.compareAndSet(null, thrown);
        } finally {
          if (left.decrementAndGet() == 0) {
            synchronized (this) {
              notifyAll();
            }
          }
        }
      }
    }

    private void one(int i) {
      if (failure.get() != null) {
        return;
      }
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("cancelled after " + done.get() + " draws");
      }
      task.accept(i);
      progress.accept(done.incrementAndGet());
    }

    void await() {
      boolean interrupted = false;
      synchronized (this) {
        while (left.get() > 0) {
          try {
            wait();
          } catch (InterruptedException e) {
            interrupted = true; // the draws in flight are short: finish, then say so
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      Throwable thrown = failure.get();
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      if (thrown instanceof Error error) {
        throw error;
      }
    }
  }
}
