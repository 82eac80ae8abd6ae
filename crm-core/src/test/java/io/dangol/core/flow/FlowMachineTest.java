package io.dangol.core.flow;

import static io.dangol.core.flow.LeadFlow.EVENTS;
import static io.dangol.core.flow.LeadFlow.FLOW;
import static io.dangol.core.flow.LeadFlow.HANDED_OVER;
import static io.dangol.core.flow.LeadFlow.MONDAY;
import static io.dangol.core.flow.LeadFlow.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.FlowResult.Answer;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.rule.Truth;
import io.dangol.core.sales.lead.LeadId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowMachineTest {

  private static final Facts NOTHING = Facts.builder().build();
  private static final FlowMachine MACHINE = FlowMachine.of(FLOW);

  @Test
  void start_entersTheFirstStep_withOwnerDeadlineAndActions() {
    FlowResult begun = begin();

    assertThat(begun.answer()).isEqualTo(Answer.TAKEN);
    assertThat(begun.state().place()).isEqualTo("accept");
    assertThat(begun.state().owner()).isEqualTo("field-sales");
    assertThat(begun.state().deadline()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
    assertThat(begun.actions()).containsExactly(new Action.Notify("field-sales", "new-lead"));
    assertThat(begun.state().key()).isEqualTo("lead/" + HANDED_OVER.id());
    assertThat(begin()).isEqualTo(begun);
  }

  @Test
  void start_isEmpty_forOtherEventsAndWhereTheEntryDoesNotHold() {
    DomainEvent toOthers =
        EVENTS.leadHandedOver("L-1", CustomerId.of("C-1"), "branch-office", MONDAY);
    assertThat(MACHINE.start(toOthers, NOTHING, after(0))).isEmpty();
    assertThat(MACHINE.explainEntry(toOthers, NOTHING, after(0)).tree().verdict())
        .isEqualTo(Truth.FALSE);
    assertThat(MACHINE.start(EVENTS.campaignLaunched("spring", MONDAY), NOTHING, after(0)))
        .isEmpty();
  }

  @Test
  void start_countsTheEventsOfTheCustomer() {
    EventKind contacts = EventKind.of("contact");
    CustomerId kim = CustomerId.of("C-1");
    EventTable history =
        EventTable.ofInstants(contacts).add(kim, MONDAY, Facts.builder().build()).build();
    Flow flow =
        new Flow("contacted", 1, FLOW.on(), contacts.ever().exists(), FLOW.steps(), FLOW.exits());
    Facts facts = Facts.builder().events(history.of(kim).orElseThrow()).build();

    assertThat(FlowMachine.of(flow).start(HANDED_OVER, facts, after(0))).isPresent();
  }

  @Test
  void apply_followsOutcomes() {
    FlowResult accepted = apply(begin().state(), FlowInput.outcome("accept", "ACCEPTED"), 5);
    assertThat(accepted.state().place()).isEqualTo("visit");
    assertThat(accepted.answer()).isEqualTo(Answer.TAKEN);

    FlowResult lost = apply(accepted.state(), FlowInput.outcome("visit", "NO_INTEREST"), 9);
    assertThat(lost.state().hasEnded()).isTrue();
    assertThat(lost.state().deadline()).isNull();
    assertThat(lost.state().history())
        .extracting(FlowMove::to)
        .containsExactly("accept", "visit", "lost");
    assertThat(apply(lost.state(), FlowInput.tick(), 99).answer()).isEqualTo(Answer.ENDED);
  }

  @Test
  void apply_leavesTheStep_whenItsTimeHasPassed() {
    FlowState begun = begin().state();
    assertThat(apply(begun, FlowInput.tick(), 47).state()).isEqualTo(begun);

    FlowResult late = apply(begun, FlowInput.tick(), 48);
    assertThat(late.state().place()).isEqualTo("requalify");
    assertThat(late.answer()).isEqualTo(Answer.NONE);
    assertThat(late.actions()).containsExactly(new Action.Route("contact-centre"));
    assertThat(late.moves()).extracting(FlowMove::cause).containsExactly(new Cause.TimeOut());
  }

  @Test
  void apply_doesNotTakeALateOutcomeForTheNextStep() {
    FlowResult late = apply(begin().state(), FlowInput.outcome("accept", "ACCEPTED"), 50);
    assertThat(late.state().place()).isEqualTo("requalify");
    assertThat(late.answer()).isEqualTo(Answer.OTHER_STEP);
  }

  @Test
  void apply_followsRules_onEnteringAndLater() {
    FlowState begun = begin().state();
    Facts bought = Facts.of(ORDERS, 1);
    FlowResult atOnce =
        MACHINE.apply(begun, FlowInput.outcome("accept", "ACCEPTED"), bought, after(5));
    assertThat(atOnce.state().place()).isEqualTo("won");
    assertThat(atOnce.actions()).containsExactly(new Action.Regrade("loyalty"));

    FlowState visit = apply(begun, FlowInput.outcome("accept", "ACCEPTED"), 5).state();
    FlowResult later = MACHINE.apply(visit, FlowInput.tick(), bought, after(20));
    assertThat(later.moves())
        .containsExactly(new FlowMove("visit", "won", new Cause.Rule(), after(20).asOf(), null));
  }

  @Test
  void apply_takesNoTransition_whoseConditionIsUnknownOrFalse() {
    FlowState visit = apply(begin().state(), FlowInput.outcome("accept", "ACCEPTED"), 5).state();
    FlowResult unknown = apply(visit, FlowInput.tick(), 6);
    assertThat(unknown.hasMoved()).isFalse();
    assertThat(unknown.checks())
        .singleElement()
        .satisfies(
            check -> assertThat(check.explanation().tree().verdict()).isEqualTo(Truth.UNKNOWN));

    FlowResult refused =
        MACHINE.apply(visit, FlowInput.outcome("visit", "ORDERED"), Facts.of(ORDERS, 0), after(6));
    assertThat(refused.answer()).isEqualTo(Answer.CONDITION_NOT_MET);
    assertThat(apply(visit, FlowInput.outcome("visit", "SOMETHING"), 6).answer())
        .isEqualTo(Answer.NO_TRANSITION);
  }

  @Test
  void apply_takesAnEventOnce_andOnlyOneAboutItsSubject() {
    FlowState visit = apply(begin().state(), FlowInput.outcome("accept", "ACCEPTED"), 5).state();
    DomainEvent opened = EVENTS.caseOpened(CustomerId.of("C-1"), "S-1", MONDAY);
    FlowResult moved = apply(visit, FlowInput.event(opened), 6);
    assertThat(moved.state().place()).isEqualTo("requalify");

    FlowState again = apply(moved.state(), FlowInput.outcome("requalify", "AGAIN"), 7).state();
    FlowState visiting = apply(again, FlowInput.outcome("accept", "ACCEPTED"), 8).state();
    assertThat(apply(visiting, FlowInput.event(opened), 9).answer()).isEqualTo(Answer.REPEATED);
    assertThat(apply(visiting, FlowInput.event(HANDED_OVER), 9).answer())
        .isEqualTo(Answer.REPEATED);

    DomainEvent ofOther = EVENTS.caseOpened(CustomerId.of("C-2"), "S-2", MONDAY);
    assertThat(apply(visiting, FlowInput.event(ofOther), 9).answer())
        .isEqualTo(Answer.OTHER_SUBJECT);
  }

  @Test
  void start_isAboutTheLead_whereItIsNoCustomerYet() {
    DomainEvent fresh = EVENTS.leadHandedOver("L-2", null, "field-sales", MONDAY);
    FlowState begun = MACHINE.start(fresh, NOTHING, after(0)).orElseThrow().state();

    assertThat(begun.subject()).isEqualTo(FlowSubject.of(LeadId.of("L-2")));
    assertThat(begin().state().subject()).isEqualTo(FlowSubject.of(CustomerId.of("C-1")));
    DomainEvent other = EVENTS.leadReturned("L-3", null, "NO_BUDGET", MONDAY);
    assertThat(apply(begun, FlowInput.event(other), 1).answer()).isEqualTo(Answer.OTHER_SUBJECT);
    DomainEvent own = EVENTS.leadReturned("L-2", null, "NO_BUDGET", MONDAY);
    assertThat(apply(begun, FlowInput.event(own), 1).answer()).isEqualTo(Answer.NO_TRANSITION);
  }

  @Test
  void apply_isPure() {
    FlowState begun = begin().state();
    FlowInput accepted = FlowInput.outcome("accept", "ACCEPTED");
    assertThat(apply(begun, accepted, 5)).isEqualTo(apply(begun, accepted, 5));
    assertThat(begun.place()).isEqualTo("accept");
  }

  @Test
  void apply_countsAMomentBeforeTheStep_asItsBeginning() {
    FlowResult early = apply(begin().state(), FlowInput.outcome("accept", "ACCEPTED"), -3);
    assertThat(early.state().since()).isEqualTo(MONDAY);
  }

  @Test
  void apply_refusesStatesOfOtherFlows() {
    Flow other = new Flow("lead", 3, FLOW.on(), FLOW.entry(), FLOW.steps(), FLOW.exits());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FlowMachine.of(other).apply(begin().state(), FlowInput.tick(), NOTHING, after(1)))
        .withMessageContaining("lead/2, not lead/3");
  }

  @Test
  void of_refusesAFlowWithAllItsErrors() {
    Flow broken =
        new Flow(
            "broken",
            1,
            FLOW.on(),
            FLOW.entry(),
            List.of(Step.of("a", "x").onOutcome("GO", "nowhere"), Step.of("b", "x")),
            List.of(Exit.of("end")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlowMachine.of(broken))
        .withMessageContaining("no step or exit 'nowhere'")
        .withMessageContaining("No path leads to step 'b'")
        .withMessageContaining("No path leads from step 'a' to an exit");
  }

  private static FlowResult begin() {
    return MACHINE.start(HANDED_OVER, NOTHING, after(0)).orElseThrow();
  }

  private static FlowResult apply(FlowState state, FlowInput input, int hours) {
    return MACHINE.apply(state, input, NOTHING, after(hours));
  }

  private static EvaluationContext after(int hours) {
    return EvaluationContext.at(MONDAY.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
  }
}
