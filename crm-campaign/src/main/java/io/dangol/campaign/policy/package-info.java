/**
 * The promises to customers that no campaign may break: permission, pauses between contacts, quiet
 * hours.
 *
 * <p>{@link io.dangol.campaign.policy.ContactPolicy} is the entry type; {@link
 * io.dangol.campaign.policy.MessagePurpose} says which of the promises a message is bound by.
 *
 * <pre>{@code
 * ContactPolicy policy = ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(7));
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.policy;

import org.jspecify.annotations.NullMarked;
