/**
 * By what customers can be told apart, and how often the same one is in the sources.
 *
 * <p>{@link io.dangol.core.quality.key.KeyTally} and {@link
 * io.dangol.core.quality.key.DuplicateTally} are the entry types:
 *
 * <pre>{@code
 * KeyTally keys = KeyTally.of(CustomerKey.standard(AddressRules.inCountry("82")), asOf);
 * customers.forEach(keys::add);
 * keys.report().of("MEMBER_CARD").get().coverage();                  // 6120 of 9800
 * DuplicateTally twice = DuplicateTally.of(RecordKey.nameAndPhone());
 * records.map(RecordNormalizer.korean()::normalize).forEach(twice::add);
 * twice.report().total().duplicates();                               // 2204 of 10000
 * }</pre>
 *
 * <p>Everything is a count; a value is normalised before it is compared, and never kept. To count
 * against resolved customers instead of a natural key, give the identity of a record's customer as
 * its key: then the ratio is one less the customers per record.
 */
@NullMarked
package io.dangol.core.quality.key;

import org.jspecify.annotations.NullMarked;
