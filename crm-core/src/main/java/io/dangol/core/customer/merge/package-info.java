/**
 * Merging customers and undoing it, with the events and the trail of both. Who is whom is decided
 * elsewhere, by staff. Identity resolution has merges of its own and needs none of this.
 *
 * <p>{@link io.dangol.core.customer.merge.CustomerMerges} is the entry type:
 *
 * <pre>{@code
 * CustomerMerges merges =
 *     CustomerMerges.over(customers, DomainEvents.from(URI.create("/crm")), outbox).in(host);
 * merges.merge(again, minsu, "steward-1", "SAME_MEMBER_CARD", now);
 * merges.unmerge(again, "steward-1", "FATHER_AND_SON", later);
 * }</pre>
 *
 * <p>Purchases, contacts and consents stay with the identity that they came with, which is what
 * makes a merge undoable. Moments are {@link java.time.Instant}s.
 */
@NullMarked
package io.dangol.core.customer.merge;

import org.jspecify.annotations.NullMarked;
