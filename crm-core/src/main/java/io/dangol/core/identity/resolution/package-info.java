/**
 * The edge of identity resolution: records come in, customers come out.
 *
 * <p>{@link io.dangol.core.identity.resolution.IdentityService} is the entry type, and the only one
 * here that reads a clock and makes ids. It appends every record and every decision to the ports of
 * the host, keeps the customer store in step, and tells what happened as events.
 *
 * <pre>{@code
 * IdentityService identities =
 *     IdentityService.open(ports, IdentityOptions.standard(), clock, ids);
 * IngestResult result = identities.ingest(record);       // Created, Absorbed, Merged, …
 * identities.assertDifferent(first, second, "staff-7", "FATHER_AND_SON");
 * identities.golden(customer);                           // computed now, with provenance
 * }</pre>
 *
 * <p>What was joined by a rule stays joined until somebody splits it, even if a later record would
 * have spoken against it: where records contradict each other, the customers depend on the order in
 * which the records came. {@link io.dangol.core.identity.match.KeyClustering} sees all records at
 * once and does not.
 */
@NullMarked
package io.dangol.core.identity.resolution;

import org.jspecify.annotations.NullMarked;
