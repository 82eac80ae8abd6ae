package io.dangol.core.quality.linkage;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.purchase.party.TransactionParty.Role;
import io.dangol.core.report.Ratio;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who is known only because somebody had goods sent to them.
 *
 * @param recipientsOnly the customers who received and never bought, of all who took part in a
 *     transaction
 * @param withoutBuyer the transactions of which only recipients are known, of all transactions
 */
public record RecipientShare(Ratio recipientsOnly, Ratio withoutBuyer) {

  /**
   * Counts the parties of transactions. A customer and a transaction are kept in memory once each.
   *
   * @param parties the parties; read to its end and not closed
   * @param survivor the customer that an identity stands for today, itself where it is no alias
   * @return the shares
   */
  public static RecipientShare of(
      Stream<TransactionParty> parties, UnaryOperator<CustomerId> survivor) {
    Set<CustomerId> customers = new HashSet<>();
    Set<CustomerId> buyers = new HashSet<>();
    Set<SourceRef> transactions = new HashSet<>();
    Set<SourceRef> bought = new HashSet<>();
    parties.forEach(
        party -> {
          CustomerId customer = survivor.apply(party.customer());
          customers.add(customer);
          transactions.add(party.transaction());
          if (party.role() == Role.BUYER) {
            buyers.add(customer);
            bought.add(party.transaction());
          }
        });
    return new RecipientShare(
        new Ratio(customers.size() - buyers.size(), customers.size()),
        new Ratio(transactions.size() - bought.size(), transactions.size()));
  }
}
