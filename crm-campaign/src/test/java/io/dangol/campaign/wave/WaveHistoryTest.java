package io.dangol.campaign.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.Gate;
import io.dangol.campaign.decision.GateStatus;
import io.dangol.campaign.decision.Outcome;
import io.dangol.campaign.decision.Reason;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fixture F8: who gets a second and a third wave. */
class WaveHistoryTest {

  private static final CustomerId CUSTOMER = CustomerId.of("C-1");
  private static final CustomerIndex CUSTOMERS = CustomerIndex.of(List.of(CUSTOMER));
  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  @Test
  void thoseReachedWhoDidNotOpen_getTheNextWave() {
    assertThat(outcome(ContactPolicy.none(), history().record(1, CUSTOMER, Reception.DELIVERED)))
        .isEqualTo(Outcome.PLANNED);
  }

  @ParameterizedTest
  @EnumSource(value = Reception.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIVERED")
  void whoeverReactedToAnyWave_isNotMailedAgain(Reception reaction) {
    WaveHistory.Builder history =
        history()
            .record(1, CUSTOMER, Reception.DELIVERED)
            .record(1, CUSTOMER, reaction)
            .record(2, CUSTOMER, Reception.DELIVERED);

    assertThat(decide(ContactPolicy.none(), history).reason(0)).contains(Reason.ALREADY_ENGAGED);
  }

  @Test
  void thoseWhomTheLastWaveDidNotReach_areLeftOut() {
    WaveHistory.Builder missed =
        history()
            .record(1, CUSTOMER, Reception.DELIVERED)
            .record(2, CUSTOMER, Reception.DELIVERED)
            .record(3, CustomerId.of("C-1"), Reception.HARD_BOUNCED);

    assertThat(missed.build().wasReached(CUSTOMER)).isFalse();
    assertThat(outcome(ContactPolicy.none(), missed)).isEqualTo(Outcome.EXCLUDED);
    assertThat(missed.build().wasReached(CustomerId.of("stranger"))).isFalse();
  }

  @Test
  void aWaveOfWhichNothingWasHeard_letsNobodyGetTheNext() {
    WaveHistory.Builder silent = history().record(1, CUSTOMER, Reception.DELIVERED).sent(2);

    assertThat(silent.build().waves()).isEqualTo(2);
    assertThat(decide(ContactPolicy.none(), silent).reason(0)).contains(Reason.NOT_REACHED);
    assertThat(decide(ContactPolicy.none(), history().sent(1)).reason(0))
        .contains(Reason.NOT_REACHED);
  }

  @Test
  void machineOpens_countOnlyUnderTheStrictPolicy() {
    WaveHistory.Builder history =
        history()
            .record(1, CUSTOMER, Reception.DELIVERED)
            .record(1, CUSTOMER, Reception.OPENED_BY_MACHINE);

    assertThat(outcome(ContactPolicy.none(), history)).isEqualTo(Outcome.EXCLUDED);
    assertThat(outcome(ContactPolicy.none().withOpens(OpenPolicy.HUMAN_ONLY), history))
        .isEqualTo(Outcome.PLANNED);
  }

  @Test
  void events_mayComeInAnyOrderAndTwice() {
    WaveHistory late =
        history()
            .record(2, CUSTOMER, Reception.DELIVERED)
            .record(1, CUSTOMER, Reception.OPENED)
            .record(1, CUSTOMER, Reception.OPENED)
            .build();

    assertThat(late.waves()).isEqualTo(2);
    assertThat(late.wasReached(CUSTOMER)).isTrue();
    assertThat(late.hasReacted(CUSTOMER, OpenPolicy.STRICT)).isTrue();
  }

  @Test
  void beforeTheFirstWave_nobodyHasReacted() {
    Decisions decisions =
        campaign(ContactPolicy.none()).decide(FactTable.of(CUSTOMERS), WaveHistory.none(), AT);

    assertThat(decisions.outcome(0)).isEqualTo(Outcome.PLANNED);
    assertThat(decisions.gates()).containsEntry(Gate.ENGAGED, GateStatus.EVALUATED);
  }

  @Test
  void aSecondWaveOfTextMessages_isRefused() {
    Campaign texts =
        Campaign.named("texts").target(Condition.always()).channel(Channel.SMS).build();
    WaveHistory first = history().record(1, CUSTOMER, Reception.DELIVERED).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.decide(FactTable.of(CUSTOMERS), first, AT))
        .withMessageContaining("SMS");
  }

  private static WaveHistory.Builder history() {
    return WaveHistory.builder(CUSTOMERS);
  }

  private static Campaign campaign(ContactPolicy policy) {
    return Campaign.named("waves").target(Condition.always()).policy(policy).build();
  }

  private static Decisions decide(ContactPolicy policy, WaveHistory.Builder history) {
    return campaign(policy).decide(FactTable.of(CUSTOMERS), history.build(), AT);
  }

  private static Outcome outcome(ContactPolicy policy, WaveHistory.Builder history) {
    return decide(policy, history).outcome(0);
  }
}
