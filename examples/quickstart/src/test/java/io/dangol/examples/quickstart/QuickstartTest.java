package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.Gate;
import io.dangol.campaign.decision.GateStatus;
import io.dangol.campaign.decision.Totals;
import io.dangol.core.purchase.Purchase;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

  private static final int CUSTOMERS = 2_000;

  private final List<Purchase> purchases = SampleShop.purchases(CUSTOMERS, 7);

  @Test
  void everybody_in_the_audience_gets_exactly_one_decision() {
    Decisions decisions = Quickstart.winBack(purchases);
    Totals totals = decisions.totals();

    assertThat(totals.population()).isEqualTo(CUSTOMERS);
    assertThat(totals.audience()).isPositive();
    assertThat(decisions.stream().count()).isEqualTo(totals.audience());
    assertThat(decisions.stream().map(decision -> decision.customer()).distinct().count())
        .isEqualTo(totals.audience());
  }

  @Test
  void the_plan_is_a_dry_run_as_long_as_nobody_was_asked_for_consent() {
    Decisions decisions = Quickstart.winBack(purchases);

    assertThat(decisions.dryRun()).isTrue();
    assertThat(decisions.gates()).containsEntry(Gate.CONSENT, GateStatus.NOT_EVALUATED);
  }

  @Test
  void every_decision_explains_itself() {
    Decisions decisions = Quickstart.winBack(purchases);

    assertThat(decisions.stream().limit(50))
        .allSatisfy(
            decision ->
                assertThat(decisions.explain(decision.customer()).toString())
                    .contains(decision.customer().value())
                    .contains("TARGET"));
  }
}
