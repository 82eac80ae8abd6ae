/**
 * How complete and how valid the fields of source records are.
 *
 * <p>{@link io.dangol.core.quality.field.FieldTally} is the entry type:
 *
 * <pre>{@code
 * RecordNormalizer normalizer = RecordNormalizer.korean();
 * FieldTally tally = FieldTally.of(RecordField.standard(), FieldCombination.standard());
 * records.map(normalizer::normalize).forEach(tally::add);
 * tally.report().total().of(RecordField.MOBILE).usable();            // 8120 of 9105
 * tally.report().from("shop").complete().get("NAME_MOBILE");
 * }</pre>
 *
 * <p>Records are counted, each once per field by its best value; issues are counted per value. To
 * see values of many people as generic, give the records through {@link
 * io.dangol.core.identity.normalize.SharedValues#applied}.
 */
@NullMarked
package io.dangol.core.quality.field;

import org.jspecify.annotations.NullMarked;
