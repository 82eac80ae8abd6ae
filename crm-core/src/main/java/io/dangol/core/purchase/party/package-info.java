/**
 * Who took part in a transaction: who bought, and who got the goods.
 *
 * <p>{@link io.dangol.core.purchase.party.TransactionPartyStore} is the entry type:
 *
 * <pre>{@code
 * SourceRef order = SourceRef.of("home-shopping-c", "A-17");
 * store.append(TransactionParty.buyer(order, minsu));
 * store.append(TransactionParty.recipient(order, aunt));
 * store.in(Set.of(order)).forEach(party -> show(party.role(), party.customer()));
 * List<Lead> prospects = RecipientLeads.of(parties, this::survivor, this::prospect, asOf);
 * }</pre>
 *
 * <p>A transaction is named by the record it came with, as the {@link
 * io.dangol.core.purchase.Purchase#source() source} of a purchase is. It has one buyer and any
 * number of recipients.
 */
@NullMarked
package io.dangol.core.purchase.party;

import org.jspecify.annotations.NullMarked;
