/**
 * What is known about one customer, put together: the read side of this module.
 *
 * <p>{@link io.dangol.core.view.CustomerFacts} publishes who a customer is, for rules and
 * campaigns:
 *
 * <pre>{@code
 * FactSource who = CustomerFacts.source(id -> store.find(id).map(Versioned::value));
 * FactTable table = base.with(who);
 * Condition active = CustomerFacts.STATUS.is(CustomerStatus.ACTIVE);
 * }</pre>
 *
 * <p>It stands apart from {@code core.customer} because facts are about customers: the vocabulary
 * of customers must not need that of facts.
 */
@NullMarked
package io.dangol.core.view;

import org.jspecify.annotations.NullMarked;
