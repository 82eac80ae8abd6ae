package io.dangol.core.flow.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.Segments;
import io.dangol.core.rule.Truth;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggersTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final EvaluationContext AT = EvaluationContext.at(NOON, ZoneOffset.UTC);
  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final DomainEvent TO_S =
      EVENTS.gradeChanged(CustomerId.of("C-1"), "A", "S", "loyalty", 3, "SPEND", NOON);

  private static final Trigger ENTRY =
      Trigger.on(EventTypes.GRADE_CHANGED)
          .named("best-customer-entry", 2)
          .when(EventFields.TO.is("S").and(ORDERS.atLeast(2)))
          .then(new Action.Enrol("care-programme"), new Action.Notify("customer", "entry-notice"));
  private static final Trigger ALWAYS =
      Trigger.on(EventTypes.GRADE_CHANGED)
          .named("tell-owner", 1)
          .then(new Action.Notify("owner", "grade-changed"));
  private static final Trigger CASE =
      Trigger.on(EventTypes.CASE_OPENED).named("route-case", 1).then(new Action.Route("service"));

  private static final Triggers TRIGGERS = Triggers.of(List.of(ENTRY, CASE, ALWAYS));

  @Test
  void on_givesTheActionsOfTriggersThatHold() {
    List<Firing> firings = TRIGGERS.on(TO_S, Facts.of(ORDERS, 3), AT);

    assertThat(firings).extracting(Firing::trigger).containsExactly(ENTRY, ALWAYS);
    assertThat(firings).allMatch(Firing::fired);
    assertThat(firings.stream().flatMap(firing -> firing.actions().stream()))
        .containsExactly(
            new Action.Enrol("care-programme"),
            new Action.Notify("customer", "entry-notice"),
            new Action.Notify("owner", "grade-changed"));
    assertThat(firings.get(0).event()).isEqualTo(TO_S.id());
  }

  @Test
  void on_tellsWhyATriggerDidNotFire() {
    Firing refused = TRIGGERS.on(TO_S, Facts.of(ORDERS, 1), AT).get(0);
    assertThat(refused.verdict()).isEqualTo(Truth.FALSE);
    assertThat(refused.actions()).isEmpty();
    assertThat(refused.explanation().summary()).contains("purchases.orders");

    Firing unknown = TRIGGERS.on(TO_S, Facts.builder().build(), AT).get(0);
    assertThat(unknown.verdict()).isEqualTo(Truth.UNKNOWN);
    assertThat(unknown.actions()).isEmpty();
    assertThat(unknown.explanation().tree().because())
        .singleElement()
        .satisfies(test -> assertThat(test.fact().name()).isEqualTo("purchases.orders"));
  }

  @Test
  void on_countsTheEventsOfTheCustomer() {
    EventKind contacts = EventKind.of("contact");
    CustomerId kim = CustomerId.of("C-1");
    EventTable history =
        EventTable.ofDays(contacts)
            .add(kim, LocalDate.of(2026, 6, 20), Facts.builder().build())
            .build();
    Facts facts = Facts.builder().events(history.of(kim).orElseThrow()).build();
    Trigger contacted =
        Trigger.on(EventTypes.GRADE_CHANGED)
            .named("contacted", 1)
            .when(EventFields.TO.is("S").and(contacts.within(Period.ofDays(30)).exists()))
            .then(new Action.Route("service"));

    assertThat(Triggers.of(List.of(contacted)).on(TO_S, facts, AT).get(0).verdict())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void on_isEmpty_whereNobodyListens() {
    assertThat(TRIGGERS.on(EVENTS.campaignLaunched("spring", NOON), Facts.of(ORDERS, 3), AT))
        .isEmpty();
  }

  @Test
  void requires_theFactsOfTheCustomerOnly() {
    assertThat(TRIGGERS.requires(EventTypes.GRADE_CHANGED)).containsExactly(ORDERS);
    assertThat(TRIGGERS.requires(EventTypes.CASE_OPENED)).isEmpty();
  }

  @Test
  void of_putsSegmentsInTheirPlaces() {
    Segments segments = Segments.of(List.of(Rule.of("regulars", 1, ORDERS.atLeast(2))));
    Trigger trigger =
        Trigger.on(EventTypes.CASE_OPENED)
            .named("regular-case", 1)
            .when(Condition.inSegment("regulars"))
            .then(new Action.Route("vip-desk"));
    DomainEvent opened = EVENTS.caseOpened(CustomerId.of("C-1"), "S-1", NOON);

    assertThat(Triggers.of(List.of(trigger), segments).on(opened, Facts.of(ORDERS, 2), AT))
        .singleElement()
        .satisfies(firing -> assertThat(firing.fired()).isTrue());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triggers.of(List.of(trigger)))
        .withMessageContaining("regulars");
  }

  @Test
  void trigger_refusesFieldsThatItsEventsNeverHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Trigger.on(EventTypes.CASE_OPENED)
                    .named("wrong", 1)
                    .when(EventFields.TO.is("S").or(EventFields.WAVE.atLeast(2)))
                    .then(new Action.Route("service")))
        .withMessageContaining("[event.to, event.wave]");
  }

  @Test
  void constructors_refuseWhatIsMissing() {
    Trigger.Builder builder = Trigger.on(EventTypes.CASE_OPENED).named("a", 1);
    assertThatIllegalArgumentException().isThrownBy(builder::then);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triggers.of(List.of(CASE, CASE)))
        .withMessageContaining("route-case");
    assertThatIllegalArgumentException().isThrownBy(() -> new Action.Route(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Action.Custom("", Map.of()));
  }
}
