/**
 * Records that come in, checked by rules that are data: orders, shipping notes, closing sheets,
 * requests for service.
 *
 * <p>{@link io.dangol.core.quality.validation.RecordValidator} is the entry type:
 *
 * <pre>{@code
 * var address = ValidationRule.of("delivery", new FieldTest.Required(List.of("delivery-address")))
 *     .from("home-shopping-c");
 * var product = ValidationRule.of("product", new FieldTest.Known("product", "products")).flagging();
 * RecordValidator rules = RecordValidator.of(List.of(address, product), catalogue::knows);
 * IngestReport report = new RecordIngest(rules, store, this::show).run(records, asOf);
 * report.byRule().get("delivery").valid();                           // 412 of 430
 * }</pre>
 *
 * <p>Every record is accepted, flagged, refused or in conflict with a stored one, and counted; a
 * violation names the record, the field and the reason, never the value. Numbers are exact
 * decimals.
 */
@NullMarked
package io.dangol.core.quality.validation;

import org.jspecify.annotations.NullMarked;
