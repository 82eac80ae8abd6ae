/**
 * Grades: the tier of a customer as a policy of rules, and what contact each grade gets.
 *
 * <p>The entry type is {@link io.dangol.core.grade.GradePolicy}: ordered tiers, each with a
 * condition; the first that holds gives the grade. A policy is a source of facts, so that it adds
 * {@code grade.current} to a table, and it explains itself:
 *
 * <pre>{@code
 * GradePolicy policy = GradePolicy.named("loyalty", 3)
 *     .tier(Grade.S, MONETARY.atLeast(5_000_000)).tier(Grade.A, MONETARY.atLeast(1_000_000))
 *     .otherwise(Grade.D);
 * FactTable graded = table.with(policy);
 * GradeExplanation explanation = policy.explain(table.row(0), at);
 * }</pre>
 *
 * <p>A {@link io.dangol.core.grade.GradeMovement} says how grades move from one evaluation to the
 * next, which {@code io.dangol.core.grade.assignment} carries out; {@link
 * io.dangol.core.grade.ContactPlan} says what contact each grade gets.
 *
 * <p>Tiers and contact plans are the host's data; there is no built-in policy. Amounts are exact,
 * days are days.
 */
@NullMarked
package io.dangol.core.grade;

import org.jspecify.annotations.NullMarked;
