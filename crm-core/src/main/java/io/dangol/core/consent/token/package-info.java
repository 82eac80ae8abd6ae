/**
 * Links with which somebody unsubscribes without a login: signed, with an end, and without an
 * address in them.
 *
 * <p>The entry type is {@link io.dangol.core.consent.token.UnsubscribeTokens}:
 *
 * <pre>{@code
 * UnsubscribeTokens tokens = UnsubscribeTokens.signedWith("2026", key);
 * String token = tokens.issue(UnsubscribeRequest.of(customer, scope), sentAt.plus(90, DAYS));
 * if (tokens.verify(token, now) instanceof TokenCheck.Valid valid) {
 *   consents.append(valid.request().withdrawal(now, source));
 * }
 * }</pre>
 */
@NullMarked
package io.dangol.core.consent.token;

import org.jspecify.annotations.NullMarked;
