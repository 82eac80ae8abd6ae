package io.dangol.segmentation.cluster;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a long computation runs, who hears of its progress and who may stop it. Nothing here
 * changes a result: work is cut into chunks of fixed size, and their results are combined in chunk
 * order.
 *
 * @param executor runs helper tasks beside the calling thread; it may refuse or delay them, since
 *     the calling thread does every chunk that nobody has taken
 * @param threads the number of threads that work at once, the caller included; at least 1
 * @param progress hears of every pass, on the calling thread
 * @param cancelled asked before every chunk, by any of the threads
 */
public record Execution(
    Executor executor, int threads, Consumer<KMeansProgress> progress, BooleanSupplier cancelled) {
  private static final Execution SEQUENTIAL =
      new Execution(Runnable::run, 1, pass -> {}, () -> false);

  public Execution {
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(cancelled, "cancelled");
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
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
   * @throws IllegalArgumentException if {@code threads < 1}
   */
  public static Execution parallel(Executor executor, int threads) {
    return new Execution(executor, threads, SEQUENTIAL.progress, SEQUENTIAL.cancelled);
  }

  /**
   * Returns this execution with a listener.
   *
   * @param listener hears of every pass, on the calling thread
   * @return the execution
   */
  public Execution withProgress(Consumer<KMeansProgress> listener) {
    return new Execution(executor, threads, listener, cancelled);
  }

  /**
   * Returns this execution with a cancellation check.
   *
   * @param check asked before every chunk; once it answers true, the computation throws {@link
   *     CancellationException}
   * @return the execution
   */
  public Execution withCancellation(BooleanSupplier check) {
    return new Execution(executor, threads, progress, check);
  }

  /** Returns this execution without its listener. */
  Execution silent() {
    return new Execution(executor, threads, SEQUENTIAL.progress, cancelled);
  }

  /** Returns this execution on the calling thread only and silent, for work inside one chunk. */
  Execution alone() {
    return new Execution(SEQUENTIAL.executor, 1, SEQUENTIAL.progress, cancelled);
  }

  /**
   * Asks the cancellation check.
   *
   * @throws CancellationException if it says so
   */
  void requireActive() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled");
    }
  }

  /**
   * Runs a task for every chunk number below {@code chunks} and returns when all are done.
   *
   * @throws CancellationException if the cancellation check says so
   */
  void forEach(int chunks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Object monitor = new Object();
    Runnable worker =
        () -> {
          for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            try {
              if (failure.get() == null) {
                requireActive();
                task.accept(chunk);
              }
            } catch (RuntimeException | Error thrown) {
              failure.compareAndSet(null, thrown);
            } finally {
              if (done.incrementAndGet() == chunks) {
                synchronized (monitor) {
                  monitor.notifyAll();
                }
              }
            }
          }
        };
    for (int helper = 1; helper < Math.min(threads, chunks); helper++) {
      try {
        executor.execute(worker);
      } catch (RejectedExecutionException saturated) {
        break; // the calling thread takes the chunks
      }
    }
    worker.run();
    await(done, chunks, monitor);
    rethrow(failure.get());
  }

  private static void await(AtomicInteger done, int chunks, Object monitor) {
    boolean interrupted = false;
    synchronized (monitor) {
      while (done.get() < chunks) {
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          interrupted = true; // the chunks in flight are short: finish, then say so
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }
}
