package io.dangol.core.flow;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.trigger.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds everything that is wrong with a flow before it runs. */
public final class FlowCheck {

  /** More than anybody reads, and few enough to look for the cycles of each step. */
  private static final int MOST_STEPS = 1_000;

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
   *     is sound. A flow of more than 1,000 steps is found to be too long, and not looked into
   */
  public static List<FlowFinding> of(Flow flow) {
    return List.copyOf(new FlowCheck(flow).findings());
  }

  private List<FlowFinding> findings() {
    if (flow.steps().size() > MOST_STEPS) {
      add(
          FlowFinding.Kind.TOO_MANY_STEPS,
          "/steps",
          "There are %d steps; %d are the most.".formatted(flow.steps().size(), MOST_STEPS));
      return findings;
    }
    collectIds();
    checkFields(Trigger.foreignFields(flow.on(), flow.entry()), "/entry/when");
    for (int i = 0; i < flow.steps().size(); i++) {
      checkTransitions(flow.steps().get(i), "/steps/" + i);
    }
    if (flow.steps().isEmpty()) {
      add(FlowFinding.Kind.NO_STEP, "/steps", "There is no step.");
    } else {
      FlowGraph all = graph(transition -> true);
      checkReachability(all);
      checkDeadEnds(all);
      checkCycles(all);
    }
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

  private void checkReachability(FlowGraph all) {
    BitSet first = new BitSet();
    first.set(0);
    BitSet reached = all.reachableFrom(first);
    steps.forEach(
        (id, index) -> {
          if (!reached.get(index)) {
            add(
                FlowFinding.Kind.UNREACHABLE_STEP,
                "/steps/" + index,
                "No path leads to step '%s'.".formatted(id));
          }
        });
    Set<String> targets = new HashSet<>();
    reached.stream().forEach(index -> targets.addAll(targets(flow.steps().get(index))));
    for (int i = 0; i < flow.exits().size(); i++) {
      String id = flow.exits().get(i).id();
      if (!targets.contains(id)) {
        add(
            FlowFinding.Kind.UNREACHABLE_EXIT,
            "/exits/" + i,
            "No path leads to exit '%s'.".formatted(id));
      }
    }
  }

  private void checkDeadEnds(FlowGraph all) {
    BitSet last = new BitSet();
    for (int i = 0; i < flow.steps().size(); i++) {
      last.set(i, targets(flow.steps().get(i)).stream().anyMatch(exits::contains));
    }
    BitSet ending = all.reversed().reachableFrom(last);
    steps.forEach(
        (id, index) -> {
          if (!ending.get(index)) {
            add(
                FlowFinding.Kind.DEAD_END,
                "/steps/" + index,
                "No path leads from step '%s' to an exit.".formatted(id));
          }
        });
  }

  private void checkCycles(FlowGraph all) {
    BitSet known = new BitSet();
    checkCycles(
        graph(transition -> transition.cause() instanceof Cause.Rule),
        FlowFinding.Kind.RULE_CYCLE,
        "Rules lead in a circle, which could go round without end: %s.",
        known);
    checkCycles(all, FlowFinding.Kind.CYCLE, "Steps lead in a circle: %s.", known);
  }

  /** Reports the shortest cycle through every step that is in none reported before. */
  private void checkCycles(
      FlowGraph graph, FlowFinding.Kind finding, String message, BitSet reported) {
    for (int index : steps.values()) {
      int[] cycle = reported.get(index) ? new int[0] : graph.shortestCycle(index);
      if (cycle.length > 0) {
        Arrays.stream(cycle).forEach(reported::set);
        String path =
            Arrays.stream(cycle)
                .mapToObj(step -> flow.steps().get(step).id())
                .collect(Collectors.joining(" -> "));
        add(finding, "/steps/" + index, message.formatted(path));
      }
    }
  }

  private FlowGraph graph(Predicate<Transition> kind) {
    return FlowGraph.of(flow.steps(), steps, kind);
  }

  private static List<String> targets(Step step) {
    return step.transitions().stream().map(Transition::to).toList();
  }

  private void add(FlowFinding.Kind kind, String pointer, String message) {
    findings.add(new FlowFinding(kind, pointer, message));
  }
}
