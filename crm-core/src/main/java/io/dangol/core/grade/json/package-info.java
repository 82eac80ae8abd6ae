/**
 * Grade assignments, manual decisions and contact plans as JSON documents; policies are in {@code
 * io.dangol.core.json}.
 *
 * <p>The entry type is {@link io.dangol.core.grade.json.GradeAssignmentJson}. Reading never throws
 * for what a document says; writing is canonical, so that equal values give equal text:
 *
 * <pre>{@code
 * String line = GradeAssignmentJson.write(assignment);
 * GradeAssignment same = GradeAssignmentJson.read(line, catalog).orThrow();
 * String plan = ContactPlanJson.write(contactPlan);
 * ContactPlan read = ContactPlanJson.read(plan).orThrow();
 * }</pre>
 *
 * <p>Days are ISO 8601 days, moments are in UTC, numbers are texts.
 */
@NullMarked
package io.dangol.core.grade.json;

import org.jspecify.annotations.NullMarked;
