package io.dangol.core.view.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryPurchaseStore;
import io.dangol.core.memory.InMemoryRelationshipStore;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.Relationship.Visibility;
import io.dangol.core.relationship.Relationships;
import io.dangol.core.relationship.Role;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.store.Version;
import io.dangol.core.view.CustomerPorts;
import io.dangol.core.view.CustomerViews;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisibleViewsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId ACME = CustomerId.of("O-1");
  private static final CustomerId NORTH = CustomerId.of("D-1");
  private static final CustomerId SOUTH = CustomerId.of("D-2");

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemoryPurchaseStore purchases = new InMemoryPurchaseStore();
  private final InMemoryRelationshipStore relationships = new InMemoryRelationshipStore();
  private final VisibleViews views =
      VisibleViews.over(
          CustomerViews.over(
              CustomerPorts.over(customers)
                  .purchases(purchases)
                  .relationships(relationships)
                  .build()));

  @BeforeEach
  void storeWhatIsKnown() {
    ContactPoint mail = ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com");
    customers.save(
        Person.of(KIM, "Kim Minsu").with(CustomerProfile.empty().with(mail)), Version.NONE);
    purchases.append(
        Purchase.on(KIM, TODAY.minusDays(9), BigMoney.of(CurrencyUnit.of("KRW"), 100))
            .from(SourceRef.of("shop", "p1")));
  }

  @Test
  void customerOfAPartner_isFiguresForTheCompany_andWholeForThePartner() {
    relationships.add(Relationship.of(KIM, Role.END_CUSTOMER, NORTH).with(Visibility.OWNER_ONLY));

    VisibleView company = seenBy(Viewer.company());
    assertThat(company).isInstanceOf(VisibleView.Figures.class);
    VisibleView.Figures figures = (VisibleView.Figures) company;
    assertThat(figures.owner()).isEqualTo(NORTH);
    assertThat(figures.totals())
        .singleElement()
        .satisfies(total -> assertThat(total.total().getAmount()).isEqualByComparingTo("100"));
    assertThat(figures.toString()).doesNotContain("Kim Minsu").doesNotContain("example.com");
    assertThat(seenBy(Viewer.partner(NORTH))).isInstanceOf(VisibleView.Whole.class);
    assertThat(seenBy(Viewer.partner(SOUTH))).isEqualTo(new VisibleView.Nothing());
  }

  @Test
  void openCustomer_isWholeForBoth_andOfNoOtherPartner() {
    relationships.add(Relationship.of(KIM, Role.END_CUSTOMER, NORTH));

    assertThat(seenBy(Viewer.company())).isInstanceOf(VisibleView.Whole.class);
    assertThat(seenBy(new Viewer.Partner(Set.of(SOUTH, NORTH))))
        .isInstanceOf(VisibleView.Whole.class);
    assertThat(seenBy(Viewer.partner(SOUTH))).isInstanceOf(VisibleView.Nothing.class);
  }

  @Test
  void relationship_thatHasEnded_hidesNothing_andShowsNothing() {
    relationships.add(
        Relationship.of(KIM, Role.END_CUSTOMER, NORTH).with(Visibility.OWNER_ONLY).until(TODAY));

    assertThat(seenBy(Viewer.company())).isInstanceOf(VisibleView.Whole.class);
    assertThat(seenBy(Viewer.partner(NORTH))).isInstanceOf(VisibleView.Nothing.class);
  }

  @Test
  void employerAndHead_areNoPartners() {
    relationships.add(Relationship.of(KIM, Role.CONTACT_PERSON, NORTH));
    relationships.add(Relationship.of(KIM, Role.HOUSEHOLD_MEMBER, SOUTH));
    assertThat(seenBy(Viewer.partner(NORTH))).isInstanceOf(VisibleView.Nothing.class);
    assertThat(seenBy(Viewer.partner(SOUTH))).isInstanceOf(VisibleView.Nothing.class);
    assertThat(seenBy(Viewer.company())).isInstanceOf(VisibleView.Whole.class);
  }

  @Test
  void customerOfOnePartnerAlone_isFiguresForAnotherOne() {
    relationships.add(Relationship.of(KIM, Role.END_CUSTOMER, NORTH).with(Visibility.OWNER_ONLY));
    relationships.add(Relationship.of(KIM, Role.END_CUSTOMER, SOUTH));
    assertThat(seenBy(Viewer.partner(NORTH))).isInstanceOf(VisibleView.Whole.class);
    VisibleView other = seenBy(Viewer.partner(SOUTH));
    assertThat(other).isInstanceOf(VisibleView.Figures.class);
    assertThat(((VisibleView.Figures) other).owner()).isEqualTo(NORTH);
  }

  @Test
  void branchOfAPartnerAlone_doesNotShowInItsOrganisation() {
    customers.save(Organization.of(ACME, "Acme", Organization.Form.COMPANY), Version.NONE);
    Relationship branch = Relationship.of(KIM, Role.BRANCH, ACME);
    relationships.add(branch);
    RollUp rollUp = RollUp.of(Relationships.of(List.of(branch)));
    assertThat(acmeForTheCompany(rollUp).view().timeline().entries()).hasSize(1);
    relationships.add(Relationship.of(KIM, Role.END_CUSTOMER, NORTH).with(Visibility.OWNER_ONLY));
    assertThat(acmeForTheCompany(rollUp).view().timeline().entries()).isEmpty();
    assertThat(acmeForTheCompany(rollUp).view().totals()).isEmpty();
  }

  private VisibleView.Whole acmeForTheCompany(RollUp rollUp) {
    VisibleView seen = views.view(ACME, NOW, SEOUL, rollUp, Viewer.company()).orElseThrow();
    assertThat(seen).isInstanceOf(VisibleView.Whole.class);
    return (VisibleView.Whole) seen;
  }

  @Test
  void unknownCustomer_hasNoView() {
    assertThat(views.view(CustomerId.of("C-9"), NOW, SEOUL, RollUp.none(), Viewer.company()))
        .isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Viewer.Partner(Set.of()));
  }

  private VisibleView seenBy(Viewer viewer) {
    return views.view(KIM, NOW, SEOUL, RollUp.none(), viewer).orElseThrow();
  }
}
