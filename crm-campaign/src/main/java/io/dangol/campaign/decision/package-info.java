/**
 * One decision for every member of a campaign's audience, with its reason.
 *
 * <p>{@link io.dangol.campaign.decision.Decisions} is the entry type; a campaign makes it. Every
 * customer of the table passes the gates in the order of {@link io.dangol.campaign.decision.Gate};
 * the first one that says no is the reason. Contact columns are found by name: {@code
 * customer.status} and {@code contact.<channel>.state}, {@code .suppression}, {@code .consent} and
 * {@code .lastAt}, where the channel is that of {@link io.dangol.core.customer.Channel#code()}.
 * Where one is absent its gate is not asked, and the result is a dry run that cannot be sent.
 *
 * <pre>{@code
 * Decisions decisions = campaign.decide(facts, EvaluationContext.at(instant, SEOUL));
 * decisions.totals();                                  // figures that add up
 * decisions.of(CustomerId.of("C-1029"));               // Optional[Excluded[... CONSENT_WITHDRAWN]]
 * decisions.explain(CustomerId.of("C-1029")).details();  // what every gate says
 * decisions.requireDispatchable();                     // throws on a dry run
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.decision;

import org.jspecify.annotations.NullMarked;
