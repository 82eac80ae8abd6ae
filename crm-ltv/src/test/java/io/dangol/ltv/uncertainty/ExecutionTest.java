package io.dangol.ltv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutionTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void shutDown() {
    threads.shutdown();
  }

  @Test
  void everyNumber_isDoneOnce_onAPool() {
    AtomicIntegerArray done = new AtomicIntegerArray(1_000);
    AtomicInteger told = new AtomicInteger();
    Execution.parallel(threads, 3)
        .withProgress(count -> told.incrementAndGet())
        .forEach(1_000, done::incrementAndGet);
    for (int i = 0; i < 1_000; i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
    assertThat(told.get()).isEqualTo(1_000);
  }

  @Test
  void callingThread_doesTheWork_whereTheExecutorRefuses() {
    AtomicInteger done = new AtomicInteger();
    Thread caller = Thread.currentThread();
    new Execution(
            task -> {
              throw new RejectedExecutionException("full");
            },
            4,
            count -> assertThat(Thread.currentThread()).isSameAs(caller),
            () -> false)
        .forEach(20, i -> done.incrementAndGet());
    assertThat(done.get()).isEqualTo(20);
  }

  @Test
  void cancellation_midRunOnAPool_leavesTheRestUndone() {
    AtomicInteger done = new AtomicInteger();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                Execution.parallel(threads, 3)
                    .withCancellation(() -> done.get() >= 10)
                    .forEach(1_000, i -> done.incrementAndGet()));
    // Each of three threads may have one in hand when the tenth is done.
    assertThat(done.get()).isBetween(10, 12);
  }

  @Test
  void listenerThatThrows_endsTheRun_withItsException() {
    AtomicInteger done = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Execution.parallel(threads, 3)
                    .withProgress(
                        count -> {
                          throw new IllegalStateException("listener");
                        })
                    .forEach(1_000, i -> done.incrementAndGet()))
        .withMessage("listener");
    assertThat(done.get()).isLessThan(1_000);
  }
}
