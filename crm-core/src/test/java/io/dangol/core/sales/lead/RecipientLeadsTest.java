package io.dangol.core.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.purchase.party.TransactionParty.Role;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RecipientLeadsTest {

  private static final CustomerId BUYER = CustomerId.of("C-1");
  private static final CustomerId AUNT = CustomerId.of("C-2");

  @Test
  void recipient_whoNeverBought_isAProspect_once() {
    List<TransactionParty> parties =
        List.of(
            new TransactionParty(ref("2"), Role.BUYER, BUYER),
            new TransactionParty(ref("2"), Role.RECIPIENT, AUNT),
            new TransactionParty(ref("1"), Role.BUYER, BUYER),
            new TransactionParty(ref("1"), Role.RECIPIENT, AUNT),
            new TransactionParty(ref("3"), Role.BUYER, BUYER),
            new TransactionParty(ref("3"), Role.RECIPIENT, BUYER));
    List<Lead> leads =
        RecipientLeads.of(
            parties, UnaryOperator.identity(), customer -> Prospect.person("Aunt"), Instant.EPOCH);
    assertThat(leads).hasSize(1);
    assertThat(leads.get(0).customer()).contains(AUNT);
    assertThat(leads.get(0).id()).isEqualTo(LeadId.of("recipient/C-2"));
    assertThat(leads.get(0).intake().source()).isEqualTo(LeadSource.PURCHASE_RECIPIENT);
    assertThat(leads.get(0).intake().record()).isEqualTo(ref("1"));
  }

  @Test
  void recipient_whoBoughtAsAnAlias_isNoProspect() {
    CustomerId alias = CustomerId.of("C-3");
    List<TransactionParty> parties =
        List.of(
            new TransactionParty(ref("1"), Role.BUYER, alias),
            new TransactionParty(ref("2"), Role.RECIPIENT, AUNT));
    assertThat(
            RecipientLeads.of(
                parties,
                id -> id.equals(alias) ? AUNT : id,
                customer -> Prospect.person("Aunt"),
                Instant.EPOCH))
        .isEmpty();
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("shop", record);
  }
}
