package io.dangol.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same action in many threads that start together. */
public final class Threads {

  /** How many threads the contracts use. */
  public static final int COUNT = 50;

  private Threads() {}

  /**
   * Runs an action in {@link #COUNT} threads at once.
   *
   * @param action the action, given the number of its thread
   * @param <T> the type of the results
   * @return the results of all threads
   */
  public static <T> List<T> together(IntFunction<T> action) {
    ExecutorService executor = Executors.newFixedThreadPool(COUNT);
    try {
      CountDownLatch start = new CountDownLatch(COUNT);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        int thread = i;
        futures.add(
            executor.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return action.apply(thread);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed", e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
