package io.dangol.core.json.model;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.calendar.KoreanLunarCalendar;
import io.dangol.core.calendar.LeapDay;
import io.dangol.core.calendar.LeapMonth;
import io.dangol.core.calendar.LunarDate;
import io.dangol.core.calendar.LunarDay;
import io.dangol.core.calendar.SolarDay;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.DeliverabilityPolicy;
import io.dangol.core.customer.contact.DeliveryEvent;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.Tenant;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Role;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.sales.ContactRole;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadEvent;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.sales.lead.Qualification;
import io.dangol.core.sales.lead.ReturnReason;
import io.dangol.core.segment.SegmentSnapshot;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.CaseLink;
import io.dangol.core.service.CasePriority;
import io.dangol.core.service.SatisfactionScore;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import io.dangol.core.view.CustomerPart;
import io.dangol.core.view.ErasureReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One of everything, with every member set where it can be. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  static final CustomerId KIM = CustomerId.of("C-1");
  static final CustomerId ACME = CustomerId.of("O-1");
  static final CurrencyUnit KRW = CurrencyUnit.of("KRW");

  private Samples() {}

  static Customer person() {
    ContactPoint phone =
        ContactPoint.of(ContactPointKind.MOBILE, "+821012345678")
            .writtenAs("010-1234-5678")
            .usedFor("BILLING")
            .valid(Validity.since(NOON.minusSeconds(60)).endingAt(NOON.plusSeconds(60)))
            .verified(NOON);
    ContactPoint mail =
        ContactPoint.of(ContactPointKind.EMAIL, "minsu@example.com")
            .after(DeliveryEvent.SOFT_BOUNCE, NOON, DeliverabilityPolicy.defaults())
            .after(
                DeliveryEvent.SOFT_BOUNCE,
                NOON.plusSeconds(86_400),
                DeliverabilityPolicy.defaults());
    CustomerProfile profile =
        CustomerProfile.empty()
            .with(Identifier.of(IdentifierType.MEMBER_CARD, "4711"))
            .with(Identifier.of(SourceRef.of("shop-l", "1001")))
            .with(phone)
            .with(mail)
            .moveTo(LifecycleStage.RETENTION)
            .ownedBy("staff-7")
            .in(ZoneId.of("Asia/Seoul"));
    return Person.of(KIM, "김민수").bornOn(LocalDate.of(1990, 2, 3)).with(profile);
  }

  static Customer organization() {
    return Organization.of(ACME, "Red Cross", Organization.Form.NON_PROFIT)
        .with(CustomerProfile.empty().with(CustomerStatus.CLOSED));
  }

  static Relationship relationship() {
    return Relationship.of(KIM, Role.END_CUSTOMER, ACME)
        .between(MAY, LocalDate.of(2027, 1, 1))
        .with(Relationship.Visibility.OWNER_ONLY);
  }

  static TransactionParty recipient() {
    return TransactionParty.recipient(SourceRef.of("shop", "4711"), KIM);
  }

  static StaffAssignment staffAssignment() {
    return StaffAssignment.of(KIM, StaffAssignment.StaffRole.ACCOUNT_MANAGER, "staff-7")
        .between(MAY, LocalDate.of(2027, 1, 1));
  }

  static Anniversary wedding() {
    return new Anniversary(
        KIM,
        AnniversaryKind.WEDDING,
        SolarDay.of(LocalDate.of(2012, 2, 29)).with(LeapDay.MARCH_1),
        LocalDate.of(2012, 2, 29));
  }

  static Anniversary birthday() {
    LunarDay day =
        LunarDay.of(LunarDate.of(1987, 6, 30).inLeapMonth(), KoreanLunarCalendar.instance())
            .with(LeapMonth.LEAP_MONTH_IF_ANY);
    return Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, day);
  }

  static CustomerGroup group() {
    return CustomerGroup.byRule("VIP", PurchaseFacts.RECENCY_DAYS.atMost(90))
        .with(GroupOverride.include(ACME, "founder").until(LocalDate.of(2027, 1, 1)))
        .with(
            GroupOverride.exclude(KIM, "asked for it")
                .decidedBy("staff-7", Instant.parse("2026-07-01T03:00:00Z")));
  }

  static Purchase purchase() {
    return Purchase.on(KIM, MAY, BigMoney.of(CurrencyUnit.EUR, new BigDecimal("-35.50")))
        .from(SourceRef.of("shop", "p-1"))
        .inOrder("A-17")
        .of("bed", new BigDecimal("2"))
        .through("online-shop")
        .costing(BigMoney.of(CurrencyUnit.EUR, new BigDecimal("-20.00")))
        .paidBy("CARD");
  }

  static ServiceCase serviceCase() {
    return ServiceCase.received(
            CaseIntake.of(
                    CaseId.of("case-1"),
                    KIM,
                    NOON,
                    InteractionChannel.TELEPHONE,
                    CaseKind.COMPLAINT,
                    "the bed creaks")
                .with(CasePriority.HIGH)
                .from(SourceRef.of("call-centre", "4711")))
        .after(new CaseEvent.Linked(NOON, new CaseLink.Order("A-17")))
        .after(new CaseEvent.Linked(NOON, new CaseLink.Product("bed-7")))
        .after(new CaseEvent.Linked(NOON, new CaseLink.Contact(SourceRef.of("calls", "9"))))
        .after(new CaseEvent.Linked(NOON, new CaseLink.Related(CaseId.of("case-0"))))
        .after(new CaseEvent.Duplicated(NOON, CaseId.of("case-0")))
        .after(new CaseEvent.Reopened(NOON, "NO_DUPLICATE"))
        .after(new CaseEvent.Assigned(NOON.plusSeconds(1), "staff-7"))
        .after(new CaseEvent.Started(NOON.plusSeconds(2)))
        .after(new CaseEvent.Reprioritized(NOON.plusSeconds(2), CasePriority.URGENT))
        .after(new CaseEvent.Reclassified(NOON.plusSeconds(2), CaseKind.REPAIR))
        .after(new CaseEvent.Paused(NOON.plusSeconds(3), "CUSTOMER"))
        .after(new CaseEvent.Resumed(NOON.plusSeconds(4)))
        .after(new CaseEvent.Resolved(NOON.plusSeconds(5), "REPAIRED"))
        .after(new CaseEvent.Rated(NOON.plusSeconds(6), new SatisfactionScore(2)))
        .after(new CaseEvent.Recommended(NOON.plusSeconds(6), new RecommendationScore(3)))
        .after(new CaseEvent.EffortRated(NOON.plusSeconds(6), new EffortScore(4)))
        .after(new CaseEvent.Reopened(NOON.plusSeconds(7), "AGAIN"))
        .after(new CaseEvent.Resolved(NOON.plusSeconds(8), "REPLACED"))
        .after(new CaseEvent.Closed(NOON.plusSeconds(9)));
  }

  static Lead lead() {
    Prospect prospect =
        Prospect.person("이영희", ContactPoint.of(ContactPointKind.EMAIL, "lee@example.com"));
    return Lead.captured(
            LeadIntake.of(LeadId.of("L-1"), LeadSource.REFERRAL, NOON, prospect)
                .introducedBy(CustomerId.of("C-8"))
                .knownAs(KIM)
                .broughtBy("spring-fair")
                .from(SourceRef.of("survey", "77")))
        .after(
            new LeadEvent.Qualified(
                NOON.plusSeconds(1),
                Qualification.unscored()
                    .by("staff-3")
                    .scored(70, "leads/2")
                    .meeting(Set.of("NEED", "BUDGET"))))
        .after(new LeadEvent.HandedOver(NOON.plusSeconds(2), "north", NOON.plusSeconds(99)))
        .after(new LeadEvent.Returned(NOON.plusSeconds(3), ReturnReason.NOT_REACHED))
        .after(new LeadEvent.HandedOver(NOON.plusSeconds(3), "east", NOON.plusSeconds(4)))
        .after(new LeadEvent.Recalled(NOON.plusSeconds(4)))
        .after(new LeadEvent.HandedOver(NOON.plusSeconds(4), "south", NOON.plusSeconds(99)))
        .after(new LeadEvent.Accepted(NOON.plusSeconds(5)))
        .after(new LeadEvent.Converted(NOON.plusSeconds(6), KIM, OpportunityId.of("O-1")));
  }

  static Opportunity opportunity() {
    Pipeline pipeline = Pipeline.standard();
    return Opportunity.opened(
            OpportunityTerms.of(
                    OpportunityId.of("O-1"),
                    KIM,
                    "staff-7",
                    "Beds for the new ward",
                    NOON,
                    pipeline.first(),
                    Money.ofMajor(KRW, 10_000_000),
                    LocalDate.of(2026, 9, 30))
                .with(new ContactRole(CustomerId.of("C-9"), ContactRole.Role.DECISION_MAKER))
                .from("spring-fair"))
        .after(new OpportunityEvent.Contacted(NOON.plusSeconds(1)))
        .after(
            new OpportunityEvent.Involved(
                NOON.plusSeconds(1), new ContactRole(CustomerId.of("C-8"), ContactRole.Role.USER)))
        .after(new OpportunityEvent.Moved(NOON.plusSeconds(2), pipeline.stage("OFFER")))
        .after(new OpportunityEvent.Judged(NOON.plusSeconds(3), new BigDecimal("0.6")))
        .after(new OpportunityEvent.Revalued(NOON.plusSeconds(4), Money.ofMajor(KRW, 9_000_000)))
        .after(new OpportunityEvent.Rescheduled(NOON.plusSeconds(5), LocalDate.of(2026, 10, 15)))
        .after(
            new OpportunityEvent.NextStepPlanned(
                NOON.plusSeconds(6), "VISIT", LocalDate.of(2026, 7, 8)))
        .after(new OpportunityEvent.NextStepDone(NOON.plusSeconds(7)))
        .after(new OpportunityEvent.Reassigned(NOON.plusSeconds(7), "staff-9"))
        .after(new OpportunityEvent.Lost(NOON.plusSeconds(8), "PRICE"));
  }

  static SegmentSnapshot segmentSnapshot() {
    return SegmentSnapshot.of(
        new SegmentSnapshot.Name("rfm", 3, NOON),
        Map.of(KIM, "BEST", CustomerId.of("C-7"), "AT_RISK", CustomerId.of("C-3"), "AT_RISK"));
  }

  static AuditEntry auditEntry() {
    return new AuditEntry(
        Optional.of(Tenant.of("seoul")),
        "officer-1",
        "CUSTOMER_ERASED",
        "C-1",
        "REQUEST_OF_THE_PERSON",
        NOON);
  }

  static ErasureReport erasure() {
    return new ErasureReport(
        KIM,
        Set.of(KIM, CustomerId.of("C-2")),
        NOON,
        "officer-1",
        "REQUEST_OF_THE_PERSON",
        Map.of(CustomerPart.CUSTOMER, 2, CustomerPart.PURCHASES, 17),
        Set.copyOf(List.of(CustomerPart.LEADS, CustomerPart.CASES)),
        1,
        17);
  }
}
