/**
 * Rules, tables, grade policies and models as versioned definitions: proposed, compared with the
 * version before, effective from a moment, retired or rolled back, each step with actor and reason.
 *
 * <p>The entry type is {@link io.dangol.core.revision.RevisionHistory}; {@link
 * io.dangol.core.revision.VersionComparison} says what another version would change:
 *
 * <pre>{@code
 * store.add(Definition.of(DefinitionId.of(DefinitionKind.RULE, "best"), 2, RuleJson.write(rule)));
 * VersionComparison change = VersionComparison.between(
 *     Outcomes.of("best/1", old.evaluate(table, at)), Outcomes.of("best/2", neu.evaluate(table, at)),
 *     ComparisonOptions.none().withValue(table.measure(PurchaseFacts.MONETARY)));
 * Optional<Definition> inForce = store.latestAt(id, moment);
 * }</pre>
 *
 * <p>A version never changes; nothing takes effect before the moment at which that was decided, so
 * that what was in force at a moment in the past stays what it was.
 */
@NullMarked
package io.dangol.core.revision;

import org.jspecify.annotations.NullMarked;
