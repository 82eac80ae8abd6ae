/**
 * What was decided about records and customers, as a log that is only ever appended, and what
 * follows from it.
 *
 * <p>{@link io.dangol.core.identity.merge.MergeDecision} is the entry type; {@link
 * io.dangol.core.identity.merge.MergeStore} keeps the log, and {@link
 * io.dangol.core.identity.merge.IdentityMap} is its fold: which record is of which customer.
 * Nothing is moved by a merge, so undoing it is one more decision and never a restored copy.
 *
 * <pre>{@code
 * IdentityMap map = IdentityMap.of(decisions);
 * map.customer(SourceRef.of("home-shopping", "88-1"));       // the customer of today
 * map.records(customer);                                     // all records, those of aliases too
 * Clusters batch = KeyClustering.of(matcher).cluster(records, map.constraints());
 * }</pre>
 *
 * <p>Decisions name records and customers by id, and have no personal data but the name of who
 * decided.
 */
@NullMarked
package io.dangol.core.identity.merge;

import org.jspecify.annotations.NullMarked;
