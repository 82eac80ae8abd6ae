/**
 * One customer out of many records: which value of each field stands, where it came from and what
 * the others say.
 *
 * <p>{@link io.dangol.core.identity.golden.GoldenRecord} is the entry type. It is computed when it
 * is read, out of the records of the customer by a {@link
 * io.dangol.core.identity.golden.SurvivorshipPolicy}, and stored nowhere.
 *
 * <pre>{@code
 * SurvivorshipPolicy policy = SurvivorshipPolicy.standard().preferring("own-shop", "home-shopping");
 * GoldenRecord golden = GoldenRecord.of(customer, records, policy, asOf);
 * golden.text(RecordField.NAME);                        // the name that stands
 * golden.field("name").orElseThrow().values().get(0).provenance();
 * Customer projected = GoldenCustomer.of(golden);       // person or organisation, with contact points
 * }</pre>
 *
 * <p>Moments are instants. Postal address and code stand or fall together; telephones and e-mail
 * addresses are sets whose first value is the primary one.
 */
@NullMarked
package io.dangol.core.identity.golden;

import org.jspecify.annotations.NullMarked;
