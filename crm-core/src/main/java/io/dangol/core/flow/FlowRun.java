package io.dangol.core.flow;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.FlowMachine.Place;
import io.dangol.core.flow.FlowResult.Answer;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventType;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The handling of one input; for use by one thread. */
final class FlowRun {

  private final Map<String, Place> places;
  private final Facts facts;
  private final EvaluationContext at;
  private final List<Action> actions = new ArrayList<>();
  private final List<FlowMove> moves = new ArrayList<>();
  private final List<FlowResult.Check> checks = new ArrayList<>();

  FlowRun(Map<String, Place> places, Facts facts, EvaluationContext at) {
    this.places = places;
    this.facts = facts;
    this.at = at;
  }

  FlowResult begin(Flow flow, DomainEvent event) {
    FlowState nowhere =
        new FlowState(
            flow.id(),
            flow.version(),
            flow.id() + "/" + event.id(),
            FlowSubject.of(event),
            "",
            null,
            at.asOf(),
            null,
            List.of());
    FlowState state =
        enter(
            nowhere,
            new FlowMove(
                null,
                flow.steps().get(0).id(),
                new Cause.Event(event.type()),
                at.asOf(),
                event.id()));
    return result(followRules(state), Answer.TAKEN);
  }

  FlowResult apply(FlowState before, FlowInput input) {
    if (before.hasEnded()) {
      return result(before, Answer.ENDED);
    }
    FlowState state = before;
    if (state.isOverdue(at.asOf())) {
      state = move(state, new Cause.TimeOut(), null);
    }
    int moved = moves.size();
    Answer answer = Answer.NONE;
    if (input instanceof FlowInput.Outcome outcome) {
      Cause cause = new Cause.Outcome(outcome.code());
      if (state.place().equals(outcome.step())) {
        FlowState there = state;
        state = move(there, cause, null);
        answer = answer(there, cause, moved);
      } else {
        answer = Answer.OTHER_STEP;
      }
    } else if (input instanceof FlowInput.Event news) {
      DomainEvent event = news.event();
      Cause cause = new Cause.Event(event.type());
      if (!concerns(event, state.subject())) {
        answer = Answer.OTHER_SUBJECT;
      } else if (state.knows(event.id())) {
        answer = Answer.REPEATED;
      } else {
        FlowState there = state;
        state = move(there, cause, event);
        answer = answer(there, cause, moved);
      }
    }
    return result(followRules(state), answer);
  }

  /** What happens to nobody in particular, such as the launch of a campaign, concerns everybody. */
  private static boolean concerns(DomainEvent event, FlowSubject subject) {
    boolean personal =
        event.customer().isPresent() || event.type().subject() == EventType.Subject.LEAD;
    return !personal
        || FlowSubject.literally(event).equals(subject)
        || FlowSubject.of(event).equals(subject);
  }

  private Answer answer(FlowState state, Cause cause, int moved) {
    if (moves.size() > moved) {
      return Answer.TAKEN;
    }
    return places.get(state.place()) instanceof Place.Stop stop
            && stop.step().transitions().stream().anyMatch(t -> t.cause().equals(cause))
        ? Answer.CONDITION_NOT_MET
        : Answer.NO_TRANSITION;
  }

  private FlowState followRules(FlowState state) {
    FlowState place = state;
    int before;
    do {
      before = moves.size();
      place = move(place, new Cause.Rule(), null);
    } while (moves.size() > before);
    return place;
  }

  /** Takes the first transition of a cause whose condition holds; else returns the same state. */
  private FlowState move(FlowState state, Cause cause, @Nullable DomainEvent event) {
    if (!(places.get(state.place()) instanceof Place.Stop stop)) {
      return state;
    }
    Facts row = event == null ? facts : event.over(facts);
    for (int i = 0; i < stop.step().transitions().size(); i++) {
      Transition transition = stop.step().transitions().get(i);
      if (!transition.cause().equals(cause)) {
        continue;
      }
      Explanation explanation = stop.conditions().get(i).explain(row, at);
      checks.add(new FlowResult.Check(state.place(), transition, explanation));
      if (explanation.tree().verdict() == Truth.TRUE) {
        Instant moment = at.asOf().isBefore(state.since()) ? state.since() : at.asOf();
        String id = event == null ? null : event.id();
        return enter(state, new FlowMove(state.place(), transition.to(), cause, moment, id));
      }
    }
    return state;
  }

  private FlowState enter(FlowState before, FlowMove move) {
    moves.add(move);
    List<FlowMove> history = new ArrayList<>(before.history());
    history.add(move);
    String owner = null;
    Instant deadline = null;
    Place place = Objects.requireNonNull(places.get(move.to()), move.to());
    if (place instanceof Place.Stop stop) {
      Step step = stop.step();
      actions.addAll(step.actions());
      owner = step.owner();
      deadline = step.timeLimit().map(move.at()::plus).orElse(null);
    } else if (place instanceof Place.End end) {
      actions.addAll(end.exit().actions());
    }
    return new FlowState(
        before.flow(),
        before.version(),
        before.key(),
        before.subject(),
        move.to(),
        owner,
        move.at(),
        deadline,
        history);
  }

  private FlowResult result(FlowState state, Answer answer) {
    return new FlowResult(state, answer, actions, moves, checks);
  }
}
