package io.dangol.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class OpportunityTest {

  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final Instant START = Instant.parse("2026-07-01T03:00:00Z");
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

  private static final Opportunity BEDS =
      Opportunity.opened(
          OpportunityTerms.of(
                  OpportunityId.of("O-1"),
                  CustomerId.of("C-1"),
                  "staff-7",
                  "Beds for the new ward",
                  START,
                  PIPELINE.first(),
                  krw(1_000_001),
                  AUGUST)
              .with(new ContactRole(CustomerId.of("C-9"), ContactRole.Role.DECISION_MAKER))
              .from("spring-fair"));

  @Test
  void stage_givesTheDefaultProbability_untilSomebodyJudges() {
    Opportunity offered = BEDS.after(new OpportunityEvent.Moved(hour(1), PIPELINE.stage("OFFER")));
    // Half of 1,000,001 won is 500,000.5, to the even unit.
    assertThat(offered.state().weighted()).isEqualTo(krw(500_000));
    Opportunity judged = offered.after(new OpportunityEvent.Judged(hour(2), new BigDecimal("0.9")));
    assertThat(judged.state().probability()).isEqualByComparingTo("0.9");
    Opportunity moved =
        judged.after(new OpportunityEvent.Moved(hour(3), PIPELINE.stage("NEGOTIATION")));
    assertThat(moved.state().probability()).isEqualByComparingTo("0.75");
    assertThat(moved.stageHistory())
        .extracting(step -> step.stage().code())
        .containsExactly("CONTACTED", "OFFER", "NEGOTIATION");
    assertThat(moved.state().stageSince()).isEqualTo(hour(3));
  }

  @Test
  void expectedClose_slips_onlyWhenItIsPutOff() {
    Opportunity later =
        BEDS.after(new OpportunityEvent.Rescheduled(hour(1), AUGUST.plusDays(30)))
            .after(new OpportunityEvent.Rescheduled(hour(2), AUGUST))
            .after(new OpportunityEvent.Rescheduled(hour(3), AUGUST.plusDays(1)));
    assertThat(later.state().slips()).isEqualTo(2);
    assertThat(later.state().expectedClose()).isEqualTo(AUGUST.plusDays(1));
  }

  @Test
  void contacts_areThoseKnownAtFirst_andThoseLearntSince() {
    ContactRole user = new ContactRole(CustomerId.of("C-8"), ContactRole.Role.USER);
    Opportunity involved =
        BEDS.after(new OpportunityEvent.Involved(hour(1), user))
            .after(new OpportunityEvent.Involved(hour(2), user));

    assertThat(involved.contacts())
        .containsExactly(
            new ContactRole(CustomerId.of("C-9"), ContactRole.Role.DECISION_MAKER), user);
    assertThat(involved.state()).isEqualTo(BEDS.state());
    assertThat(involved.at(hour(0)).orElseThrow().contacts()).hasSize(1);
  }

  @Test
  void owner_isWhoGotItLast() {
    Opportunity given = BEDS.after(new OpportunityEvent.Reassigned(hour(2), "staff-9"));

    assertThat(BEDS.owner()).isEqualTo("staff-7");
    assertThat(given.owner()).isEqualTo("staff-9");
    assertThat(given.at(hour(1)).orElseThrow().owner()).isEqualTo("staff-7");
    assertThat(given.state()).isEqualTo(BEDS.state());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpportunityEvent.Reassigned(hour(2), " "));
  }

  @Test
  void end_isTheEnd() {
    Opportunity won = BEDS.after(new OpportunityEvent.Won(hour(5)));
    assertThat(won.state().outcome()).isEqualTo(Outcome.WON);
    assertThat(won.state().probability()).isEqualByComparingTo("1");
    assertThat(won.state().end()).contains(hour(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> won.after(new OpportunityEvent.Contacted(hour(6))))
        .withMessageContaining("WON");
    Opportunity lost = BEDS.after(new OpportunityEvent.Lost(hour(5), "PRICE"));
    assertThat(lost.state().weighted()).isEqualTo(krw(0));
    assertThat(lost.state().lossReason()).contains("PRICE");
  }

  @Test
  void nextStep_isPlannedAndDone() {
    Opportunity planned =
        BEDS.after(new OpportunityEvent.NextStepPlanned(hour(1), "VISIT", AUGUST))
            .after(new OpportunityEvent.Contacted(hour(2)));
    assertThat(planned.state().nextStep()).contains(new NextStep("VISIT", AUGUST));
    assertThat(planned.state().lastContact()).contains(hour(2));
    assertThat(planned.after(new OpportunityEvent.NextStepDone(hour(3))).state().nextStep())
        .isEmpty();
  }

  @Test
  void opportunity_canBeAskedForAnyMoment() {
    Opportunity won =
        BEDS.after(new OpportunityEvent.Revalued(hour(1), krw(2)))
            .after(new OpportunityEvent.Won(hour(5)));
    assertThat(won.at(hour(4)).orElseThrow().state().outcome()).isEqualTo(Outcome.OPEN);
    assertThat(won.at(START.minusSeconds(1))).isEmpty();
    assertThat(won.at(hour(5))).contains(won);
    assertThat(Opportunity.of(won.terms(), won.events())).isEqualTo(won);
    assertThat(won.terms().sourceCampaign()).contains("spring-fair");
  }

  @Test
  void nonsense_isRefused_withoutSayingWhatItIsAbout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PIPELINE.stage("OFER"))
        .withMessageContaining("NEGOTIATION");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BEDS.after(new OpportunityEvent.Contacted(START.minusSeconds(1))))
        .withMessageContaining("O-1");
    Money euro = Money.ofMajor(CurrencyUnit.EUR, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BEDS.after(new OpportunityEvent.Revalued(hour(1), euro)))
        .withMessageContaining("KRW");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stage("X", new BigDecimal("1.01"), 1));
    Stage first = PIPELINE.first();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pipeline("twice", List.of(first, first)));
    assertThat(BEDS.toString()).doesNotContain("ward").doesNotContain("1000001");
    assertThat(BEDS.terms().toString()).doesNotContain("ward");
  }

  private static Instant hour(int number) {
    return START.plusSeconds(3_600L * number);
  }

  private static Money krw(long amount) {
    return Money.ofMajor(CurrencyUnit.of("KRW"), amount);
  }
}
