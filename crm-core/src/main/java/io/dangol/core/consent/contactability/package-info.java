/**
 * Whether a customer may and can be contacted, channel by channel, as facts for rules.
 *
 * <p>{@link io.dangol.core.consent.contactability.Contactability} is the entry type: it joins
 * contact points, consent, suppression and the last contact of many customers and publishes {@link
 * io.dangol.core.consent.contactability.ContactFacts}:
 *
 * <pre>{@code
 * FactSource contactability = Contactability.at(context).withConsents(ledgers);
 * FactTable table = base.with(contactability);
 * Condition mayMail = ContactFacts.consent(Channel.EMAIL).is(ConsentState.GRANTED);
 * }</pre>
 *
 * <p>A missing value means that nothing is known, which is not consent.
 */
@NullMarked
package io.dangol.core.consent.contactability;

import org.jspecify.annotations.NullMarked;
