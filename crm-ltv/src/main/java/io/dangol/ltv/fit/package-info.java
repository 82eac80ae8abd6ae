/**
 * What every maximum-likelihood fit of this module takes and returns.
 *
 * <p>Entry type: {@link io.dangol.ltv.fit.FitReport}. A fit never throws for data that is merely
 * awkward and never returns NaN: it says with {@link io.dangol.ltv.fit.FitStatus} how far its
 * answer can be trusted, and why. Log-likelihoods are in nats. Intervals come from standard errors,
 * or from the profile likelihood where {@link io.dangol.ltv.fit.IntervalMethod} says so.
 *
 * <pre>{@code
 * FitReport<MbgNbd> report = MbgNbd.fit(summaries, FitOptions.defaults().withConfidence(0.90));
 * if (report.status() == FitStatus.CONVERGED) {
 *   MbgNbd model = report.model();
 *   report.estimates().forEach(e -> log(e.name(), e.value(), e.lower(), e.upper()));
 * }
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.fit;

import org.jspecify.annotations.NullMarked;
