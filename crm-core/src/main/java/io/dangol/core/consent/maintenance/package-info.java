/**
 * What has to be done about consent while it lasts: asking twice, confirming it again, telling the
 * result.
 *
 * <p>The entry type is {@link io.dangol.core.consent.maintenance.ConsentMaintenance}: a policy as
 * data that names the tasks that are due, and judges a grant whose confirmation is overdue:
 *
 * <pre>{@code
 * ConsentMaintenance policy = ConsentMaintenance.korea();
 * List<ConsentTask> tasks = policy.due(ledgers, ConsentNotices.none(), context);
 * FactSource contactability = Contactability.at(context).withConsents(ledgerOf)
 *     .reviewedBy(policy.judgement(notices, SEOUL));
 * ConsentRecord asked = DoubleOptIn.request(customer, scope, token, Period.ofDays(7), ...);
 * }</pre>
 *
 * <p>Due dates are days in the zone of the evaluation context.
 */
@NullMarked
package io.dangol.core.consent.maintenance;

import org.jspecify.annotations.NullMarked;
