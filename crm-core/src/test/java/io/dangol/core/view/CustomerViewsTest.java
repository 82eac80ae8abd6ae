package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.consent.AddressHash;
import io.dangol.core.consent.AddressRules;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.GradeWindow;
import io.dangol.core.grade.MetricValue;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeReason;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.memory.InMemoryAnniversaryStore;
import io.dangol.core.memory.InMemoryCaseStore;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryGradeStore;
import io.dangol.core.memory.InMemoryGroupStore;
import io.dangol.core.memory.InMemoryInteractionStore;
import io.dangol.core.memory.InMemoryOpportunityStore;
import io.dangol.core.memory.InMemoryPurchaseStore;
import io.dangol.core.memory.InMemoryRelationshipStore;
import io.dangol.core.memory.InMemorySuppressionStore;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Relationships;
import io.dangol.core.relationship.Role;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.store.Version;
import io.dangol.core.view.TimelineEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerViewsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId KIM_AGAIN = CustomerId.of("C-2");
  private static final CustomerId LEE = CustomerId.of("C-3");
  private static final CustomerId ACME = CustomerId.of("O-1");
  private static final CustomerId OLD_ACME = CustomerId.of("O-2");
  private static final ConsentScope MARKETING = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final byte[] KEY = new byte[32];

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryPurchaseStore purchases = new InMemoryPurchaseStore();
  private final InMemoryInteractionStore interactions = new InMemoryInteractionStore();
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryOpportunityStore opportunities = new InMemoryOpportunityStore();
  private final InMemoryConsentStore consents = new InMemoryConsentStore();
  private final InMemorySuppressionStore suppressions = new InMemorySuppressionStore();
  private final InMemoryRelationshipStore relationships = new InMemoryRelationshipStore();
  private final InMemoryGroupStore groups = new InMemoryGroupStore();
  private final InMemoryAnniversaryStore anniversaries = new InMemoryAnniversaryStore();

  private final CustomerPorts ports =
      CustomerPorts.over(customers)
          .purchases(purchases)
          .interactions(interactions)
          .cases(cases)
          .opportunities(opportunities)
          .consents(consents)
          .suppressions(suppressions)
          .relationships(relationships)
          .groups(groups)
          .anniversaries(anniversaries)
          .build();

  @BeforeEach
  void storeWhatIsKnown() {
    ContactPoint mail = ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com");
    customers.save(
        Person.of(KIM, "Kim Minsu").with(CustomerProfile.empty().with(mail)), Version.NONE);
    customers.save(Person.of(KIM_AGAIN, "Kim M."), Version.NONE);
    customers.save(Person.of(LEE, "Lee"), Version.NONE);
    customers.save(Organization.of(ACME, "Acme", Organization.Form.COMPANY), Version.NONE);
    customers.redirect(KIM_AGAIN, KIM);
    purchases.append(Purchase.on(KIM, MAY, krw(100)).from(ref("p1")));
    purchases.append(Purchase.on(KIM_AGAIN, MAY.plusDays(3), krw(-40)).from(ref("p2")));
    purchases.append(Purchase.on(LEE, MAY, krw(999)).from(ref("p3")));
    interactions.append(
        Interaction.of(
                KIM,
                NOW.minus(Duration.ofDays(2)),
                InteractionChannel.TELEPHONE,
                Interaction.Direction.INBOUND,
                ref("i1"))
            .about("the bed creaks"));
    cases.save(
        ServiceCase.received(
                CaseIntake.of(
                    CaseId.of("case-1"),
                    KIM,
                    NOW.minus(Duration.ofDays(1)),
                    InteractionChannel.TELEPHONE,
                    CaseKind.COMPLAINT,
                    "the bed creaks"))
            .after(new CaseEvent.Assigned(NOW.plusSeconds(60), "staff-7")),
        Version.NONE);
    opportunities.save(
        Opportunity.opened(
            OpportunityTerms.of(
                OpportunityId.of("O-1"),
                KIM_AGAIN,
                "staff-7",
                "Beds",
                NOW.minus(Duration.ofDays(9)),
                Pipeline.standard().first(),
                Money.ofMajor(CurrencyUnit.of("KRW"), 5),
                MAY)),
        Version.NONE);
    consents.append(
        ConsentRecord.of(
            KIM,
            ConsentScope.of(Channel.EMAIL, Purpose.MARKETING),
            ConsentState.GRANTED,
            NOW.minus(Duration.ofDays(30)),
            ref("c1")));
    suppressions.suppress(
        SuppressionTarget.of(KIM_AGAIN, Channel.EMAIL),
        Suppression.of(SuppressionReason.COMPLAINT, NOW.minusSeconds(9)));
    relationships.add(Relationship.of(KIM, Role.CONTACT_PERSON, ACME).from(MAY.plusDays(2)));
    groups.save(
        CustomerGroup.byHand("VIP").with(GroupOverride.include(KIM, "founder")), Version.NONE);
    anniversaries.put(Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, LocalDate.of(1990, 3, 17)));
  }

  @Test
  void view_putsEverythingTogether_underAllIdentities() {
    CustomerView view = view(KIM_AGAIN, RollUp.none());
    assertThat(view.customer().id()).isEqualTo(KIM);
    assertThat(view.identities()).containsExactlyInAnyOrder(KIM, KIM_AGAIN);
    assertThat(view.totals()).hasSize(1);
    assertThat(view.totals().get(0).total().getAmountMajorLong()).isEqualTo(60);
    assertThat(view.totals().get(0).refunds()).isEqualTo(1);
    assertThat(view.openCases()).hasSize(1);
    assertThat(view.openOpportunities()).hasSize(1);
    assertThat(view.consents()).hasSize(1).containsValue(ConsentState.GRANTED);
    assertThat(view.suppressions()).hasSize(1);
    assertThat(view.groupDecisions()).hasSize(1);
    assertThat(view.relationships()).hasSize(1);
    assertThat(view.grade()).isEmpty();
    assertThat(view.notKept())
        .contains(CustomerPart.RESPONSES, CustomerPart.LEADS, CustomerPart.FLOWS)
        .doesNotContain(CustomerPart.CUSTOMER, CustomerPart.PURCHASES, CustomerPart.CASES)
        .hasSize(11);
  }

  @Test
  void timeline_isMerged_latestFirst_withoutTheFuture() {
    Timeline timeline = view(KIM, RollUp.none()).timeline();
    assertThat(timeline.entries())
        .extracting(TimelineEntry::kind)
        .containsExactly(
            Kind.CASE,
            Kind.INTERACTION,
            Kind.OPPORTUNITY,
            Kind.CONSENT,
            Kind.PURCHASE,
            Kind.PURCHASE);
    assertThat(timeline.entries())
        .extracting(TimelineEntry::detail)
        .containsExactly(
            "RECEIVED",
            "TELEPHONE/INBOUND/CONTACT",
            "CONTACTED",
            "EMAIL/MARKETING/GRANTED",
            "REFUND",
            "SALE");
    assertThat(timeline.entries().toString()).doesNotContain("creaks").doesNotContain("example");
  }

  @Test
  void organisation_seesWhatContactPersonsDid_whileTheyBelongedToIt() {
    RollUp rollUp = RollUp.of(Relationships.of(relationships.of(Set.of(ACME))));
    CustomerView acme = view(ACME, rollUp);
    // The purchase of 1 May lies before the relationship, the refund of 4 May after its beginning.
    assertThat(acme.totals()).hasSize(1);
    assertThat(acme.totals().get(0).total().getAmountMajorLong()).isEqualTo(-40);
    assertThat(acme.openCases()).hasSize(1);
    assertThat(acme.consents()).isEmpty();
    assertThat(view(ACME, RollUp.none()).timeline().entries()).isEmpty();
  }

  @Test
  void organisation_countsAMemberOnce_underWhateverIdentityItBelongs() {
    customers.save(Organization.of(OLD_ACME, "Acme Inc.", Organization.Form.COMPANY), Version.NONE);
    customers.redirect(OLD_ACME, ACME);
    List<Relationship> both =
        List.of(
            Relationship.of(KIM, Role.CONTACT_PERSON, ACME),
            Relationship.of(KIM_AGAIN, Role.CONTACT_PERSON, OLD_ACME),
            Relationship.of(LEE, Role.CONTACT_PERSON, OLD_ACME));
    CustomerView acme = view(ACME, RollUp.of(Relationships.of(both)));
    assertThat(acme.totals()).hasSize(1);
    assertThat(acme.totals().get(0).total().getAmountMajorLong()).isEqualTo(100 - 40 + 999);
    assertThat(acme.totals().get(0).purchases()).isEqualTo(2);
    assertThat(acme.timeline().only(Set.of(Kind.PURCHASE)).entries()).hasSize(3);
    assertThat(acme.openCases()).hasSize(1);
  }

  @Test
  void grade_isTheSurvivors_andEachIdentityHasItsCourse() {
    InMemoryGradeStore grades = new InMemoryGradeStore();
    grades.append(graded(KIM, Grade.S));
    grades.append(graded(KIM_AGAIN, Grade.D));
    CustomerView kim =
        CustomerViews.over(CustomerPorts.over(customers).grades(grades).build())
            .view(KIM, NOW, SEOUL, RollUp.none())
            .orElseThrow();
    assertThat(kim.grade()).contains(Grade.S);
    assertThat(kim.timeline().entries())
        .extracting(one -> one.customer() + " " + one.detail())
        .containsExactlyInAnyOrder("C-1 ->S", "C-2 ->D");
  }

  private static GradeAssignment graded(CustomerId customer, Grade grade) {
    return new GradeAssignment(
        customer,
        grade,
        MAY,
        Optional.empty(),
        "loyalty/3",
        NOW.minusSeconds(60),
        GradeReason.CRITERION,
        Optional.empty(),
        Optional.empty(),
        new GradeBasis(
            new GradeWindow.AllTime(MAY),
            List.of(new MetricValue("purchases.monetary", "KRW 100"))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void whatHappensLaterToday_isNotInTheTotals() {
    purchases.append(Purchase.at(LEE, NOW.plusSeconds(1), krw(5)).from(ref("p9")));
    assertThat(view(LEE, RollUp.none()).totals().get(0).total().getAmountMajorLong())
        .isEqualTo(999);
    purchases.append(Purchase.at(LEE, NOW, krw(5)).from(ref("p10")));
    assertThat(view(LEE, RollUp.none()).totals().get(0).total().getAmountMajorLong())
        .isEqualTo(1_004);
  }

  @Test
  void records_areEverythingAboutOneCustomer_andSayNothing() {
    CustomerRecords records = records(KIM_AGAIN);
    assertThat(records.profiles()).extracting(one -> one.id()).containsExactly(KIM, KIM_AGAIN);
    assertThat(records.dealings().purchases()).hasSize(2);
    assertThat(records.dealings().interactions()).hasSize(1);
    assertThat(records.anniversaries()).hasSize(1);
    assertThat(records.toString()).isEqualTo("CustomerRecords[C-1, 2 identities, 10 records]");
    assertThat(CustomerViews.over(ports).records(CustomerId.of("nobody"), SEOUL)).isEmpty();
  }

  @Test
  void erasure_clearsEveryPort_andKeepsHashesAndTombstones() {
    ErasureReport report =
        Erasure.over(ports, KEY)
            .keepingPurchasesAs(CustomerId.of("anonymous"), SEOUL)
            .erase(KIM_AGAIN, "officer-1", "REQUEST", NOW)
            .orElseThrow();
    assertThat(report.customer()).isEqualTo(KIM);
    assertThat(report.identities()).containsExactlyInAnyOrder(KIM, KIM_AGAIN);
    assertThat(report.cleared())
        .containsEntry(CustomerPart.CUSTOMER, 2)
        .containsEntry(CustomerPart.PURCHASES, 2)
        .containsEntry(CustomerPart.CASES, 1)
        .containsEntry(CustomerPart.SUPPRESSIONS, 1)
        .containsEntry(CustomerPart.RELATIONSHIPS, 1)
        .containsEntry(CustomerPart.GROUPS, 1)
        .doesNotContainKey(CustomerPart.LEADS);
    assertThat(report.notKept()).contains(CustomerPart.LEADS);
    assertThat(report.keptSuppressions()).isEqualTo(1);
    assertThat(report.anonymisedPurchases()).isEqualTo(2);
    // The complaint was about the merged identity; the address of the survivor stays suppressed.
    assertThat(
            suppressions.find(
                SuppressionTarget.of(AddressHash.of(Channel.EMAIL, "KIM@example.com", KEY)), NOW))
        .isPresent();
    assertThat(customers.resolve(KIM)).isEqualTo(new Resolution.Erased(NOW));
    assertThat(customers.resolve(KIM_AGAIN)).isEqualTo(new Resolution.Erased(NOW));
    assertThat(CustomerViews.over(ports).view(KIM, NOW, SEOUL, RollUp.none())).isEmpty();
    try (Stream<Purchase> left = purchases.stream()) {
      assertThat(left.map(one -> one.customer().value()))
          .containsExactlyInAnyOrder("C-3", "anonymous", "anonymous");
    }
  }

  @Test
  void erasure_canBeRepeated_andLeavesOthersAlone() {
    Erasure erasure =
        Erasure.over(ports, KEY).keepingPurchasesAs(CustomerId.of("anonymous"), SEOUL);
    erasure.erase(KIM, "officer-1", "REQUEST", NOW);
    ErasureReport again =
        erasure.erase(KIM, "officer-1", "REQUEST", NOW.plusSeconds(60)).orElseThrow();
    assertThat(again.total()).isZero();
    assertThat(again.anonymisedPurchases()).isZero();
    assertThat(customers.resolve(KIM)).isEqualTo(new Resolution.Erased(NOW));
    assertThat(records(LEE).dealings().purchases()).hasSize(1);
    assertThat(erasure.erase(CustomerId.of("nobody"), "officer-1", "REQUEST", NOW)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> erasure.erase(LEE, " ", "REQUEST", NOW));
    assertThatIllegalArgumentException().isThrownBy(() -> Erasure.over(ports, new byte[15]));
  }

  @Test
  void consentOfAnotherIdentity_doesNotOpen_whatTheCustomerRefused() {
    consents.append(marketing(KIM, ConsentState.WITHDRAWN, 20, "c2"));
    consents.append(marketing(KIM_AGAIN, ConsentState.GRANTED, 10, "c3"));
    assertThat(view(KIM, RollUp.none()).consents())
        .containsExactly(Map.entry(MARKETING, ConsentState.WITHDRAWN));
  }

  @Test
  void records_haveEverySuppression_ofCustomerAndAddress() {
    Suppression ended =
        Suppression.of(SuppressionReason.MANUAL, NOW.minusSeconds(99)).until(NOW.minusSeconds(9));
    suppressions.suppress(SuppressionTarget.of(KIM_AGAIN, Channel.EMAIL), ended);
    suppressions.suppress(SuppressionTarget.of(hash("kim@example.com")), ended);
    CustomerRecords records =
        CustomerViews.over(ports, KEY, AddressRules.plain()).records(KIM, SEOUL).orElseThrow();
    assertThat(records.suppressions())
        .extracting(one -> one.target() + " " + one.suppression().reason())
        .containsExactlyInAnyOrder("CUSTOMER MANUAL", "CUSTOMER COMPLAINT", "ADDRESS MANUAL");
    assertThat(records(KIM).suppressions()).hasSize(2);
    assertThat(view(KIM, RollUp.none()).suppressions()).hasSize(1);
  }

  private CustomerView view(CustomerId id, RollUp rollUp) {
    return CustomerViews.over(ports).view(id, NOW, SEOUL, rollUp).orElseThrow();
  }

  private CustomerRecords records(CustomerId id) {
    return CustomerViews.over(ports).records(id, SEOUL).orElseThrow();
  }

  private static ConsentRecord marketing(
      CustomerId customer, ConsentState state, int daysAgo, String record) {
    return ConsentRecord.of(
        customer, MARKETING, state, NOW.minus(Duration.ofDays(daysAgo)), ref(record));
  }

  private static AddressHash hash(String address) {
    return AddressHash.of(Channel.EMAIL, address, KEY);
  }

  private static Money krw(long amount) {
    return Money.ofMajor(CurrencyUnit.of("KRW"), amount);
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("shop", record);
  }
}
