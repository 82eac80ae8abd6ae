package io.dangol.core.purchase;

import io.dangol.core.fact.FactTable;

/**
 * The facts of a summary, and what it counted on the way.
 *
 * @param facts one row per customer, with the columns of {@link PurchaseFacts} and {@link
 *     RepeatFacts} and the analysis date
 * @param counts what was seen and what was left out
 */
public record PurchaseSummary(FactTable facts, SummaryCounts counts) {}
