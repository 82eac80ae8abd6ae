/**
 * Storage ports in memory: for tests, examples and hosts that are small enough.
 *
 * <p>Every class is one port, empty at first and safe for use by any number of threads; nothing is
 * written anywhere. All pass the contract tests of their port.
 *
 * <pre>{@code
 * CustomerStore customers = new InMemoryCustomerStore();
 * Version version = customers.save(Person.of(CustomerId.of("C-1"), "Kim"), Version.NONE);
 * PurchaseStore purchases = new InMemoryPurchaseStore();
 * FactTable facts = Purchases.summarize(purchases.histories(zone), options);
 * }</pre>
 */
@NullMarked
package io.dangol.core.memory;

import org.jspecify.annotations.NullMarked;
