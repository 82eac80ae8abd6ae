package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemorySuppressionStore;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerContactsTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final EvaluationContext CONTEXT =
      EvaluationContext.at(NOON, ZoneId.of("Asia/Seoul"));
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId ALIAS = CustomerId.of("C-2");
  private static final CustomerId LEE = CustomerId.of("C-10");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final byte[] KEY = new byte[32];
  private static final AddressRules KOREA = AddressRules.inCountry("82");

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryConsentStore consents = new InMemoryConsentStore();
  private final InMemorySuppressionStore suppressions = new InMemorySuppressionStore();
  private final CustomerPorts ports =
      CustomerPorts.over(customers).consents(consents).suppressions(suppressions).build();
  private final CustomerContacts contacts = CustomerContacts.over(ports, KEY, KOREA);

  @BeforeEach
  void storeKim() {
    store(KIM, mail("kim@example.com"), mail("kim@work.example"));
    store(ALIAS, mail("minsu@example.com"));
    store(LEE, mail("lee@example.com"));
    customers.redirect(ALIAS, KIM);
  }

  @Test
  void withdrawal_ofAnAlias_isThatOfTheCustomer() {
    consents.append(record(KIM, ConsentState.GRANTED, 2));
    consents.append(record(ALIAS, ConsentState.WITHDRAWN, 1));
    consents.append(record(LEE, ConsentState.GRANTED, 2));
    FactTable facts = facts();
    assertThat(facts.row(0).find(ContactFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.WITHDRAWN);
    assertThat(facts.row(1).find(ContactFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.WITHDRAWN);
    assertThat(facts.row(2).find(ContactFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.GRANTED);
  }

  @Test
  void suppressions_areThoseOfAllIdentities_andOfAllTheirAddresses() {
    Suppression complaint = Suppression.of(SuppressionReason.COMPLAINT, NOON.minusSeconds(9));
    Suppression legal = Suppression.of(SuppressionReason.LEGAL, NOON.minusSeconds(9));
    Suppression bounce = Suppression.of(SuppressionReason.HARD_BOUNCE, NOON.minusSeconds(9));
    suppressions.suppress(SuppressionTarget.of(ALIAS, Channel.EMAIL), complaint);
    suppressions.suppress(hash(" Minsu@Example.com"), legal);
    suppressions.suppress(hash("kim@example.com"), bounce);
    assertThat(contacts.suppressions(KIM, Channel.EMAIL, NOON))
        .containsExactly(bounce, legal, complaint)
        .isEqualTo(contacts.suppressions(ALIAS, Channel.EMAIL, NOON));
    assertThat(contacts.suppressions(KIM, Channel.SMS, NOON)).isEmpty();
    assertThat(contacts.suppressions(LEE, Channel.EMAIL, NOON)).isEmpty();
    assertThat(facts().row(1).find(ContactFacts.suppression(Channel.EMAIL)))
        .contains(SuppressionReason.HARD_BOUNCE);
  }

  @Test
  void bounce_ofAnotherAddress_doesNotKeepFromTheOneThatIsUsed() {
    suppressions.suppress(
        hash("kim@work.example"),
        Suppression.of(SuppressionReason.HARD_BOUNCE, NOON.minusSeconds(9)));
    assertThat(contacts.suppressions(KIM, Channel.EMAIL, NOON)).isEmpty();
  }

  @Test
  void refusal_ofTheNextHolder_isNotTheirs() {
    CustomerId moved = CustomerId.of("C-3");
    store(moved, mail("old@example.com").valid(Validity.ALWAYS.endingAt(NOON.minusSeconds(60))));
    Suppression before = Suppression.of(SuppressionReason.COMPLAINT, NOON.minusSeconds(90));
    suppressions.suppress(hash("old@example.com"), before);
    suppressions.suppress(
        hash("old@example.com"), Suppression.of(SuppressionReason.LEGAL, NOON.minusSeconds(30)));
    assertThat(contacts.suppressions(moved, Channel.EMAIL, NOON)).containsExactly(before);
  }

  @Test
  void refusal_keptByAnErasure_stopsWhoComesBack() {
    suppressions.suppress(
        SuppressionTarget.of(LEE, Channel.EMAIL),
        Suppression.of(SuppressionReason.COMPLAINT, NOON.minusSeconds(9)));
    Erasure.over(ports, KEY, KOREA).erase(LEE, "officer-1", "REQUEST", NOON);
    CustomerId back = CustomerId.of("C-11");
    store(back, mail("LEE@example.com"));
    assertThat(contacts.suppressions(back, Channel.EMAIL, NOON))
        .extracting(Suppression::reason)
        .containsExactly(SuppressionReason.COMPLAINT);
    assertThat(contacts.customer(LEE)).isEmpty();
    assertThat(contacts.customer(ALIAS).orElseThrow().id()).isEqualTo(KIM);
  }

  @Test
  void columns_existOnly_forPortsThatThereAre() {
    CustomerContacts bare =
        CustomerContacts.over(CustomerPorts.over(customers).build(), KEY, KOREA);
    FactTable facts = FactTable.of(CustomerIndex.of(List.of(KIM))).with(bare.at(CONTEXT));
    assertThat(facts.has(ContactFacts.state(Channel.EMAIL))).isTrue();
    assertThat(facts.has(ContactFacts.consent(Channel.EMAIL))).isFalse();
    assertThat(facts.has(ContactFacts.suppression(Channel.EMAIL))).isFalse();
    assertThat(bare.suppressions(KIM, Channel.EMAIL, NOON)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerContacts.over(ports, new byte[15], KOREA));
  }

  private FactTable facts() {
    return FactTable.of(CustomerIndex.of(List.of(KIM, ALIAS, LEE))).with(contacts.at(CONTEXT));
  }

  private void store(CustomerId id, ContactPoint... points) {
    CustomerProfile profile = CustomerProfile.empty();
    for (ContactPoint point : points) {
      profile = profile.with(point);
    }
    customers.save(Person.of(id, "Somebody").with(profile), Version.NONE);
  }

  private static ContactPoint mail(String address) {
    return ContactPoint.of(ContactPointKind.EMAIL, address);
  }

  private static SuppressionTarget hash(String address) {
    return SuppressionTarget.of(AddressHash.of(Channel.EMAIL, address, KOREA, KEY));
  }

  private static ConsentRecord record(CustomerId id, ConsentState state, long hoursAgo) {
    return ConsentRecord.of(
        id, MAIL, state, NOON.minusSeconds(hoursAgo * 3_600), SourceRef.of("web", id.value()));
  }
}
