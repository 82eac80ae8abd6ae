/**
 * What the sources say about people: records as they came, each with the reference under which its
 * source knows it.
 *
 * <p>{@link io.dangol.core.identity.SourceRecord} is the entry type. A record is never changed and
 * never belongs to a customer by itself; which customer it is about follows from the decisions on
 * it, so that a merge and a split can be undone without touching a record. {@link
 * io.dangol.core.identity.SourceRecordStore} keeps the records.
 *
 * <pre>{@code
 * SourceRecord record =
 *     SourceRecord.of(SourceRef.of("home-shopping", "88-1"), RecordRole.BUYER, receivedAt)
 *         .with(RecordField.NAME, "Kim Minsu")
 *         .with(RecordField.MOBILE, "010-1234-5678");
 * records.appendIfAbsent(record).status();      // APPENDED, and DUPLICATE the next time
 * }</pre>
 *
 * <p>Moments are instants; values are texts as the source wrote them. Resident registration numbers
 * are refused in every field.
 */
@NullMarked
package io.dangol.core.identity;

import org.jspecify.annotations.NullMarked;
