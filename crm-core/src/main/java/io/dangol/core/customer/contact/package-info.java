/**
 * Where a customer can be reached, and whether messages arrive there.
 *
 * <p>{@link io.dangol.core.customer.contact.ContactPoint} is the entry type. What happens to
 * messages moves its {@link io.dangol.core.customer.contact.Deliverability} through a small state
 * machine, under a policy of the host:
 *
 * <pre>{@code
 * ContactPoint mail = ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com");
 * ContactPoint bounced = mail.after(DeliveryEvent.SOFT_BOUNCE, monday, DeliverabilityPolicy.defaults());
 * bounced.deliverability().isUsable(monday);      // true: the mailbox was full
 * bounced.history();                              // what was learnt, and when
 * }</pre>
 *
 * <p>Addresses are personal data and stay out of every {@code toString}. Moments are {@link
 * java.time.Instant}s, spans {@link java.time.Duration}s.
 */
@NullMarked
package io.dangol.core.customer.contact;

import org.jspecify.annotations.NullMarked;
