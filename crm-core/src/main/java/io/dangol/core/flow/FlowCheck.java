package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.trigger.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds everything that is wrong with a flow before it runs. */
public final class FlowCheck {

  private final Flow flow;
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private final Set<String> exits = new LinkedHashSet<>();
  private final List<FlowFinding> findings = new ArrayList<>();

  private FlowCheck(Flow flow) {
    this.flow = flow;
  }

  /**
   * Checks a flow.
   *
   * @param flow the flow
   * @return everything that was found, errors and warnings, in the order of the flow; empty if it
   *     is sound
   */
  public static List<FlowFinding> of(Flow flow) {
    return List.copyOf(new FlowCheck(flow).findings());
  }

  private List<FlowFinding> findings() {
    collectIds();
    checkFields(Trigger.foreignFields(flow.on(), flow.entry()), "/entry/when");
    for (int i = 0; i < flow.steps().size(); i++) {
      checkTransitions(flow.steps().get(i), "/steps/" + i);
    }
    if (flow.steps().isEmpty()) {
      add(FlowFinding.Kind.NO_STEP, "/steps", "There is no step.");
    } else {
      checkReachability();
    }
    checkDeadEnds();
    checkCycles();
    return findings;
  }

  private void collectIds() {
    for (int i = 0; i < flow.steps().size(); i++) {
      String id = flow.steps().get(i).id();
      if (steps.putIfAbsent(id, i) != null) {
        duplicate(id, "/steps/" + i + "/id");
      }
    }
    for (int i = 0; i < flow.exits().size(); i++) {
      String id = flow.exits().get(i).id();
      if (!exits.add(id) || steps.containsKey(id)) {
        duplicate(id, "/exits/" + i + "/id");
      }
    }
  }

  private void duplicate(String id, String pointer) {
    add(FlowFinding.Kind.DUPLICATE_ID, pointer, "The id '%s' stands twice.".formatted(id));
  }

  private void checkTransitions(Step step, String pointer) {
    Set<Cause> taken = new HashSet<>();
    boolean timesOut = false;
    for (int i = 0; i < step.transitions().size(); i++) {
      Transition transition = step.transitions().get(i);
      String at = pointer + "/transitions/" + i;
      if (!steps.containsKey(transition.to()) && !exits.contains(transition.to())) {
        add(
            FlowFinding.Kind.UNKNOWN_TARGET,
            at + "/to",
            "There is no step or exit '%s'.".formatted(transition.to()));
      }
      if (taken.contains(transition.cause())) {
        add(
            FlowFinding.Kind.UNREACHABLE_TRANSITION,
            at,
            "An earlier transition of step '%s' is always taken.".formatted(step.id()));
      }
      if (transition.when() instanceof Condition.Always) {
        taken.add(transition.cause());
      }
      timesOut |= transition.cause() instanceof Cause.TimeOut;
      checkFields(foreignFields(transition), at + "/when");
    }
    checkTimeLimit(step, pointer, timesOut, taken.contains(new Cause.TimeOut()));
  }

  private void checkTimeLimit(Step step, String pointer, boolean timesOut, boolean always) {
    if (step.limit() == null && timesOut) {
      add(
          FlowFinding.Kind.TIME_LIMIT,
          pointer,
          "Step '%s' has a transition on time-out and no time limit.".formatted(step.id()));
    }
    if (step.limit() != null && !always) {
      add(
          FlowFinding.Kind.TIME_LIMIT,
          pointer,
          "Step '%s' has a time limit and no transition that is always taken after it."
              .formatted(step.id()));
    }
  }

  private static List<Fact<?>> foreignFields(Transition transition) {
    if (transition.cause() instanceof Cause.Event event) {
      return Trigger.foreignFields(event.type(), transition.when());
    }
    List<Fact<?>> fields = new ArrayList<>(transition.when().facts());
    fields.removeIf(fact -> !fact.name().startsWith(EventFields.PREFIX));
    return fields;
  }

  private void checkFields(List<Fact<?>> foreign, String pointer) {
    for (Fact<?> field : foreign) {
      add(
          FlowFinding.Kind.FOREIGN_FIELD,
          pointer,
          "The field %s is never there when this is evaluated.".formatted(field));
    }
  }

  private void checkReachability() {
    Set<String> reached = new HashSet<>(Set.of(flow.steps().get(0).id()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Step step : flow.steps()) {
        if (reached.contains(step.id())) {
          grows |= reached.addAll(targets(step, transition -> true));
        }
      }
    }
    steps.forEach(
        (id, index) -> {
          if (!reached.contains(id)) {
            add(
                FlowFinding.Kind.UNREACHABLE_STEP,
                "/steps/" + index,
                "No path leads to step '%s'.".formatted(id));
          }
        });
    for (int i = 0; i < flow.exits().size(); i++) {
      String id = flow.exits().get(i).id();
      if (!reached.contains(id)) {
        add(
            FlowFinding.Kind.UNREACHABLE_EXIT,
            "/exits/" + i,
            "No path leads to exit '%s'.".formatted(id));
      }
    }
  }

  private void checkDeadEnds() {
    Set<String> ending = new HashSet<>(exits);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Step step : flow.steps()) {
        if (!ending.contains(step.id())
            && targets(step, transition -> true).stream().anyMatch(ending::contains)) {
          grows |= ending.add(step.id());
        }
      }
    }
    steps.forEach(
        (id, index) -> {
          if (!ending.contains(id)) {
            add(
                FlowFinding.Kind.DEAD_END,
                "/steps/" + index,
                "No path leads from step '%s' to an exit.".formatted(id));
          }
        });
  }

  private void checkCycles() {
    Set<String> inRuleCycle =
        checkCycles(
            transition -> transition.cause() instanceof Cause.Rule,
            FlowFinding.Kind.RULE_CYCLE,
            "Rules lead in a circle, which could go round without end: %s.",
            Set.of());
    checkCycles(
        transition -> true, FlowFinding.Kind.CYCLE, "Steps lead in a circle: %s.", inRuleCycle);
  }

  /** Reports the shortest cycle through every step that is in none reported before. */
  private Set<String> checkCycles(
      Predicate<Transition> kind, FlowFinding.Kind finding, String message, Set<String> known) {
    Set<String> reported = new HashSet<>(known);
    steps.forEach(
        (id, index) -> {
          List<String> cycle = reported.contains(id) ? List.of() : shortestCycle(id, kind);
          if (!cycle.isEmpty()) {
            reported.addAll(cycle);
            add(finding, "/steps/" + index, message.formatted(String.join(" -> ", cycle)));
          }
        });
    return reported;
  }

  /** Returns the shortest path from a step back to itself, or nothing. */
  private List<String> shortestCycle(String start, Predicate<Transition> kind) {
    Map<String, String> before = new LinkedHashMap<>();
    List<String> front = List.of(start);
    while (!front.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String from : front) {
        for (String to : targets(step(from), kind)) {
          if (to.equals(start)) {
            return path(start, from, before);
          }
          if (steps.containsKey(to) && before.putIfAbsent(to, from) == null) {
            next.add(to);
          }
        }
      }
      front = next;
    }
    return List.of();
  }

  private static List<String> path(String start, String last, Map<String, String> before) {
    List<String> path = new ArrayList<>(List.of(start));
    String place = last;
    while (!place.equals(start)) {
      path.add(0, place);
      place = before.getOrDefault(place, start);
    }
    path.add(0, start);
    return path;
  }

  private Step step(String id) {
    return flow.steps().get(steps.getOrDefault(id, 0));
  }

  private static Set<String> targets(Step step, Predicate<Transition> kind) {
    Set<String> targets = new LinkedHashSet<>();
    step.transitions().stream().filter(kind).map(Transition::to).forEach(targets::add);
    return targets;
  }

  private void add(FlowFinding.Kind kind, String pointer, String message) {
    findings.add(new FlowFinding(kind, pointer, message));
  }
}
