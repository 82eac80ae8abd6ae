/**
 * Sales: opportunities on their way through a pipeline.
 *
 * <p>{@link io.dangol.core.sales.Opportunity} is the entry type: terms, and events that are its
 * history. Steps come from a {@link io.dangol.core.sales.Pipeline} of the host:
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.standard();
 * Opportunity beds = Opportunity.opened(terms)
 *     .after(new OpportunityEvent.Contacted(monday))
 *     .after(new OpportunityEvent.Moved(tuesday, pipeline.stage("OFFER")));
 * beds.state().weighted();          // KRW 5,000,000 of 10,000,000
 * }</pre>
 *
 * <p>Amounts are {@link org.joda.money.Money}, one currency per opportunity; probabilities are
 * exact decimals from 0 to 1. Leads are in {@code core.sales.lead}, forecasts and the sales clinic
 * in {@code core.sales.report}.
 */
@NullMarked
package io.dangol.core.sales;

import org.jspecify.annotations.NullMarked;
