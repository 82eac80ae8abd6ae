/**
 * Facts: what is known about customers, and the hinge between the engines. Analytics publish facts,
 * rules consume them.
 *
 * <p>A {@link io.dangol.core.fact.Fact} is a typed constant. Its fluent methods build {@link
 * io.dangol.core.fact.Condition}s; its values live in a {@link io.dangol.core.fact.FactTable}, one
 * row per customer and one {@link io.dangol.core.fact.Column} per fact, or in a single row of
 * {@link io.dangol.core.fact.Facts}. A {@link io.dangol.core.fact.FactSource} adds columns to a
 * table:
 *
 * <pre>{@code
 * NumberFact<Integer> visits = Fact.integer("shop.visits");
 * FactTable table = FactTable.builder(visits).add(CustomerId.of("C-1"), Facts.of(visits, 3)).build();
 * Condition regular = visits.atLeast(2);
 * FactTable scored = table.with(rfm, clusters, value);
 * }</pre>
 *
 * <p>Events of customers, many per customer, live in an {@link io.dangol.core.fact.EventTable}
 * beside the facts. A condition compares a value over them, such as their count in a period, which
 * an {@link io.dangol.core.fact.EventKind} makes a derived fact:
 *
 * <pre>{@code
 * Condition quiet = CONTACTS.within(Period.ofDays(14)).none();
 * FactTable both = table.withEvents(contacts);
 * }</pre>
 *
 * <p>Numbers are {@code double} and whole numbers exact up to 2^53; amounts are exact minor units;
 * dates are days. A value may be missing everywhere: there is no default that stands for "unknown".
 */
@NullMarked
package io.dangol.core.fact;

import org.jspecify.annotations.NullMarked;
