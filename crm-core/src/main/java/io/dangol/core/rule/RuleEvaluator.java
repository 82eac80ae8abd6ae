package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.host.EngineContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a condition: for one customer, for a table of customers, or with reasons. The three
 * agree for every row.
 *
 * <p>Compiled once, immutable, and safe for use by any number of threads. A table is evaluated in
 * blocks of 4096 rows with two bits per row and distinct part of the condition, without allocation
 * per row.
 */
public final class RuleEvaluator {

  private final Condition condition;
  private final Program program;
  private final Node root;

  private final Optional<RuleVersion> rule;

  private RuleEvaluator(
      Condition condition, @Nullable Segments segments, Optional<RuleVersion> rule) {
    this.condition = condition;
    this.rule = rule;
    this.program = Program.of(List.of(condition), segments);
    this.root = program.roots().get(0);
  }

  /**
   * Compiles a condition.
   *
   * @param condition the condition
   * @return its evaluator
   * @throws IllegalArgumentException if it is nested deeper than 500, a set has amounts of several
   *     currencies, or it names a segment that {@link Segments#expand} has not put in its place
   */
  public static RuleEvaluator of(Condition condition) {
    return new RuleEvaluator(condition, null, Optional.empty());
  }

  /**
   * Compiles a condition that may name segments. Explanations have a step for each of them.
   *
   * @param condition the condition
   * @param segments the segments
   * @return its evaluator
   * @throws IllegalArgumentException if it names a segment that is not among these, or with their
   *     conditions it is nested deeper than 500; or a set has amounts of several currencies
   */
  public static RuleEvaluator of(Condition condition, Segments segments) {
    return new RuleEvaluator(condition, segments, Optional.empty());
  }

  /**
   * Compiles the condition of a rule.
   *
   * @param rule the rule
   * @return its evaluator
   * @throws IllegalArgumentException as {@link #of(Condition)}
   */
  public static RuleEvaluator of(Rule rule) {
    return new RuleEvaluator(rule.condition(), null, Optional.of(rule.ruleVersion()));
  }

  /**
   * Compiles the condition of a rule that may name segments. Explanations have a step for each of
   * them.
   *
   * @param rule the rule
   * @param segments the segments
   * @return its evaluator
   * @throws IllegalArgumentException as {@link #of(Condition, Segments)} and {@link
   *     Segments#expand(Rule)}
   */
  public static RuleEvaluator of(Rule rule, Segments segments) {
    segments.check(rule);
    return new RuleEvaluator(rule.condition(), segments, Optional.of(rule.ruleVersion()));
  }

  /**
   * Returns the condition.
   *
   * @return the condition that was compiled
   */
  public Condition condition() {
    return condition;
  }

  /**
   * Returns what is read, facts of the customer and of events: only a change of these, and where
   * {@link #isTimeDependent()} time, can change a verdict.
   *
   * @return the facts in the order of their first appearance, unmodifiable
   */
  public Set<Fact<?>> dependsOn() {
    return program.dependsOn();
  }

  /**
   * Evaluates the condition for one customer. A fact that the row does not know is missing.
   *
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the verdict
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public Truth evaluate(Facts row, EvaluationContext at) {
    return root.test(program.row(row, at), at);
  }

  /**
   * Evaluates the condition for every row of a table that has all its facts.
   *
   * @param table the table
   * @param at the moment of evaluation
   * @return a verdict per row
   * @throws IllegalArgumentException if the table has no column of a fact, the message names all of
   *     them; or if an amount is compared with one of another currency
   */
  public Verdicts evaluate(FactTable table, EvaluationContext at) {
    return evaluate(table, at, AbsentFacts.REFUSED);
  }

  /**
   * Evaluates the condition for every row of a table.
   *
   * @param table the table
   * @param at the moment of evaluation
   * @param absent what it means that the table has no column of a fact
   * @return a verdict per row
   * @throws IllegalArgumentException if the table has no column of a fact and {@code absent}
   *     refuses that, the message names all of them; or if an amount is compared with one of
   *     another currency
   */
  public Verdicts evaluate(FactTable table, EvaluationContext at, AbsentFacts absent) {
    return evaluate(program, table, at, absent).get(0).madeBy(rule);
  }

  /**
   * Evaluates the condition for every row of a table that has all its facts, and measures that, as
   * {@code rules.evaluate}.
   *
   * @param table the table
   * @param at the moment of evaluation
   * @param host has the meters
   * @return a verdict per row
   * @throws IllegalArgumentException as {@link #evaluate(FactTable, EvaluationContext)} does
   */
  public Verdicts evaluate(FactTable table, EvaluationContext at, EngineContext host) {
    return host.measure("rules.evaluate", "1", table.size(), () -> evaluate(table, at));
  }

  /**
   * Evaluates the condition for one customer and tells why.
   *
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the verdict, which is that of {@link #evaluate(Facts, EvaluationContext)}, with the
   *     verdicts and values of all parts
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public Explanation explain(Facts row, EvaluationContext at) {
    return new Explanation(root.explain(program.row(row, at), at, "/rule"), at, rule);
  }

  /**
   * Returns whether verdicts depend on the moment of evaluation, so that they can change while all
   * facts stay as they are.
   *
   * @return whether there is a condition on time
   */
  public boolean isTimeDependent() {
    return program.isTimeDependent();
  }

  /**
   * Returns when the verdict on a customer changes though the facts stay as they are, for hosts
   * that evaluate again exactly then.
   *
   * @param row the facts of the customer
   * @param at the moment of evaluation
   * @return the first moment after {@code at} with another verdict: when an event enters or leaves
   *     a window, or the start of a day in the zone of evaluation; empty if there is none
   * @throws IllegalArgumentException if an amount is compared with one of another currency
   */
  public Optional<Instant> nextChangeAt(Facts row, EvaluationContext at) {
    return isTimeDependent() ? new ChangeSearch(program, root, row, at).next() : Optional.empty();
  }

  /** Returns the verdicts of this condition on rows of any kind; what they lack is missing. */
  Verdicts evaluate(Columns columns, EvaluationContext at) {
    return evaluate(program, columns, at).get(0);
  }

  /** Returns the verdicts of each of a program's conditions. */
  static List<Verdicts> evaluate(
      Program program, FactTable table, EvaluationContext at, AbsentFacts absent) {
    if (absent == AbsentFacts.REFUSED) {
      requireFacts(program, table);
    }
    return evaluate(program, new Columns.OfTable(table), at);
  }

  private static List<Verdicts> evaluate(Program program, Columns columns, EvaluationContext at) {
    int words = (columns.size() + 63) >>> 6;
    List<Node> roots = program.roots();
    long[][] truth = new long[roots.size()][words];
    long[][] unknown = new long[roots.size()][words];
    List<Map<Fact<?>, Integer>> unknownBy = new ArrayList<>();
    roots.forEach(root -> unknownBy.add(zeros(program.tested())));
    Block block = new Block(program, columns, at);
    while (block.next()) {
      int offset = block.start() >>> 6;
      for (int i = 0; i < roots.size(); i++) {
        Node root = roots.get(i);
        block.require(root);
        System.arraycopy(block.truth(root.id), 0, truth[i], offset, block.words());
        System.arraycopy(block.unknown(root.id), 0, unknown[i], offset, block.words());
        if (block.hasUnknown(root)) {
          root.collectMissing(block, block.unknown(root.id));
          block.drainMissing(unknownBy.get(i));
        }
      }
    }
    List<Verdicts> verdicts = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      unknownBy.get(i).values().removeIf(count -> count == 0);
      verdicts.add(new Verdicts(columns.size(), truth[i], unknown[i], unknownBy.get(i)));
    }
    return List.copyOf(verdicts);
  }

  private static Map<Fact<?>, Integer> zeros(Set<Fact<?>> facts) {
    Map<Fact<?>, Integer> counts = new LinkedHashMap<>();
    facts.forEach(fact -> counts.put(fact, 0));
    return counts;
  }

  private static void requireFacts(Program program, FactTable table) {
    List<EventKind> silent =
        program.events().stream().filter(kind -> table.events(kind).isEmpty()).toList();
    if (!silent.isEmpty()) {
      throw new IllegalArgumentException(
          "the table has no events %s\nMaybe add them with withEvents, or evaluate with AbsentFacts.MISSING."
              .formatted(silent));
    }
    List<Fact<?>> absent = program.facts().stream().filter(fact -> !table.has(fact)).toList();
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "the table has no facts %s\nMaybe add the sources that publish them, or evaluate with AbsentFacts.MISSING."
              .formatted(absent));
    }
  }
}
