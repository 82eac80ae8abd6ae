/**
 * How good the data about customers are, and what is to be done about it.
 *
 * <p>{@link io.dangol.core.quality.ContactCompleteness} is the entry type:
 *
 * <pre>{@code
 * try (Stream<Customer> customers = store.stream()) {
 *   ContactCompleteness.of(customers, now).byKind().get(ContactPointKind.MOBILE).usable();
 * }
 * EnrichmentTask.of(store.stream(), Set.of(ContactPointKind.EMAIL), now).forEach(this::ask);
 * }</pre>
 *
 * <p>Rates show both their counts; a customer counts once, however many addresses there are.
 */
@NullMarked
package io.dangol.core.quality;

import org.jspecify.annotations.NullMarked;
