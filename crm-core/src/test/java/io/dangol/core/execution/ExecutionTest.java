package io.dangol.core.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  void everyTask_isDoneOnce_onAPool() {
    AtomicIntegerArray done = new AtomicIntegerArray(1_000);
    Execution.parallel(threads, 3).forEach(1_000, done::incrementAndGet);
    for (int i = 0; i < 1_000; i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
  }

  @Test
  void checkedException_thatNothingDeclares_isThrownAgain_fromEveryThread() {
    IOException full = new IOException("no disk left");
    for (Execution execution : List.of(Execution.sequential(), Execution.parallel(threads, 3))) {
      assertThatThrownBy(
              () ->
                  execution
                      .withCancellation(() -> ExecutionTest.<RuntimeException>fail(full))
                      .forEach(1_000, task -> {}))
          .isSameAs(full);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> boolean fail(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void noTask_makesNoState() {
    Execution.sequential()
        .forEach(
            0,
            () -> {
              throw new AssertionError("a state for nothing");
            },
            (state, task) -> {});
  }

  @Test
  void everyThread_hasAStateOfItsOwn() {
    Queue<int[]> states = new ConcurrentLinkedQueue<>();
    Execution.parallel(threads, 3)
        .forEach(
            1_000,
            () -> {
              int[] sum = new int[1];
              states.add(sum);
              return sum;
            },
            (sum, task) -> sum[0] += task);
    assertThat(states).hasSizeBetween(1, 3);
    assertThat(states.stream().mapToInt(sum -> sum[0]).sum()).isEqualTo(499_500);
  }

  @Test
  void callingThread_doesTheWork_whereTheExecutorRefuses() {
    AtomicInteger done = new AtomicInteger();
    Thread caller = Thread.currentThread();
    Execution.parallel(
            task -> {
              throw new RejectedExecutionException("full");
            },
            4)
        .forEach(
            20,
            i -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              done.incrementAndGet();
            });
    assertThat(done.get()).isEqualTo(20);
  }

  @Test
  void callingThread_doesTheWork_whereTheExecutorNeverStarts() {
    AtomicInteger done = new AtomicInteger();
    Execution.parallel(task -> {}, 4).forEach(20, i -> done.incrementAndGet());
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
  void taskThatThrows_endsTheRun_withItsException() {
    AtomicInteger done = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Execution.parallel(threads, 3)
                    .forEach(
                        1_000,
                        i -> {
                          done.incrementAndGet();
                          throw new IllegalStateException("task");
                        }))
        .withMessage("task");
    assertThat(done.get()).isBetween(1, 3);
  }

  @Test
  void interruptedCaller_finishes_andIsStillInterrupted() {
    AtomicInteger done = new AtomicInteger();
    Thread.currentThread().interrupt();
    Execution.parallel(threads, 3).forEach(100, i -> done.incrementAndGet());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done.get()).isEqualTo(100);
  }

  @Test
  void noThreads_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Execution.parallel(threads, 0))
        .withMessageContaining("threads");
  }

  @Test
  void listener_isLeftOut_ofSilentAndOfTheWorkWithinATask() {
    Execution heard =
        Execution.sequential()
            .withProgress(
                step -> {
                  throw new AssertionError("heard");
                });
    heard.silent().progress().accept(Progress.of(1, 2));
    heard.alone().progress().accept(Progress.of(1, 2));
    assertThat(Execution.parallel(threads, 3).alone().threads()).isEqualTo(1);
  }
}
