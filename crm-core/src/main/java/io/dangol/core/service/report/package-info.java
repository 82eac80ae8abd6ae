/**
 * Reports over service cases: what is open and how old it is, how often customers complain, how
 * content they are.
 *
 * <p>{@link io.dangol.core.service.report.ServiceReports}, {@link
 * io.dangol.core.service.report.ComplaintReports} and {@link
 * io.dangol.core.service.report.StatusBoard} are the entry types, each a pure function of cases:
 *
 * <pre>{@code
 * StatusBoard board = StatusBoard.of(cases, now, List.of(Duration.ofDays(1), Duration.ofDays(7)));
 * ComplaintReports.perOrder(cases, now, purchases, ReportPeriod.MONTH, SEOUL, segments::of);
 * ServiceReports.netPromoter(cases, now, segments::of);
 * }</pre>
 *
 * <p>Every rate shows both its counts. Ages are elapsed time; days begin in a zone that is given.
 */
@NullMarked
package io.dangol.core.service.report;

import org.jspecify.annotations.NullMarked;
