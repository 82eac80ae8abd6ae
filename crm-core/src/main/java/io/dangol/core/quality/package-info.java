/**
 * How good the data about customers are, and what is to be done about it.
 *
 * <p>{@link io.dangol.core.quality.QualityReport} is the entry type: it judges what was measured
 * here and in the packages below by thresholds.
 *
 * <pre>{@code
 * var measured = QualityMeasurements.none()
 *     .with(ContactCompleteness.of(customers.stream(), now)).with(linkage.report());
 * QualityReport report = QualityReport.of(thresholds, measured, asOf);
 * report.with(QualityStatus.FAIL).forEach(result -> show(QualityTexts.in(locale).of(result)));
 * EnrichmentTask.of(customers.stream(), Set.of(ContactPointKind.EMAIL), now).forEach(this::ask);
 * }</pre>
 *
 * <p>Every figure is a share of good cases that shows both its counts, so that more is better and 1
 * of 2 is not taken for 500 of 1,000. What is counted can be counted in parts and added up.
 */
@NullMarked
package io.dangol.core.quality;

import org.jspecify.annotations.NullMarked;
