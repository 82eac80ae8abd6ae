/**
 * What sales reports: the weighted forecast, the pipeline by step, cycle lengths, hours with
 * customers and the sales clinic.
 *
 * <p>{@link io.dangol.core.sales.report.SalesClinic} and {@link
 * io.dangol.core.sales.report.PipelineReport} are the entry types:
 *
 * <pre>{@code
 * PipelineReport.forecast(opportunities, ReportPeriod.QUARTER, now, SEOUL);
 * for (Diagnosis sick : SalesClinic.defaults().examine(opportunities, now, SEOUL)) {
 *   sick.symptoms().forEach(symptom -> show(ClinicTexts.in(Locale.KOREAN).of(symptom)));
 * }
 * }</pre>
 *
 * <p>Amounts are never summed over currencies. Days are days of a zone that is given.
 */
@NullMarked
package io.dangol.core.sales.report;

import org.jspecify.annotations.NullMarked;
