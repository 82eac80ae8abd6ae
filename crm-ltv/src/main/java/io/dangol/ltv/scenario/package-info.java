/**
 * What would change if: retention, purchases, spend or margin of a group were different, and what a
 * base will buy in the periods to come.
 *
 * <p>Entry types: {@link io.dangol.ltv.scenario.WhatIf} for a group described by its averages,
 * {@link io.dangol.ltv.scenario.PurchaseForecast} for a base with purchase histories. Money is in
 * the currency of the data.
 *
 * <pre>{@code
 * WhatIf.State now = new WhatIf.State(new BigDecimal("0.50"), new BigDecimal("200000"), new BigDecimal("0.70"));
 * WhatIf whatIf = WhatIf.undiscounted(300, now)
 *     .withRetention(new BigDecimal("0.60"), benefitsCost)
 *     .withPurchase(new BigDecimal("250000"), campaignCost);
 * whatIf.result().valueAfter();        // 187500 per customer
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.scenario;

import org.jspecify.annotations.NullMarked;
