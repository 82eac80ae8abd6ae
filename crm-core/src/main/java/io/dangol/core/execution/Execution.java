package io.dangol.core.execution;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a long computation runs, who hears of its progress and who may stop it. Nothing here
 * changes a result: work is cut into tasks whose number and size do not depend on the threads.
 *
 * @param executor runs helper tasks beside the calling thread; it may refuse or delay them, since
 *     the calling thread does every task that nobody has taken
 * @param threads the number of threads that work at once, the caller included; at least 1
 * @param progress hears of every step, on the thread that made it
 * @param cancelled asked before every task, by any of the threads
 */
public record Execution(
    Executor executor,
    int threads,
    Consumer<? super Progress> progress,
    BooleanSupplier cancelled) {

  private static final Execution SEQUENTIAL =
      new Execution(Runnable::run, 1, Execution::unheard, () -> false);

  public Execution {
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(cancelled, "cancelled");
    if (threads < 1) {
      throw new IllegalArgumentException("threads is %d, must be at least 1".formatted(threads));
    }
  }

  private static void unheard(Progress step) {}

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
    return new Execution(executor, threads, Execution::unheard, SEQUENTIAL.cancelled);
  }

  /**
   * Returns an execution on the pool that all of the JVM shares, as parallel streams use it.
   *
   * @return the execution, without listener or cancellation
   */
  public static Execution commonPool() {
    return parallel(ForkJoinPool.commonPool(), ForkJoinPool.getCommonPoolParallelism() + 1);
  }

  /**
   * Returns this execution with a listener.
   *
   * @param listener hears of every step, on the thread that made it
   * @return the execution
   */
  public Execution withProgress(Consumer<? super Progress> listener) {
    return new Execution(executor, threads, listener, cancelled);
  }

  /**
   * Returns this execution with a cancellation check.
   *
   * @param check asked before every task; once it answers true, the computation throws {@link
   *     CancellationException}
   * @return the execution
   */
  public Execution withCancellation(BooleanSupplier check) {
    return new Execution(executor, threads, progress, check);
  }

  /**
   * Returns this execution without its listener, for a computation within a larger one.
   *
   * @return the execution
   */
  public Execution silent() {
    return new Execution(executor, threads, Execution::unheard, cancelled);
  }

  /**
   * Returns this execution on the calling thread only and silent, for work within one task.
   *
   * @return the execution
   */
  public Execution alone() {
    return new Execution(SEQUENTIAL.executor, 1, Execution::unheard, cancelled);
  }

  /**
   * Asks the cancellation check.
   *
   * @throws CancellationException if it says so
   */
  public void requireActive() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled");
    }
  }

  /**
   * Runs all tasks and returns when they are done. After an exception no further task begins; the
   * first is thrown again, whatever it is.
   *
   * @param tasks the number of tasks
   * @param task does the task of a number from 0; called from several threads
   * @throws CancellationException if the cancellation check says so
   */
  public void forEach(int tasks, IntConsumer task) {
    forEach(tasks, () -> task, IntConsumer::accept);
  }

  /**
   * Runs all tasks and returns when they are done; each thread has a state of its own. After an
   * exception no further task begins; the first is thrown again, whatever it is.
   *
   * @param tasks the number of tasks
   * @param states makes the state of a thread, such as its buffers
   * @param task does the task of a number from 0, with the state of the thread that it runs on
   * @param <S> the type of the states
   * @throws CancellationException if the cancellation check says so
   */
  public <S> void forEach(int tasks, Supplier<S> states, ObjIntConsumer<S> task) {
    if (tasks > 0) {
      new Run<>(tasks, states, task).share();
    }
  }

  @SuppressWarnings(
      "unchecked") // the compiler takes T for a RuntimeException, the JVM does not care
  private static <T extends Throwable> void throwAsIs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** The tasks still to do, shared by the threads. */
  private final class Run<S> implements Runnable {

    private final int tasks;
    private final Supplier<S> states;
    private final ObjIntConsumer<S> task;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Run(int tasks, Supplier<S> states, ObjIntConsumer<S> task) {
      this.tasks = tasks;
      this.states = states;
      this.task = task;
      this.open = new CountDownLatch(tasks);
    }

    void share() {
      for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
        try {
          executor.execute(this);
        } catch (RejectedExecutionException saturated) {
          break; // the calling thread takes the tasks
        }
      }
      run();
      await();
      Throwable thrown = failure.get();
      if (thrown != null) {
        Execution.<RuntimeException>throwAsIs(thrown);
      }
    }

    @Override
    public void run() {
      S state = null;
      for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            requireActive();
            state = state == null ? states.get() : state;
            task.accept(state, number);
          }
        } catch (Throwable thrown) {
          // Checked ones too: other languages than Java throw them where nothing declares them.
          failure.compareAndSet(null, thrown);
        } finally {
          open.countDown();
        }
      }
    }

    private void await() {
      boolean interrupted = false;
      while (true) {
        try {
          open.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true; // the tasks in flight are short: finish, then say so
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
