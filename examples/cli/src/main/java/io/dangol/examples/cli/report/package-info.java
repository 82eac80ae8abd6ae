/**
 * The report of a run: one self-contained HTML file that works offline.
 *
 * <p>{@link io.dangol.examples.cli.report.Report} is plain data without engine types: a heading and
 * the sections that exist. {@link io.dangol.examples.cli.report.ReportHtml} renders it in English
 * or Korean. Units: customers and purchases are counts, shares are within [0, 1], amounts are
 * decimals in the report's currency or, without one, plain decimals in the unit of the input, days
 * are whole days.
 *
 * <pre>{@code
 * Report report = Report.asOf(LocalDate.of(2026, 7, 1))
 *     .in(Currency.getInstance("KRW"))
 *     .with(new Segments(segments))
 *     .with(campaignPlan);
 * ReportHtml.in(Locale.KOREAN).write(report, Path.of("report.html"));
 * }</pre>
 */
@NullMarked
package io.dangol.examples.cli.report;

import org.jspecify.annotations.NullMarked;
