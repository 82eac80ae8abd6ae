/**
 * Rules: conditions over facts with a name and a version, evaluated for one customer or for a
 * million, and explained.
 *
 * <p>The entry type is {@link io.dangol.core.rule.RuleEvaluator}. The logic is three-valued: a
 * comparison with a missing value is {@link io.dangol.core.rule.Truth#UNKNOWN}, and a customer
 * matches only where the rule is {@link io.dangol.core.rule.Truth#TRUE}. Row, column and
 * explanation give the same verdict:
 *
 * <pre>{@code
 * Rule regulars = Rule.of("regulars", 1, RECENCY.atMost(90).and(GRADE.in(Grade.S, Grade.A)));
 * RuleEvaluator evaluator = RuleEvaluator.of(regulars);
 * Verdicts verdicts = evaluator.evaluate(table, at);            // everybody
 * Truth verdict = evaluator.evaluate(table.row(0), at);         // one customer
 * String reason = evaluator.explain(table.row(0), at).summary();
 * }</pre>
 *
 * <p>A rule may name other rules as {@link io.dangol.core.rule.Segments}; an {@link
 * io.dangol.core.rule.Explanation} has a step for each, and names the version of every rule that
 * decided. What is the same for all customers is known without data: {@link
 * io.dangol.core.rule.RuleCheck} finds what is probably not meant, {@link
 * io.dangol.core.rule.RuleProfile} says what a condition reads and costs. {@link
 * io.dangol.core.rule.DecisionTable} turns conditions into outcomes and reports gaps, overlaps and
 * unreachable rows; {@link io.dangol.core.rule.DecisionTable#explain} says why each row hits or
 * does not. Amounts are compared exactly, numbers as {@code double}, days as days. Nothing reads a
 * clock: the moment of evaluation is an argument.
 */
@NullMarked
package io.dangol.core.rule;

import org.jspecify.annotations.NullMarked;
