/**
 * Quality as JSON documents: rules over records, thresholds, and reports that the next one is
 * compared with.
 *
 * <p>{@link io.dangol.core.quality.json.QualityReportJson} is the entry type. Reading never throws
 * for what a document says; writing is canonical, so that equal values give equal text:
 *
 * <pre>{@code
 * QualityThresholds expected = QualityThresholdsJson.read(text).orThrow();
 * QualityReport today = QualityReport.of(expected, measurements, asOf);
 * QualityReport before = QualityReportJson.read(stored).orThrow();
 * List<QualityChange> changes = today.comparedWith(before);
 * String kept = QualityReportJson.write(today);
 * }</pre>
 *
 * <p>Days are ISO 8601 days, shares and tolerances are decimals written as texts, counts are whole
 * numbers.
 */
@NullMarked
package io.dangol.core.quality.json;

import org.jspecify.annotations.NullMarked;
