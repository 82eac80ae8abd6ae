package io.dangol.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.relationship.StaffAssignment.StaffRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RollUpTest {

  private static final CustomerId MINSU = CustomerId.of("P-1");
  private static final CustomerId BUSAN = CustomerId.of("O-2");
  private static final CustomerId ACME = CustomerId.of("O-1");
  private static final CustomerId OTHER = CustomerId.of("O-9");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static final RollUp ROLL_UP =
      RollUp.of(
          Relationships.of(
              List.of(
                  Relationship.of(MINSU, Role.CONTACT_PERSON, BUSAN).between(MAY, JULY),
                  Relationship.of(MINSU, Role.CONTACT_PERSON, OTHER).from(JULY),
                  Relationship.of(BUSAN, Role.BRANCH, ACME),
                  Relationship.of(MINSU, Role.HOUSEHOLD_MEMBER, CustomerId.of("P-2")))));

  @Test
  void purchase_countsForTheAccountOfItsDay() {
    assertThat(ROLL_UP.accountOf(MINSU, MAY.minusDays(1))).isEqualTo(MINSU);
    assertThat(ROLL_UP.accountOf(MINSU, MAY)).isEqualTo(ACME);
    assertThat(ROLL_UP.accountOf(MINSU, JULY.minusDays(1))).isEqualTo(ACME);
    assertThat(ROLL_UP.accountOf(MINSU, JULY)).isEqualTo(OTHER);
    Stream<Purchase> purchases =
        Stream.of(MAY, JULY).map(day -> Purchase.on(MINSU, day, BigDecimal.TEN));
    assertThat(ROLL_UP.apply(purchases, ZoneOffset.UTC))
        .extracting(Purchase::customer)
        .containsExactly(ACME, OTHER);
  }

  @Test
  void members_areAllWhoEverBelonged() {
    assertThat(ROLL_UP.members(ACME)).containsExactlyInAnyOrder(ACME, BUSAN, MINSU);
    assertThat(ROLL_UP.members(MINSU)).containsExactly(MINSU);
    assertThat(RollUp.none().members(ACME)).containsExactly(ACME);
  }

  @Test
  void twoAccountsAtOnce_areRefused() {
    Relationships twice =
        Relationships.of(
            List.of(
                Relationship.of(MINSU, Role.CONTACT_PERSON, ACME).until(JULY),
                Relationship.of(MINSU, Role.CONTACT_PERSON, OTHER).from(JULY.minusDays(1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RollUp.of(twice))
        .withMessageContaining("P-1");
  }

  @Test
  void cycle_isNamed() {
    RollUp circle =
        RollUp.of(
            Relationships.of(
                List.of(
                    Relationship.of(ACME, Role.BRANCH, BUSAN),
                    Relationship.of(BUSAN, Role.BRANCH, ACME))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> circle.accountOf(ACME, MAY))
        .withMessageContaining("cycle");
    assertThat(circle.members(ACME)).hasSize(2);
  }

  @Test
  void distributor_mayOwnItsCustomers() {
    Relationships relationships =
        Relationships.of(
            List.of(
                Relationship.of(MINSU, Role.END_CUSTOMER, ACME)
                    .with(Relationship.Visibility.OWNER_ONLY)
                    .until(JULY)));
    assertThat(relationships.ownerOf(MINSU, MAY)).contains(ACME);
    assertThat(relationships.ownerOf(MINSU, JULY)).isEmpty();
    assertThat(relationships.ownerOf(ACME, MAY)).isEmpty();
  }

  @Test
  void staff_isResponsibleForATime() {
    List<StaffAssignment> assignments =
        List.of(
            StaffAssignment.of(ACME, StaffRole.ACCOUNT_MANAGER, "staff-1").between(MAY, JULY),
            StaffAssignment.of(ACME, StaffRole.VIP_STAFF, "staff-2"));
    assertThat(StaffAssignment.responsible(assignments, ACME, StaffRole.ACCOUNT_MANAGER, MAY))
        .containsExactly("staff-1");
    assertThat(StaffAssignment.responsible(assignments, ACME, StaffRole.ACCOUNT_MANAGER, JULY))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaffAssignment.of(ACME, StaffRole.SERVICE, " "));
  }
}
