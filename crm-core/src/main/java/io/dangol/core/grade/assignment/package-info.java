/**
 * Grades over time: who got which grade when, why, and what changed.
 *
 * <p>The entry type is {@link io.dangol.core.grade.assignment.GradeEvaluation}: a policy applied to
 * a table of facts, to the grades that customers have, and to what people at the host decided. It
 * publishes {@code grade.current}, {@code grade.previous} and {@code grade.since}:
 *
 * <pre>{@code
 * GradeRoll before = GradeRoll.of(store.current(customers, moment).values());
 * GradeEvaluation evaluation = GradeEvaluation.of(policy, table, at, before, overrides);
 * FactTable graded = table.with(evaluation);
 * evaluation.changes().forEach(change -> publish(change));
 * evaluation.assignments().forEach(store::append);
 * }</pre>
 *
 * <p>Grading anew after the telephone round is an ordinary evaluation of a table that has the
 * outcome of the calls as a fact. Days are counted in the zone of the evaluation context.
 */
@NullMarked
package io.dangol.core.grade.assignment;

import org.jspecify.annotations.NullMarked;
