/**
 * Models of repeat purchases without a contract: who is still a customer, and how often will they
 * buy?
 *
 * <p>Entry type: {@link io.dangol.ltv.repeat.MbgNbd}, the default; every model is a {@link
 * io.dangol.ltv.repeat.RepeatModel}. Data come as {@link io.dangol.ltv.repeat.RepeatSummaries}: per
 * customer the repeat purchases x, the time t_x of the last of them and the time T observed, both
 * counted from the first purchase in one {@link io.dangol.ltv.formula.PeriodUnit}. What a whole
 * base is asked, {@link io.dangol.ltv.repeat.RepeatPredictions} answers, also for a {@link
 * io.dangol.ltv.repeat.CovariateModel}, under which every customer has a model of their own.
 *
 * <pre>{@code
 * RepeatSummaries customers = RepeatSummaries.of(PeriodUnit.WEEKS, purchases, recency, age);
 * MbgNbd model = MbgNbd.fit(customers).model();
 * RepeatHistory anna = new RepeatHistory(2, 30.43, 38.86);
 * model.probabilityAlive(anna);            // a probability
 * model.expectedPurchases(anna, 39.0);     // a count: purchases within the next 39 weeks
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.repeat;

import org.jspecify.annotations.NullMarked;
