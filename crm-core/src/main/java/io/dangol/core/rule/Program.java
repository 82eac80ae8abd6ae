package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions compiled into nodes in which equal parts, within one condition or in several, are one
 * node. Immutable.
 */
final class Program {

  private final Map<Condition, Node> nodes = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Node> roots = new ArrayList<>();
  private final Set<Fact<?>> facts = new LinkedHashSet<>();

  private Program() {}

  static Program of(List<Condition> conditions) {
    Program program = new Program();
    for (Condition condition : conditions) {
      ConditionDepth.check(condition);
      program.roots.add(program.node(condition));
    }
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

  /** The facts that are read, in the order of their first appearance. */
  Set<Fact<?>> facts() {
    return Collections.unmodifiableSet(facts);
  }

  boolean isTimeDependent() {
    return leaves.stream().anyMatch(leaf -> leaf.valueTest().isTimeDependent());
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
    if (condition instanceof Condition.Not not && !ConditionText.isOneOperator(not)) {
      Node part = node(not.part());
      return new Negation(nodes.size(), part);
    }
    if (condition instanceof Condition.Always || condition instanceof Condition.Never) {
      return new Constant(nodes.size(), condition instanceof Condition.Always);
    }
    Leaf leaf = new Leaf(nodes.size(), condition, ValueTests.of(condition));
    leaves.add(leaf);
    facts.add(leaf.fact());
    return leaf;
  }
}
