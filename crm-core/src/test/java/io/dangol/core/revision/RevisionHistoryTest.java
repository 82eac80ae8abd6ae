package io.dangol.core.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.revision.RevisionEvent.Step;
import io.dangol.core.revision.Transition.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RevisionHistoryTest {

  private static final DefinitionId BEST = DefinitionId.of(DefinitionKind.RULE, "best");
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

  @Test
  void firstVersion_needsNoComparison_butTheSecondDoes() {
    RevisionHistory first = history(event(1, Step.PROPOSED, 0), effective(1, 1, 1));

    assertThat(first.effectiveAt(at(1))).isEqualTo(OptionalInt.of(1));
    RevisionHistory second = with(first, event(2, Step.PROPOSED, 2));
    assertThat(refusal(second, effective(2, 3, 3))).isEqualTo(Reason.NOT_COMPARED);
    assertThat(with(second, event(2, Step.COMPARED, 3)).apply(effective(2, 4, 4)))
        .isInstanceOf(Transition.Accepted.class);
  }

  @Test
  void states_followTheSteps() {
    RevisionHistory history = twoVersions();

    assertThat(history.stateAt(2, at(19))).isEmpty();
    assertThat(history.stateAt(2, at(20))).contains(VersionState.PROPOSED);
    assertThat(history.stateAt(2, at(21))).contains(VersionState.COMPARED);
    assertThat(history.stateAt(2, at(22))).contains(VersionState.SCHEDULED);
    assertThat(history.stateAt(1, at(29))).contains(VersionState.EFFECTIVE);
    assertThat(history.stateAt(2, at(30))).contains(VersionState.EFFECTIVE);
    assertThat(history.stateAt(1, at(30))).contains(VersionState.SUPERSEDED);
  }

  @Test
  void rollBack_bringsTheVersionBeforeBack() {
    RevisionHistory history = with(twoVersions(), event(2, Step.ROLLED_BACK, 40));

    assertThat(history.effectiveAt(at(39))).isEqualTo(OptionalInt.of(2));
    assertThat(history.effectiveAt(at(40))).isEqualTo(OptionalInt.of(1));
    assertThat(history.stateAt(2, at(40))).contains(VersionState.ROLLED_BACK);
    assertThat(history.stateAt(1, at(40))).contains(VersionState.EFFECTIVE);
    assertThat(refusal(history, effective(2, 50, 41))).isEqualTo(Reason.NOT_PROPOSED);
    assertThat(refusal(history, event(1, Step.ROLLED_BACK, 41))).isEqualTo(Reason.NOTHING_BEFORE);
  }

  @Test
  void rollBack_skipsWhatWasRolledBackBefore() {
    RevisionHistory history =
        with(
            twoVersions(),
            event(2, Step.ROLLED_BACK, 40),
            event(3, Step.PROPOSED, 41),
            event(3, Step.COMPARED, 42),
            effective(3, 43, 43),
            event(3, Step.ROLLED_BACK, 44));

    assertThat(history.effectiveAt(at(43))).isEqualTo(OptionalInt.of(3));
    assertThat(history.effectiveAt(at(44))).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void rollBack_ofWhatIsToCome_leavesWhatIs() {
    RevisionHistory history = with(twoVersions(), event(2, Step.ROLLED_BACK, 25));

    assertThat(history.effectiveAt(at(31))).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void rollBack_ofWhatIsToCome_leavesAnotherScheduleOfTheSameMoment() {
    RevisionHistory both =
        with(
            twoVersions(),
            event(3, Step.PROPOSED, 23),
            event(3, Step.COMPARED, 23),
            effective(3, 30, 24));
    RevisionHistory history = with(both, event(3, Step.ROLLED_BACK, 25));

    assertThat(both.effectiveAt(at(30))).isEqualTo(OptionalInt.of(3));
    assertThat(history.stateAt(2, at(25))).contains(VersionState.SCHEDULED);
    assertThat(history.effectiveAt(at(30))).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void earlierDecision_neverDisplacesALaterOne() {
    RevisionHistory history =
        with(
            twoVersions(),
            event(3, Step.PROPOSED, 23),
            event(3, Step.COMPARED, 23),
            effective(3, 26, 24));

    assertThat(history.stateAt(2, at(25))).contains(VersionState.SCHEDULED);
    assertThat(history.effectiveAt(at(26))).isEqualTo(OptionalInt.of(3));
    assertThat(history.stateAt(2, at(26))).contains(VersionState.SUPERSEDED);
    assertThat(history.effectiveAt(at(31))).isEqualTo(OptionalInt.of(3));
    RevisionHistory back = with(history, event(3, Step.ROLLED_BACK, 28));
    assertThat(back.effectiveAt(at(28))).isEqualTo(OptionalInt.of(1));
    assertThat(back.effectiveAt(at(30))).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void retirement_leavesWhatIsToCome() {
    RevisionHistory history = with(twoVersions(), event(1, Step.RETIRED, 25));

    assertThat(history.effectiveAt(at(25))).isEmpty();
    assertThat(history.effectiveAt(at(30))).isEqualTo(OptionalInt.of(2));
    assertThat(refusal(history, event(2, Step.ROLLED_BACK, 31))).isEqualTo(Reason.NOTHING_BEFORE);
  }

  @Test
  void event_hidesWhoDecidedAndWhy() {
    assertThat(event(1, Step.PROPOSED, 0).toString())
        .contains("PROPOSED")
        .doesNotContain("lee", "review");
  }

  @Test
  void retirement_leavesNothingInForce() {
    RevisionHistory history = with(twoVersions(), event(2, Step.RETIRED, 40));

    assertThat(history.effectiveAt(at(39))).isEqualTo(OptionalInt.of(2));
    assertThat(history.effectiveAt(at(40))).isEmpty();
    assertThat(history.stateAt(2, at(40))).contains(VersionState.RETIRED);
  }

  @Test
  void steps_areRefused_thatMakeNoSense() {
    RevisionHistory history = twoVersions();

    assertThat(refusal(history, event(2, Step.PROPOSED, 40))).isEqualTo(Reason.NOT_NEW);
    assertThat(refusal(history, event(1, Step.PROPOSED, 40))).isEqualTo(Reason.NOT_NEW);
    assertThat(refusal(history, event(3, Step.COMPARED, 40))).isEqualTo(Reason.NOT_PROPOSED);
    assertThat(refusal(history, event(3, Step.RETIRED, 40))).isEqualTo(Reason.NOT_EFFECTIVE);
    assertThat(refusal(history, event(1, Step.ROLLED_BACK, 40))).isEqualTo(Reason.NOT_EFFECTIVE);
    assertThat(refusal(history, event(3, Step.PROPOSED, 1))).isEqualTo(Reason.OUT_OF_ORDER);
    RevisionEvent other =
        new RevisionEvent(
            DefinitionId.of(DefinitionKind.TABLE, "best"),
            3,
            Step.PROPOSED,
            at(40),
            Optional.empty(),
            "lee",
            "why");
    assertThat(refusal(history, other)).isEqualTo(Reason.OTHER_DEFINITION);
  }

  @Test
  void nothing_takesEffectBeforeItWasDecided() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> effective(1, 0, 1))
        .withMessageContaining("past");
  }

  @Test
  void definition_hasAHash_andHidesItsContent() {
    Definition definition = Definition.of(BEST, 3, "{}");

    // echo -n '{}' | sha256sum
    assertThat(definition.hash())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    assertThat(definition.reference()).isEqualTo("best/3");
    assertThat(definition.toString()).doesNotContain("{");
    assertThatIllegalArgumentException().isThrownBy(() -> Definition.of(BEST, 0, "{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> Definition.of(BEST, 1, " "));
  }

  private static RevisionHistory twoVersions() {
    return history(
        event(1, Step.PROPOSED, 0),
        effective(1, 10, 1),
        event(2, Step.PROPOSED, 20),
        event(2, Step.COMPARED, 21),
        effective(2, 30, 22));
  }

  private static RevisionHistory history(RevisionEvent... events) {
    return with(RevisionHistory.empty(BEST), events);
  }

  private static RevisionHistory with(RevisionHistory start, RevisionEvent... events) {
    RevisionHistory history = start;
    for (RevisionEvent event : events) {
      history = ((Transition.Accepted) history.apply(event)).history();
    }
    return history;
  }

  private static Reason refusal(RevisionHistory history, RevisionEvent event) {
    return ((Transition.Refused) history.apply(event)).reason();
  }

  private static RevisionEvent event(int version, Step step, int day) {
    return RevisionEvent.of(Definition.of(BEST, version, "{}"), step, at(day), "lee", "review");
  }

  private static RevisionEvent effective(int version, int from, int day) {
    return RevisionEvent.effective(
        Definition.of(BEST, version, "{}"), at(from), at(day), "lee", "review");
  }

  private static Instant at(int day) {
    return START.plusSeconds(86_400L * day);
  }
}
