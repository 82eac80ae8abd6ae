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
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.host.EngineContext;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryLeadStore;
import io.dangol.core.memory.InMemoryPurchaseStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import io.dangol.core.memory.InMemorySuppressionStore;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.store.UnitOfWork;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId KIM_AGAIN = CustomerId.of("C-2");
  private static final byte[] KEY = new byte[32];
  private static final AddressRules KOREA = AddressRules.inCountry("82");

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryPurchaseStore purchases = new InMemoryPurchaseStore();
  private final InMemoryLeadStore leads = new InMemoryLeadStore();
  private final InMemoryConsentStore consents = new InMemoryConsentStore();
  private final InMemorySuppressionStore suppressions = new InMemorySuppressionStore();
  private final CustomerPorts ports =
      CustomerPorts.over(customers)
          .purchases(purchases)
          .leads(leads)
          .consents(consents)
          .suppressions(suppressions)
          .build();

  @BeforeEach
  void storeKim() {
    CustomerProfile profile =
        CustomerProfile.empty()
            .with(ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com"))
            .with(ContactPoint.of(ContactPointKind.MOBILE, "010-5550-1234"));
    customers.save(Person.of(KIM, "Kim Minsu").with(profile), Version.NONE);
  }

  @Test
  void everySuppression_staysWithTheAddress() {
    Suppression pause =
        Suppression.of(SuppressionReason.MANUAL, NOW.minusSeconds(99)).until(NOW.plusSeconds(60));
    Suppression complaint = Suppression.of(SuppressionReason.COMPLAINT, NOW.minusSeconds(9));
    suppressions.suppress(SuppressionTarget.of(KIM, Channel.EMAIL), pause);
    suppressions.suppress(SuppressionTarget.of(KIM, Channel.EMAIL), complaint);
    assertThat(erase().keptSuppressions()).isEqualTo(1);
    assertThat(suppressions.all(SuppressionTarget.of(mail()), NOW))
        .containsExactlyInAnyOrder(pause, complaint);
  }

  @Test
  void suppressionOfTheAddress_isNotShortened() {
    Suppression complaint = Suppression.of(SuppressionReason.COMPLAINT, NOW.minusSeconds(9));
    suppressions.suppress(SuppressionTarget.of(mail()), complaint);
    suppressions.suppress(
        SuppressionTarget.of(KIM, Channel.EMAIL), complaint.until(NOW.plusSeconds(60)));
    erase();
    assertThat(suppressions.all(SuppressionTarget.of(mail()), NOW)).containsExactly(complaint);
  }

  @Test
  void addresses_areHashedByTheRulesOfTheHost() {
    suppressions.suppress(
        SuppressionTarget.of(KIM, Channel.SMS), Suppression.of(SuppressionReason.COMPLAINT, NOW));
    erase();
    assertThat(
            suppressions.find(
                SuppressionTarget.of(AddressHash.of(Channel.SMS, "+82 10 5550 1234", KOREA, KEY)),
                NOW))
        .isPresent();
  }

  @Test
  void refusedConsents_becomeSuppressionsOfTheAddress() {
    consent(Purpose.MARKETING, ConsentState.WITHDRAWN, "c1");
    consent(Purpose.PROFILING, ConsentState.DENIED, "c2");
    consent(Purpose.TRANSACTIONAL, ConsentState.GRANTED, "c3");
    assertThat(erase().keptSuppressions()).isEqualTo(1);
    assertThat(suppressions.all(SuppressionTarget.of(mail()), NOW))
        .extracting(Suppression::reason)
        .containsOnly(SuppressionReason.UNSUBSCRIBE);
    assertThat(suppressions.all(SuppressionTarget.of(mail()), NOW))
        .extracting(Suppression::purpose)
        .containsExactlyInAnyOrder(Purpose.MARKETING, Purpose.PROFILING);
    assertThat(consents.ledger(KIM).records()).isEmpty();
  }

  @Test
  void leadsOfNobodyYet_goWithTheirAddress() {
    capture("L-1", ContactPoint.of(ContactPointKind.MOBILE, "+82 10 5550 1234"));
    capture("L-2", ContactPoint.of(ContactPointKind.EMAIL, "lee@example.com"));
    assertThat(
            CustomerViews.over(ports, KEY, KOREA)
                .records(KIM, SEOUL)
                .orElseThrow()
                .dealings()
                .leads())
        .extracting(Lead::id)
        .containsExactly(LeadId.of("L-1"));
    assertThat(erase().cleared()).containsEntry(CustomerPart.LEADS, 1);
    try (Stream<Lead> left = leads.stream()) {
      assertThat(left).extracting(Lead::id).containsExactly(LeadId.of("L-2"));
    }
  }

  @Test
  void purchasesWithoutSource_areKeptOnce_whenAnErasureIsRepeated() {
    Money amount = Money.ofMajor(CurrencyUnit.of("KRW"), 100);
    Purchase purchase = Purchase.on(KIM, LocalDate.of(2026, 5, 1), amount);
    purchases.append(purchase);
    purchases.append(purchase);
    PurchaseAnonymizer anonymizer = new PurchaseAnonymizer(CustomerId.of("anonymous"), SEOUL, KEY);
    assertThat(anonymizer.anonymize(purchases, Set.of(KIM))).isEqualTo(2);
    assertThat(anonymizer.anonymize(purchases, Set.of(KIM))).isZero();
  }

  @Test
  void mergeThatComesInBetween_isErasedToo() {
    customers.save(Person.of(KIM_AGAIN, "Kim M."), Version.NONE);
    Money amount = Money.ofMajor(CurrencyUnit.of("KRW"), 100);
    purchases.append(Purchase.on(KIM_AGAIN, LocalDate.of(2026, 5, 1), amount));
    UnitOfWork afterTheMerge =
        work -> {
          customers.redirect(KIM, KIM_AGAIN);
          work.run();
        };
    ErasureReport report =
        Erasure.over(ports, KEY)
            .in(EngineContext.none().withUnitOfWork(afterTheMerge))
            .erase(KIM, "officer-1", "REQUEST", NOW)
            .orElseThrow();
    assertThat(report.customer()).isEqualTo(KIM_AGAIN);
    assertThat(report.identities()).containsExactlyInAnyOrder(KIM, KIM_AGAIN);
    assertThat(customers.find(KIM)).isEmpty();
    assertThat(customers.find(KIM_AGAIN)).isEmpty();
    try (Stream<Purchase> left = purchases.stream()) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void mergeDuringTheErasure_isErasedToo() {
    customers.save(Person.of(KIM_AGAIN, "Kim M."), Version.NONE);
    CustomerPorts merging =
        CustomerPorts.over(customers)
            .sourceRecords(
                new InMemorySourceRecordStore(),
                id -> {
                  if (customers.identities(KIM).size() == 1) {
                    customers.redirect(KIM_AGAIN, KIM);
                  }
                  return List.of();
                })
            .build();
    ErasureReport report =
        Erasure.over(merging, KEY).erase(KIM, "officer-1", "REQUEST", NOW).orElseThrow();
    assertThat(report.identities()).containsExactlyInAnyOrder(KIM, KIM_AGAIN);
    assertThat(report.cleared()).containsEntry(CustomerPart.CUSTOMER, 2);
    assertThat(customers.find(KIM_AGAIN)).isEmpty();
  }

  @Test
  void refusals_areKept_forAddressesOfLeadsAndSourceRecords() {
    InMemorySourceRecordStore records = new InMemorySourceRecordStore();
    SourceRef ref = SourceRef.of("shop", "1");
    records.appendIfAbsent(
        SourceRecord.of(ref, RecordRole.BUYER, NOW)
            .with(RecordField.EMAIL, "old@example.com")
            .with(RecordField.PHONE, "010-5550-9999"));
    leads.save(
        Lead.captured(
            LeadIntake.of(
                    LeadId.of("L-1"),
                    LeadSource.WALK_IN,
                    NOW,
                    Prospect.person(
                        "Kim", ContactPoint.of(ContactPointKind.EMAIL, "lead@example.com")))
                .knownAs(KIM)),
        Version.NONE);
    suppressions.suppress(
        SuppressionTarget.of(KIM, Channel.EMAIL), Suppression.of(SuppressionReason.COMPLAINT, NOW));
    CustomerPorts all =
        CustomerPorts.over(customers)
            .leads(leads)
            .suppressions(suppressions)
            .sourceRecords(records, id -> List.of(ref))
            .build();
    ErasureReport report =
        Erasure.over(all, KEY, KOREA).erase(KIM, "officer-1", "REQUEST", NOW).orElseThrow();
    assertThat(report.keptSuppressions()).isEqualTo(3);
    for (String address : List.of("kim@example.com", "old@example.com", "lead@example.com")) {
      AddressHash hash = AddressHash.of(Channel.EMAIL, address, KOREA, KEY);
      assertThat(suppressions.find(SuppressionTarget.of(hash), NOW)).as(address).isPresent();
    }
  }

  @Test
  void suppressionThatIsLiftedLater_isKeptUntilThen_andOneThatWasLiftedIsNot() {
    SuppressionTarget kim = SuppressionTarget.of(KIM, Channel.EMAIL);
    Instant nextMonth = NOW.plusSeconds(30 * 86_400L);
    Suppression manual = Suppression.of(SuppressionReason.MANUAL, NOW.minusSeconds(9));
    suppressions.suppress(kim, manual);
    suppressions.lift(
        kim, SuppressionReason.MANUAL, new SuppressionLift("officer-1", "TRIAL_ENDS", nextMonth));
    suppressions.suppress(kim, Suppression.of(SuppressionReason.COMPLAINT, NOW.minusSeconds(9)));
    suppressions.lift(
        kim,
        SuppressionReason.COMPLAINT,
        new SuppressionLift("officer-1", "MISTAKE", NOW.minusSeconds(1)));
    assertThat(erase().keptSuppressions()).isEqualTo(1);
    assertThat(suppressions.recorded(SuppressionTarget.of(mail())))
        .containsExactly(manual.until(nextMonth));
  }

  @Test
  void purchases_areNotKeptAsThoseOfACustomer() {
    for (CustomerId somebody : List.of(KIM, KIM_AGAIN)) {
      if (customers.find(somebody).isEmpty()) {
        customers.save(Person.of(somebody, "Kim M."), Version.NONE);
      }
      customers.erase(KIM_AGAIN, NOW);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Erasure.over(ports, KEY)
                      .keepingPurchasesAs(somebody, SEOUL)
                      .erase(KIM, "officer-1", "REQUEST", NOW));
      assertThat(customers.find(KIM)).isPresent();
    }
  }

  private ErasureReport erase() {
    return Erasure.over(ports, KEY, KOREA).erase(KIM, "officer-1", "REQUEST", NOW).orElseThrow();
  }

  private void consent(Purpose purpose, ConsentState state, String record) {
    consents.append(
        ConsentRecord.of(
            KIM,
            ConsentScope.of(Channel.EMAIL, purpose),
            state,
            NOW.minusSeconds(3600),
            SourceRef.of("form", record)));
  }

  private void capture(String id, ContactPoint point) {
    leads.save(
        Lead.captured(
            LeadIntake.of(LeadId.of(id), LeadSource.WALK_IN, NOW, Prospect.person("Kim", point))),
        Version.NONE);
  }

  private static AddressHash mail() {
    return AddressHash.of(Channel.EMAIL, "kim@example.com", KOREA, KEY);
  }
}
