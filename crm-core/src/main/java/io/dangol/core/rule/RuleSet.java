package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.host.EngineContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many rules that are evaluated together: a condition that several of them state is evaluated once.
 * Immutable and safe for use by any number of threads.
 */
public final class RuleSet {

  private final List<Rule> rules;
  private final Program program;

  private final List<Set<Fact<?>>> dependsOn;

  private RuleSet(Collection<Rule> rules, @Nullable Segments segments) {
    this.rules = List.copyOf(rules);
    this.program = Program.of(rules.stream().map(Rule::condition).toList(), segments);
    this.dependsOn =
        this.rules.stream()
            .map(rule -> segments == null ? rule : segments.expand(rule))
            .map(Rule::dependsOn)
            .toList();
    Set<RuleId> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("rule %s stands twice in the set".formatted(rule.id()));
      }
    }
  }

  /**
   * Compiles some rules.
   *
   * @param rules the rules, each with another id
   * @return the set
   * @throws IllegalArgumentException if two rules have the same id, or as {@link
   *     RuleEvaluator#of(Rule)}
   */
  public static RuleSet of(Collection<Rule> rules) {
    return new RuleSet(rules, null);
  }

  /**
   * Compiles some rules that may name segments.
   *
   * @param rules the rules, each with another id
   * @param segments the segments
   * @return the set
   * @throws IllegalArgumentException if two rules have the same id, or as {@link
   *     RuleEvaluator#of(Rule, Segments)}
   */
  public static RuleSet of(Collection<Rule> rules, Segments segments) {
    return new RuleSet(rules, segments);
  }

  /**
   * Returns the rules.
   *
   * @return the rules in their order, unmodifiable
   */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Returns the facts that any of the rules reads.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> dependsOn() {
    return program.dependsOn();
  }

  /**
   * Returns the rules whose verdicts can change when facts do, for hosts that evaluate again only
   * what is affected. A rule that names a segment reads the facts of the segment.
   *
   * @param changed the facts that changed
   * @return the rules that read one of them, in their order
   */
  public List<Rule> affectedBy(Set<Fact<?>> changed) {
    return IntStream.range(0, rules.size())
        .filter(rule -> !Collections.disjoint(dependsOn.get(rule), changed))
        .mapToObj(rules::get)
        .toList();
  }

  /**
   * Evaluates all rules for every row of a table.
   *
   * @param table the table, with the facts of all rules
   * @param at the moment of evaluation
   * @return the verdicts by rule, in the order of the rules, unmodifiable
   * @throws IllegalArgumentException if the table has no column of a fact, the message names all of
   *     them; or if an amount is compared with one of another currency
   */
  public Map<RuleId, Verdicts> evaluate(FactTable table, EvaluationContext at) {
    return evaluate(table, at, AbsentFacts.REFUSED);
  }

  /**
   * Evaluates all rules for every row of a table.
   *
   * @param table the table
   * @param at the moment of evaluation
   * @param absent what it means that the table has no column of a fact
   * @return the verdicts by rule, in the order of the rules, unmodifiable
   * @throws IllegalArgumentException if the table has no column of a fact and {@code absent}
   *     refuses that, the message names all of them; or if an amount is compared with one of
   *     another currency
   */
  public Map<RuleId, Verdicts> evaluate(FactTable table, EvaluationContext at, AbsentFacts absent) {
    List<Verdicts> verdicts = RuleEvaluator.evaluate(program, table, at, absent);
    Map<RuleId, Verdicts> byRule = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      byRule.put(rule.id(), verdicts.get(i).madeBy(Optional.of(rule.ruleVersion())));
    }
    return Collections.unmodifiableMap(byRule);
  }

  /**
   * Evaluates all rules for every row of a table, and measures that, as {@code rules.evaluate}.
   *
   * @param table the table, with the facts of all rules
   * @param at the moment of evaluation
   * @param host has the meters
   * @return the verdicts by rule, in the order of the rules, unmodifiable
   * @throws IllegalArgumentException as {@link #evaluate(FactTable, EvaluationContext)} does
   */
  public Map<RuleId, Verdicts> evaluate(FactTable table, EvaluationContext at, EngineContext host) {
    String subject = Integer.toString(rules.size());
    return host.measure("rules.evaluate", subject, table.size(), () -> evaluate(table, at));
  }
}
