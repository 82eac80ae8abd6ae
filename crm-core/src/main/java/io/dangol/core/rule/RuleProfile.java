package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a condition needs and costs, known without any data: for hosts that schedule evaluations,
 * load facts or refuse what is too dear.
 *
 * @param dependsOn the facts of customers and of events that are read, in the order of their first
 *     appearance
 * @param events the kinds of events that are read
 * @param timeDependent whether verdicts change while all facts stay as they are
 * @param cost the dearest of its tests
 * @param tests how many different tests of facts there are
 */
public record RuleProfile(
    Set<Fact<?>> dependsOn, Set<EventKind> events, boolean timeDependent, Cost cost, int tests) {

  /** What one test costs for one customer, cheapest first. */
  public enum Cost {
    /** It reads no fact. */
    NONE,
    /** It reads values of a row: nanoseconds. */
    ROW,
    /** It runs code of the host, or reads a fact that the host looks up: unknown. */
    HOST,
    /** It reads the events of a window: as many as there are. */
    EVENTS
  }

  public RuleProfile {
    dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
    events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
    Objects.requireNonNull(cost, "cost");
  }

  /**
   * Returns the profile of a condition.
   *
   * @param condition the condition, without names of segments
   * @return the profile
   * @throws IllegalArgumentException as {@link RuleEvaluator#of(Condition)}
   */
  public static RuleProfile of(Condition condition) {
    Program program = Program.of(List.of(condition));
    Cost cost =
        program.leaves().stream()
            .map(leaf -> cost(program, leaf))
            .max(Cost::compareTo)
            .orElse(Cost.NONE);
    return new RuleProfile(
        program.dependsOn(),
        program.events(),
        program.isTimeDependent(),
        cost,
        program.leaves().size());
  }

  /**
   * Returns the profile of a condition over facts of which the catalog knows what they cost.
   *
   * @param condition the condition, without names of segments
   * @param catalog what is known of the facts
   * @return the profile; facts that the catalog does not know cost what a value of a row does
   * @throws IllegalArgumentException as {@link RuleEvaluator#of(Condition)}
   */
  public static RuleProfile of(Condition condition, FactCatalog catalog) {
    RuleProfile profile = of(condition);
    boolean asksHost =
        profile.dependsOn().stream()
            .flatMap(fact -> catalog.find(fact.name()).stream())
            .anyMatch(definition -> definition.cost() == FactDefinition.Cost.HOST);
    return asksHost && profile.cost().compareTo(Cost.HOST) < 0
        ? new RuleProfile(
            profile.dependsOn(),
            profile.events(),
            profile.timeDependent(),
            Cost.HOST,
            profile.tests())
        : profile;
  }

  private static Cost cost(Program program, Leaf leaf) {
    DerivedValue derived = program.derived().get(leaf.fact());
    if (derived != null && derived.isTimeDependent()) {
      return Cost.EVENTS;
    }
    return leaf.valueTest() instanceof RegisteredTest ? Cost.HOST : Cost.ROW;
  }
}
