/**
 * Consent records and suppressions as JSON documents.
 *
 * <p>The entry type is {@link io.dangol.core.consent.json.ConsentJson}. Reading never throws for
 * what a document says; writing is canonical, so that equal values give equal text:
 *
 * <pre>{@code
 * String line = ConsentJson.write(record);
 * ConsentRecord same = ConsentJson.read(line).orThrow();
 * String reason = SuppressionJson.write(suppression);
 * Suppression read = SuppressionJson.read(reason).orThrow();
 * }</pre>
 *
 * <p>Moments are in UTC. Addresses are in neither: suppressed ones are known by their hash.
 */
@NullMarked
package io.dangol.core.consent.json;

import org.jspecify.annotations.NullMarked;
