package io.dangol.core.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("acme.orders");
  private static final NumberFact<Double> SHARE = Fact.decimal("acme.share");

  @Test
  void band_ofAWholeNumber_isNeverWiderThanItsShare() {
    assertThat(kept(ORDERS.atLeast(25), "0.1")).contains(ORDERS.atLeast(23));
    assertThat(kept(ORDERS.above(3), "0.1")).contains(ORDERS.above(2));
    assertThat(kept(ORDERS.atMost(25), "0.1")).contains(ORDERS.atMost(27));
    assertThat(kept(ORDERS.below(3), "0.1")).contains(ORDERS.below(4));
    assertThat(kept(ORDERS.between(25, 45), "0.1")).contains(ORDERS.between(23, 49));
    assertThat(kept(ORDERS.atLeast(-25), "0.1")).contains(ORDERS.atLeast(-27));
  }

  @Test
  void band_leavesWhatHasNoThreshold() {
    Condition lately = Fact.date("acme.last").withinLast(Period.ofDays(90));

    assertThat(kept(SHARE.atLeast(0.5).and(lately).and(ORDERS.atLeast(3)), "0.5"))
        .contains(SHARE.atLeast(0.25).and(lately).and(ORDERS.atLeast(2)));
    assertThat(kept(SHARE.atLeast(0.5).and(lately).and(ORDERS.atLeast(3)), "0.1"))
        .contains(SHARE.atLeast(0.45).and(lately).and(ORDERS.atLeast(3)));
  }

  @Test
  void band_thatMovesNothing_isRefused() {
    for (Condition criterion :
        new Condition[] {
          ORDERS.atLeast(1),
          ORDERS.atLeast(99),
          Condition.not(ORDERS.atLeast(300)),
          Fact.date("acme.last").withinLast(Period.ofDays(90))
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kept(criterion, "0.01"))
          .withMessageContaining("keptWhile");
    }
  }

  private static Optional<Condition> kept(Condition criterion, String band) {
    return Tier.of(Grade.A, criterion).keptWithin(new BigDecimal(band)).keep();
  }
}
