/**
 * Definitions, the steps of their lives and comparisons of their versions as JSON documents.
 *
 * <p>The entry type is {@link io.dangol.core.revision.json.RevisionJson}. Reading never throws for
 * what a document says; writing is canonical, so that equal values give equal text:
 *
 * <pre>{@code
 * String stored = RevisionJson.write(definition);
 * Definition same = RevisionJson.readDefinition(stored).orThrow();
 * String step = RevisionJson.write(event);
 * String report = RevisionJson.write(comparison);
 * }</pre>
 *
 * <p>Moments are in UTC, shares within [0, 1].
 */
@NullMarked
package io.dangol.core.revision.json;

import org.jspecify.annotations.NullMarked;
