/**
 * Source records, decisions and golden records as JSON.
 *
 * <p>{@link io.dangol.core.identity.json.SourceRecordJson} is the entry type. Reading never throws
 * for what a document says: it gives the value or all problems, each with its place. Writing is
 * canonical: equal values give equal text.
 *
 * <pre>{@code
 * String json = SourceRecordJson.write(record);
 * Reading<SourceRecord> reading = SourceRecordJson.read(json);
 * reading.problems();
 * SourceRecord again = reading.orThrow();
 * }</pre>
 *
 * <p>Moments are in ISO 8601 in UTC. Records and golden records hold personal data, decisions the
 * name of who decided.
 */
@NullMarked
package io.dangol.core.identity.json;

import org.jspecify.annotations.NullMarked;
