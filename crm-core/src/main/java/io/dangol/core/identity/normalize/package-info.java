/**
 * What the values of source records are once everything is taken away that makes no difference, and
 * whether they are good for anything.
 *
 * <p>{@link io.dangol.core.identity.normalize.RecordNormalizer} is the entry type. Every value gets
 * a comparison key, a {@link io.dangol.core.identity.normalize.Validity} and the codes of what was
 * found; only valid and repaired values are evidence of an identity.
 *
 * <pre>{@code
 * RecordNormalizer normalizer = RecordNormalizer.korean();
 * List<NormalizedRecord> normalized = records.stream().map(normalizer::normalize).toList();
 * SharedValues shared = SharedValues.of(normalized, SharedValues.DEFAULT_LIMIT);
 * NormalizedRecord first = shared.applied(normalized.get(0));     // call-centre numbers are GENERIC
 * first.validity(RecordField.MOBILE);
 * }</pre>
 *
 * <p>Telephone keys are the digits with the country code and without a plus sign; days are in ISO
 * 8601. Another normalizer for a kind of field, such as one on libphonenumber, takes the place of
 * the built-in one by {@link io.dangol.core.identity.normalize.RecordNormalizer#with}.
 */
@NullMarked
package io.dangol.core.identity.normalize;

import org.jspecify.annotations.NullMarked;
