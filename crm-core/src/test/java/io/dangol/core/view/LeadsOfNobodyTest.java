package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryLeadStore;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Relationships;
import io.dangol.core.relationship.Role;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads that are nobody's yet, and are found by an address. */
class LeadsOfNobodyTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId ACME = CustomerId.of("C-2");

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryLeadStore leads = new InMemoryLeadStore();
  private final CustomerViews views =
      CustomerViews.over(
          CustomerPorts.over(customers).leads(leads).build(),
          new byte[32],
          AddressRules.inCountry("82"));

  @BeforeEach
  void storeKimAndALead() {
    Customer kim = Person.of(KIM, "Kim").with(CustomerProfile.empty().with(mobile("01012345678")));
    customers.save(kim, Version.NONE);
    customers.save(Organization.of(ACME, "Acme", Organization.Form.COMPANY), Version.NONE);
    save("L-1", mobile("+82 10-1234-5678"));
    save("L-2", mobile("+82 10-1234-5679"));
    save("L-3", mobile(" - "));
  }

  @Test
  void lead_isTheirs_atTheSameAddress_howeverItIsWritten() {
    assertThat(views.records(KIM, SEOUL).orElseThrow().dealings().leads())
        .extracting(Lead::id)
        .containsExactly(LeadId.of("L-1"));
    assertThat(view(KIM, RollUp.none()).timeline().entries()).hasSize(1);
  }

  @Test
  void lead_isNotThatOfAnOrganisation_whoseMemberHasTheAddress() {
    Relationship contact =
        Relationship.of(KIM, Role.CONTACT_PERSON, ACME).from(LocalDate.of(2026, 1, 1));
    RollUp rollUp = RollUp.of(Relationships.of(List.of(contact)));
    assertThat(view(ACME, rollUp).timeline().entries()).isEmpty();
  }

  private CustomerView view(CustomerId id, RollUp rollUp) {
    return views.view(id, NOON, SEOUL, rollUp).orElseThrow();
  }

  private void save(String id, ContactPoint point) {
    LeadIntake intake =
        LeadIntake.of(
            LeadId.of(id),
            LeadSource.WALK_IN,
            NOON.minusSeconds(60),
            Prospect.person("Somebody", point));
    leads.save(Lead.captured(intake), Version.NONE);
  }

  private static ContactPoint mobile(String number) {
    return ContactPoint.of(ContactPointKind.MOBILE, number);
  }
}
