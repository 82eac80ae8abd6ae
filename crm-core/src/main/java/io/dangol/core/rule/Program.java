package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions compiled into nodes in which equal parts, within one condition or in several, are one
 * node. Immutable.
 */
final class Program {

  private final Map<Condition, Node> nodes = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Node> roots = new ArrayList<>();
  private final Set<Fact<?>> facts = new LinkedHashSet<>();
  private final Map<Fact<?>, DerivedValue> derived = new LinkedHashMap<>();
  private final @Nullable Segments segments;

  /** What is read, with the conditions of segments in the places of their names. */
  private final Condition conditions;

  private Program(List<Condition> conditions, @Nullable Segments segments) {
    this.segments = segments;
    this.conditions =
        new Condition.All(
            segments == null ? conditions : conditions.stream().map(segments::expand).toList());
  }

  static Program of(List<Condition> conditions) {
    return of(conditions, null);
  }

  static Program of(List<Condition> conditions, @Nullable Segments segments) {
    conditions.forEach(ConditionDepth::check);
    Program program = new Program(conditions, segments);
    if (segments != null) {
      ConditionDepth.check(program.conditions);
    }
    conditions.forEach(condition -> program.roots.add(program.node(condition)));
    return program;
  }

  /** The compiled conditions, in the order given. */
  List<Node> roots() {
    return Collections.unmodifiableList(roots);
  }

  /** How many nodes there are; their ids are below. */
  int size() {
    return nodes.size();
  }

  List<Leaf> leaves() {
    return Collections.unmodifiableList(leaves);
  }

  /** The facts that are tested, derived ones too, in the order of their first appearance. */
  Set<Fact<?>> tested() {
    return Collections.unmodifiableSet(facts);
  }

  /** The facts of customers that are read. */
  Set<Fact<?>> facts() {
    return conditions.facts();
  }

  /** The events that are read. */
  Set<EventKind> events() {
    return conditions.events();
  }

  /** Everything that is read: facts of customers and of events. */
  Set<Fact<?>> dependsOn() {
    return conditions.dependsOn();
  }

  /** The computations of the derived facts that are tested. */
  Map<Fact<?>, DerivedValue> derived() {
    return Collections.unmodifiableMap(derived);
  }

  /** A row that knows the derived facts, too. */
  Facts row(Facts row, EvaluationContext at) {
    return derived.isEmpty() ? row : DerivedRow.at(row, derived, at);
  }

  boolean isTimeDependent() {
    return derived.values().stream().anyMatch(DerivedValue::isTimeDependent)
        || leaves.stream().anyMatch(leaf -> leaf.valueTest().isTimeDependent());
  }

  private Node node(Condition condition) {
    Node known = nodes.get(condition);
    if (known != null) {
      return known;
    }
    Node compiled = compile(condition);
    nodes.put(condition, compiled);
    return compiled;
  }

  /** Compiles parts first, so that the number of known nodes is the next free id. */
  private Node compile(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Node> parts = all.parts().stream().map(this::node).toList();
      return new Group(nodes.size(), Explanation.Combination.ALL, parts);
    }
    if (condition instanceof Condition.Any any) {
      List<Node> parts = any.parts().stream().map(this::node).toList();
      return new Group(nodes.size(), Explanation.Combination.ANY, parts);
    }
    if (condition instanceof Condition.Not not && !ValueTests.isOneOperator(not)) {
      Node part = node(not.part());
      return new Negation(nodes.size(), part);
    }
    if (condition instanceof Condition.Always || condition instanceof Condition.Never) {
      return new Constant(nodes.size(), condition instanceof Condition.Always);
    }
    if (condition instanceof Condition.InSegment segment && segments != null) {
      Rule rule = segments.find(segment.segment()).orElseThrow();
      Node part = node(rule.condition());
      return new SegmentMember(nodes.size(), rule, part);
    }
    Leaf leaf = new Leaf(nodes.size(), condition, ValueTests.of(condition));
    leaves.add(leaf);
    if (facts.add(leaf.fact())) {
      DerivedValue.of(leaf.fact()).ifPresent(value -> derived.put(leaf.fact(), value));
    }
    return leaf;
  }
}
