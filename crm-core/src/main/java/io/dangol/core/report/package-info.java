/**
 * Small values that the reports of sales, service and customers share: rates with both their
 * counts, and periods.
 *
 * <p>{@link io.dangol.core.report.Ratio} is the entry type:
 *
 * <pre>{@code
 * Ratio complaints = new Ratio(3, 12);
 * complaints.value();                                      // 0.25
 * Ratio.NONE.value();                                      // empty: nothing is divided by zero
 * ReportPeriod.QUARTER.startOf(LocalDate.of(2026, 5, 17)); // 2026-04-01
 * }</pre>
 */
@NullMarked
package io.dangol.core.report;

import org.jspecify.annotations.NullMarked;
