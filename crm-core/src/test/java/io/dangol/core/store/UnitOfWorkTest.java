package io.dangol.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

  @Test
  void call_returnsTheResult_fromWithinTheTransaction() {
    List<String> course = new ArrayList<>();
    UnitOfWork transaction =
        work -> {
          course.add("begin");
          work.run();
          course.add("commit");
        };
    assertThat(transaction.call(() -> course.add("work"))).isTrue();
    assertThat(course).containsExactly("begin", "work", "commit");
  }

  @Test
  void failure_isThrownOn() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                UnitOfWork.none()
                    .run(
                        () -> {
                          throw new IllegalStateException("broken");
                        }))
        .withMessage("broken");
  }

  @Test
  void hostThatRunsTheWorkTwice_orNotAtAll_isFound() {
    UnitOfWork twice =
        work -> {
          work.run();
          work.run();
        };
    UnitOfWork never = work -> {};
    assertThatIllegalStateException().isThrownBy(() -> twice.call(() -> 1));
    assertThatIllegalStateException().isThrownBy(() -> never.call(() -> 1));
  }
}
