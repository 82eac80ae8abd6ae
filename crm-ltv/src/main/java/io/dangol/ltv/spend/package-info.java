/**
 * Models of how much a customer spends per purchase.
 *
 * <p>Entry type: {@link io.dangol.ltv.spend.GammaGamma}. Spend is in the currency of the data, as a
 * double: a model estimates, it does not keep books. The model assumes that spend does not depend
 * on how often a customer buys; {@link io.dangol.ltv.spend.SpendCorrelation} says how far the data
 * agree.
 *
 * <pre>{@code
 * FitReport<GammaGamma> report = GammaGamma.fit(customers);   // excludes and counts x = 0 and spend <= 0
 * GammaGamma spend = report.model();
 * spend.expectedSpend(2, 22.35);      // mean spend to expect after two repeat purchases of 22.35 on average
 * spend.meanSpend();                  // of somebody without repeat purchases
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.spend;

import org.jspecify.annotations.NullMarked;
