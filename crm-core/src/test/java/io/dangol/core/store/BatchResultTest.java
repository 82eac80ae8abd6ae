package io.dangol.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchResultTest {

  private static final BatchResult<Integer> HALVES =
      BatchResult.of(List.of(4, 5, 6), n -> "n-" + n, BatchResultTest::half);

  private static int half(int number) {
    if (number % 2 == 1) {
      throw new IllegalArgumentException(number + " is odd");
    }
    return number / 2;
  }

  @Test
  void everyItem_hasItsOutcome_inTheOrderOfTheBatch() {
    assertThat(HALVES.items())
        .extracting(BatchResult.Item::key)
        .containsExactly("n-4", "n-5", "n-6");
    assertThat(HALVES.done()).containsExactly(2, 3);
    assertThat(HALVES.failed()).extracting(BatchResult.Failed::key).containsExactly("n-5");
    assertThat(HALVES.done().size() + HALVES.failed().size()).isEqualTo(HALVES.items().size());
    assertThat(HALVES.isComplete()).isFalse();
  }

  @Test
  void text_hasCounts_andNoMessages() {
    assertThat(HALVES).hasToString("BatchResult[2 done, 1 failed]");
    assertThat(HALVES.failed()).hasToString("[Failed[n-5, IllegalArgumentException]]");
  }

  @Test
  void emptyBatch_isComplete() {
    assertThat(BatchResult.of(List.<Integer>of(), String::valueOf, n -> n).isComplete()).isTrue();
  }
}
