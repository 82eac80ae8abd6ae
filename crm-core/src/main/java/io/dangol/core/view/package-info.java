/**
 * What is known about one customer, put together out of all ports: for staff, for rules, for the
 * person who asks for their data, and for the one who wants to be forgotten.
 *
 * <p>{@link io.dangol.core.view.CustomerViews} is the entry type; {@link
 * io.dangol.core.view.CustomerFacts} publishes who a customer is, for rules and campaigns:
 *
 * <pre>{@code
 * CustomerPorts ports = CustomerPorts.over(customers).purchases(purchases).flows(flows).build();
 * CustomerView view = CustomerViews.over(ports).view(id, now, SEOUL, rollUp).orElseThrow();
 * view.timeline().only(Set.of(Kind.CASE)).page(PageRequest.first(20));
 * CustomerViews.over(ports).records(id, SEOUL);                       // subject access
 * Erasure.over(ports, hashKey).erase(id, "officer-1", "REQUEST", now); // and erasure
 * }</pre>
 *
 * <p>Every port that knows a customer has a {@link io.dangol.core.view.CustomerPart} and is a part
 * of {@link io.dangol.core.view.CustomerPorts}: what is kept is exported and erased. Events that
 * were not passed on yet are exported, and forgotten with the customer. Two logs are no parts,
 * since nothing may be taken out of them: that of {@link io.dangol.core.identity.merge.MergeStore
 * decisions about identities} and the {@link io.dangol.core.host.AuditSink audit trail}. They have
 * ids and references, no values of fields, and reasons that staff gave, which must name nobody.
 *
 * <p>It stands apart from {@code core.customer} because facts are about customers: the vocabulary
 * of customers must not need that of facts. Moments are {@link java.time.Instant}s; days count in a
 * zone that is given.
 */
@NullMarked
package io.dangol.core.view;

import org.jspecify.annotations.NullMarked;
