/**
 * Whether a customer may and can be contacted, channel by channel, as facts for rules.
 *
 * <p>{@link io.dangol.core.consent.contactability.Contactability} is the entry type: it joins
 * contact points, consent, suppression and the last contact of many customers and publishes {@link
 * io.dangol.core.consent.contactability.ContactFacts}:
 *
 * <pre>{@code
 * FactSource contactability = CustomerContacts.over(ports, key, rules).at(context); // all identities
 * FactTable table = base.with(contactability);
 * Condition mayMail = ContactFacts.consent(Channel.EMAIL).is(ConsentState.GRANTED);
 * }</pre>
 *
 * <p>{@code CustomerContacts} of {@code core.view} gives the answers of merged customers and of
 * hashed addresses; a host that asks its stores itself must see to both.
 *
 * <p>A missing value means that nothing is known, which is not consent.
 */
@NullMarked
package io.dangol.core.consent.contactability;

import org.jspecify.annotations.NullMarked;
