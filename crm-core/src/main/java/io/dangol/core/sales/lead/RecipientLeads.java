package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.party.TransactionParty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds leads among those who got what others bought. */
public final class RecipientLeads {

  private RecipientLeads() {}

  /**
   * Returns a lead for every recipient who never bought: a prospect who knows the product.
   *
   * @param parties who took part in which transaction
   * @param survivor the customer that an identity stands for today, itself where it is no alias
   * @param prospect who a recipient is
   * @param asOf the moment at which the leads are captured
   * @return one lead per recipient, in the order of customers; the identity of a lead follows from
   *     the customer, so that finding it again changes nothing
   */
  public static List<Lead> of(
      Collection<TransactionParty> parties,
      UnaryOperator<CustomerId> survivor,
      Function<CustomerId, Prospect> prospect,
      Instant asOf) {
    Set<CustomerId> buyers =
        parties.stream()
            .filter(party -> party.role() == TransactionParty.Role.BUYER)
            .map(party -> survivor.apply(party.customer()))
            .collect(Collectors.toSet());
    Map<CustomerId, TransactionParty> first = new TreeMap<>();
    for (TransactionParty party : parties) {
      CustomerId customer = survivor.apply(party.customer());
      if (party.role() == TransactionParty.Role.RECIPIENT && !buyers.contains(customer)) {
        first.merge(
            customer,
            party,
            (one, other) -> one.transaction().compareTo(other.transaction()) <= 0 ? one : other);
      }
    }
    return first.entrySet().stream()
        .map(entry -> lead(entry.getKey(), entry.getValue(), prospect, asOf))
        .toList();
  }

  private static Lead lead(
      CustomerId customer,
      TransactionParty party,
      Function<CustomerId, Prospect> prospect,
      Instant asOf) {
    LeadIntake intake =
        LeadIntake.of(
            LeadId.of("recipient/" + customer),
            LeadSource.PURCHASE_RECIPIENT,
            asOf,
            prospect.apply(customer));
    return Lead.captured(intake.knownAs(customer).from(party.transaction()));
  }
}
