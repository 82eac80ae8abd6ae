package io.dangol.core.activity.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuyingProcessTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  private static final BuyingStage KNOWS =
      stage("KNOWS", Phase.BEFORE, LifecycleStage.ACQUISITION, Condition.all(), "BUYS");
  private static final BuyingStage BUYS =
      stage("BUYS", Phase.DURING, LifecycleStage.RETENTION, ORDERS.atLeast(1), "REPEATS");
  private static final BuyingStage REPEATS =
      stage("REPEATS", Phase.AFTER, LifecycleStage.GROWTH, ORDERS.atLeast(2));
  private static final BuyingProcess PROCESS =
      new BuyingProcess("shop", 1, List.of(KNOWS, BUYS, REPEATS));

  @Test
  void stageOf_isTheLastThatHolds() {
    assertThat(PROCESS.stageOf(Facts.of(ORDERS, 3), AT)).contains(REPEATS);
    assertThat(PROCESS.stageOf(Facts.of(ORDERS, 1), AT)).contains(BUYS);
    assertThat(PROCESS.stageOf(Facts.builder().build(), AT)).contains(KNOWS);
  }

  @Test
  void allows_whatTheProcessSays() {
    assertThat(PROCESS.allows("KNOWS", "BUYS")).isTrue();
    assertThat(PROCESS.allows("KNOWS", "REPEATS")).isFalse();
    assertThat(PROCESS.allows("NOBODY", "BUYS")).isFalse();
  }

  @Test
  void constructor_namesAllProblems() {
    BuyingStage lost =
        stage("LOST", Phase.AFTER, LifecycleStage.ACTIVATION, ORDERS.isMissing(), "GONE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BuyingProcess("shop", 1, List.of(KNOWS, BUYS, REPEATS, BUYS, lost)))
        .withMessage(
            "buying process shop: stage BUYS stands twice;"
                + " stage LOST is followed by the unknown GONE; stage LOST is never reached");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BuyingProcess("shop", 1, List.of()))
        .withMessage("buying process shop: there is no stage");
  }

  private static BuyingStage stage(
      String code, Phase phase, LifecycleStage lifecycle, Condition when, String... next) {
    return new BuyingStage(code, phase, lifecycle, when, List.of(next));
  }
}
