package io.dangol.core.quality.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTallyTest {

  private static final List<CustomerKey> KEYS = CustomerKey.standard(AddressRules.inCountry("82"));

  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

  private static final List<Customer> CUSTOMERS =
      List.of(
          customer("1", "김철수", "010-1234-5678", "card-1"),
          customer("2", "김 철수", "+82 10 1234 5678", "card-2"),
          customer("3", "이영희", "010-1234-5678"),
          customer("4", "박민수", "010-9999-0000", "card-4", "card-5"),
          customer("5", "최수진", ""));

  @Test
  void keys_areCovered_sharedAndSeveral() {
    KeyReport report = counted(CUSTOMERS).report();
    assertThat(report.of("MEMBER_CARD"))
        .contains(new KeyLine(new Ratio(3, 5), new Ratio(0, 4), new Ratio(1, 3), 1, true));
    assertThat(report.of("NATURAL_PHONE"))
        .contains(new KeyLine(new Ratio(4, 5), new Ratio(1, 2), new Ratio(0, 4), 3, true));
    assertThat(report.of("NATURAL_NAME_PHONE"))
        .contains(new KeyLine(new Ratio(4, 5), new Ratio(1, 3), new Ratio(0, 4), 2, true));
    assertThat(report.of("CUSTOMER_NO").orElseThrow().coverage()).isEqualTo(new Ratio(0, 5));
    assertThat(report.of("SHOE_SIZE")).isEmpty();
  }

  @Test
  void keysOfStaff_areNotKnownToCustomers() {
    assertThat(KEYS)
        .filteredOn(key -> !key.knownToCustomer())
        .extracting(CustomerKey::code)
        .containsExactly("CUSTOMER_NO", "SOURCE_KEY");
  }

  @Test
  void uniqueKey_namesEverybodyOnce() {
    List<Customer> carried = CUSTOMERS.subList(0, 2);
    assertThat(counted(carried).report().of("MEMBER_CARD").orElseThrow().isUnique()).isTrue();
    assertThat(counted(carried).report().of("NATURAL_PHONE").orElseThrow().isUnique()).isFalse();
    assertThat(counted(List.of()).report().of("MEMBER_CARD").orElseThrow().isUnique()).isFalse();
  }

  @Test
  void parts_addUpToTheWhole() {
    for (int cut = 0; cut <= CUSTOMERS.size(); cut++) {
      KeyTally parts =
          counted(CUSTOMERS.subList(cut, CUSTOMERS.size()))
              .plus(counted(CUSTOMERS.subList(0, cut)));
      assertThat(parts.report()).isEqualTo(counted(CUSTOMERS).report());
    }
  }

  @Test
  void keysOfOneCode_areRefused() {
    CustomerKey card = CustomerKey.of(IdentifierType.MEMBER_CARD);
    assertThatIllegalArgumentException().isThrownBy(() -> KeyTally.of(List.of(card, card), NOW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyTally.of(List.of(card), NOW).plus(KeyTally.of(KEYS, NOW)));
  }

  @Test
  void numberThatPassedOn_isNotShared_andTheGoneDoNotCount() {
    Customer former = Person.of(CustomerId.of("6"), "강하늘");
    former =
        former.with(
            former
                .profile()
                .with(
                    ContactPoint.of(ContactPointKind.MOBILE, "010-9999-0000")
                        .valid(Validity.ALWAYS.endingAt(NOW))));
    Customer closed = customer("7", "한지민", "010-9999-0000", "card-4");
    closed = closed.with(closed.profile().with(CustomerStatus.CLOSED));

    KeyReport report = counted(List.of(CUSTOMERS.get(3), former, closed)).report();

    assertThat(report.of("NATURAL_PHONE"))
        .contains(new KeyLine(new Ratio(1, 2), new Ratio(0, 1), new Ratio(0, 1), 1, true));
    assertThat(report.of("MEMBER_CARD"))
        .contains(new KeyLine(new Ratio(1, 2), new Ratio(0, 2), new Ratio(1, 1), 1, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counted(List.of()).plus(KeyTally.of(KEYS, NOW.plusSeconds(1))));
  }

  private static KeyTally counted(List<Customer> customers) {
    KeyTally tally = KeyTally.of(KEYS, NOW);
    customers.forEach(tally::add);
    return tally;
  }

  private static Customer customer(String id, String name, String mobile, String... cards) {
    CustomerProfile profile = CustomerProfile.empty();
    for (String card : cards) {
      profile = profile.with(Identifier.of(IdentifierType.MEMBER_CARD, card));
    }
    if (!mobile.isEmpty()) {
      profile = profile.with(ContactPoint.of(ContactPointKind.MOBILE, mobile));
    }
    return Person.of(CustomerId.of(id), name).with(profile);
  }
}
