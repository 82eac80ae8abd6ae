package io.dangol.core.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.purchase.party.TransactionParty.Role;
import java.time.Instant;
import java.util.List;
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
        RecipientLeads.of(parties, customer -> Prospect.person("Aunt"), Instant.EPOCH);
    assertThat(leads).hasSize(1);
    assertThat(leads.get(0).customer()).contains(AUNT);
    assertThat(leads.get(0).id()).isEqualTo(LeadId.of("recipient/C-2"));
    assertThat(leads.get(0).intake().source()).isEqualTo(LeadSource.PURCHASE_RECIPIENT);
    assertThat(leads.get(0).intake().record()).isEqualTo(ref("1"));
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("shop", record);
  }
}
