/**
 * Permission to contact a customer: what was consented to, and what forbids it all the same.
 *
 * <p>{@link io.dangol.core.consent.ConsentLedger} is the entry type: the records of one customer,
 * folded into the state of a channel and a purpose at a moment.
 *
 * <pre>{@code
 * ConsentScope mail = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
 * boolean granted = store.ledger(customer).stateAt(mail, now).equals(Optional.of(GRANTED));
 * SuppressionTarget target = SuppressionTarget.of(customer, Channel.EMAIL);
 * boolean suppressed = suppressions.find(target, now).isPresent();
 * }</pre>
 *
 * <p>Moments are instants; days are counted in the zone of the evaluation context. Many customers
 * at once are in {@code core.consent.contactability}.
 */
@NullMarked
package io.dangol.core.consent;

import org.jspecify.annotations.NullMarked;
