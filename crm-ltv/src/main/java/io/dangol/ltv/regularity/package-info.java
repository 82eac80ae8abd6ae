/**
 * Do customers buy like clockwork, at random, or in bursts? This decides whether the models of
 * regular purchases, BG/CNBD-k and MBG/CNBD-k, are worth their logarithmic gaps.
 *
 * <p>Entry type: {@link io.dangol.ltv.regularity.Regularity}. The shape k has no unit; 1 is random,
 * larger is more regular.
 *
 * <pre>{@code
 * RepeatSummaries customers = RepeatSummaries.of(table);        // with logarithmic gaps
 * Regularity regularity = Regularity.of(customers);
 * regularity.pattern();                                         // REGULAR
 * regularity.shape();                                           // 2.1
 * MbgCnbd model = MbgCnbd.fit(customers).model();               // k by likelihood
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.regularity;

import org.jspecify.annotations.NullMarked;
