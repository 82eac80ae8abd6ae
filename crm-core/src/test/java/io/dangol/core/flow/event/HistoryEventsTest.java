package io.dangol.core.flow.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadEvent;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.sales.lead.ReturnReason;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.ServiceCase;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class HistoryEventsTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final DomainEvents MAKER = DomainEvents.from(URI.create("/crm"));
  private static final HistoryEvents HISTORY = HistoryEvents.of(MAKER);

  @Test
  void case_isOpenedOnce_andResolvedAsOftenAsItWas() {
    ServiceCase repaired =
        ServiceCase.received(
                CaseIntake.of(
                    CaseId.of("case-1"),
                    KIM,
                    NOON,
                    InteractionChannel.WEB,
                    CaseKind.REPAIR,
                    "the bed creaks"))
            .after(new CaseEvent.Assigned(second(1), "staff-7"))
            .after(new CaseEvent.Resolved(second(2), "REPAIRED"))
            .after(new CaseEvent.Reopened(second(3), "AGAIN"))
            .after(new CaseEvent.Resolved(second(4), "REPLACED"));

    assertThat(HISTORY.of(repaired))
        .containsExactly(
            MAKER.caseOpened(KIM, "case-1", NOON),
            MAKER.caseResolved(KIM, "case-1", second(2)),
            MAKER.caseResolved(KIM, "case-1", second(4)));
    assertThat(HISTORY.of(repaired).toString()).doesNotContain("creaks");
  }

  @Test
  void lead_goesAndComesBack() {
    Lead lead =
        Lead.captured(
                LeadIntake.of(LeadId.of("L-1"), LeadSource.WEB, NOON, Prospect.person("Kim"))
                    .knownAs(KIM))
            .after(new LeadEvent.Qualified(second(1)))
            .after(new LeadEvent.HandedOver(second(2), "north", second(9)))
            .after(new LeadEvent.Returned(second(3), ReturnReason.NO_CAPACITY));

    assertThat(HISTORY.of(lead))
        .containsExactly(
            MAKER.leadHandedOver("L-1", KIM, "north", second(2)),
            MAKER.leadReturned("L-1", KIM, "NO_CAPACITY", second(3)));
  }

  @Test
  void opportunity_tellsEveryStep_andItsEnd() {
    Pipeline pipeline = Pipeline.standard();
    String first = pipeline.first().code();
    Opportunity opportunity =
        Opportunity.opened(
                OpportunityTerms.of(
                    OpportunityId.of("O-1"),
                    KIM,
                    "staff-7",
                    "beds",
                    NOON,
                    pipeline.first(),
                    Money.ofMajor(CurrencyUnit.of("KRW"), 1_000),
                    LocalDate.of(2026, 9, 30)))
            .after(new OpportunityEvent.Moved(second(1), pipeline.stage("OFFER")));

    List<DomainEvent> open = HISTORY.of(opportunity);
    assertThat(open)
        .containsExactly(
            MAKER.opportunityStageChanged(KIM, "O-1", null, first, NOON),
            MAKER.opportunityStageChanged(KIM, "O-1", first, "OFFER", second(1)));
    List<DomainEvent> won = HISTORY.of(opportunity.after(new OpportunityEvent.Won(second(2))));
    assertThat(won).startsWith(open.toArray(DomainEvent[]::new)).hasSize(3);
    assertThat(won.get(2))
        .isEqualTo(MAKER.opportunityStageChanged(KIM, "O-1", "OFFER", "WON", second(2)));
    assertThat(won).extracting(DomainEvent::id).doesNotHaveDuplicates();
  }

  private static Instant second(int number) {
    return NOON.plusSeconds(number);
  }
}
