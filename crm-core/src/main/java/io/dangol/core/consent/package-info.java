/**
 * Permission to contact a customer: what was consented to, and what forbids it all the same.
 *
 * <p>{@link io.dangol.core.consent.ConsentLedger} is the entry type: the records of one customer,
 * folded into the state of a channel and a purpose at a moment. {@link
 * io.dangol.core.consent.Contactability} publishes the states of many customers as {@link
 * io.dangol.core.consent.ConsentFacts}:
 *
 * <pre>{@code
 * FactSource contactability = Contactability.at(context).withConsents(ledgers);
 * FactTable table = base.with(contactability);
 * Condition mayMail = ConsentFacts.consent(Channel.EMAIL).is(ConsentState.GRANTED);
 * }</pre>
 *
 * <p>Moments are instants; days are counted in the zone of the evaluation context.
 */
@NullMarked
package io.dangol.core.consent;

import org.jspecify.annotations.NullMarked;
