package io.dangol.core.purchase;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some threads that share numbered tasks. The calling thread does every task that nobody else has
 * taken, so that an executor which is busy, or refuses, only costs time.
 */
final class Workers {

  private final Executor executor;
  private final int threads;

  Workers(Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is %d, must be at least 1".formatted(threads));
    }
    this.executor = executor;
    this.threads = threads;
  }

  int threads() {
    return threads;
  }

  /** Runs all tasks and returns when they are done; each thread has a state of its own. */
  <S> void forEach(int tasks, Supplier<S> states, ObjIntConsumer<S> task) {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(tasks);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          S state = null;
          for (int number = next.getAndIncrement();
              number < tasks;
              number = next.getAndIncrement()) {
            try {
              if (failure.get() == null) {
                state = state == null ? states.get() : state;
                task.accept(state, number);
              }
            } catch (RuntimeException | Error thrown) {
              failure.compareAndSet(null, thrown);
            } finally {
              open.countDown();
            }
          }
        };
    for (int helper = 1; helper < Math.min(threads, tasks); helper++) {
      try {
        executor.execute(worker);
      } catch (RejectedExecutionException saturated) {
        break; // the calling thread takes the tasks
      }
    }
    worker.run();
    await(open);
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
  }

  private static void await(CountDownLatch open) {
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
