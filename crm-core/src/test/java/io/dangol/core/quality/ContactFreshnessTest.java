package io.dangol.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.report.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactFreshnessTest {

  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Duration TWO_YEARS = Duration.ofDays(730);
  private static final ContactPoint NEVER = ContactPoint.of(ContactPointKind.MOBILE, "010");
  private static final ContactPoint JUST_FRESH =
      ContactPoint.of(ContactPointKind.MOBILE, "011").verified(NOW.minus(TWO_YEARS));
  private static final ContactPoint STALE = NEVER.verified(NOW.minus(TWO_YEARS).minusSeconds(1));
  private static final ContactPoint LATER = NEVER.verified(NOW.plusSeconds(1));

  private static final List<Customer> CUSTOMERS =
      List.of(customer(NEVER, JUST_FRESH), customer(STALE), customer(LATER), gone(JUST_FRESH));

  @Test
  void points_thatWereConfirmedLately_count() {
    assertThat(counted(CUSTOMERS).byKind())
        .hasSize(ContactPointKind.values().length)
        .containsEntry(ContactPointKind.MOBILE, new Ratio(1, 4))
        .containsEntry(ContactPointKind.EMAIL, Ratio.NONE);
  }

  @Test
  void pointsThatAreOver_orNotYetInUse_doNotCount() {
    List<Customer> moved =
        List.of(
            customer(
                NEVER.valid(Validity.ALWAYS.endingAt(NOW)),
                JUST_FRESH,
                LATER.valid(Validity.since(NOW.plusSeconds(1)))));
    assertThat(counted(moved).byKind()).containsEntry(ContactPointKind.MOBILE, new Ratio(1, 1));
  }

  @Test
  void parts_addUpToTheWhole() {
    ContactFreshness parts =
        counted(CUSTOMERS.subList(2, 4)).plus(counted(CUSTOMERS.subList(0, 2)));
    assertThat(parts).isEqualTo(counted(CUSTOMERS));
    ContactCompleteness whole = ContactCompleteness.of(CUSTOMERS.stream(), NOW);
    assertThat(
            ContactCompleteness.of(CUSTOMERS.stream().skip(1), NOW)
                .plus(ContactCompleteness.of(CUSTOMERS.stream().limit(1), NOW)))
        .isEqualTo(whole);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parts.plus(ContactFreshness.of(Stream.empty(), NOW, Duration.ofDays(1))));
  }

  private static ContactFreshness counted(List<Customer> customers) {
    return ContactFreshness.of(customers.stream(), NOW, TWO_YEARS);
  }

  private static Customer gone(ContactPoint... points) {
    Customer customer = customer(points);
    return customer.with(customer.profile().with(CustomerStatus.CLOSED));
  }

  private static Customer customer(ContactPoint... points) {
    Customer customer = Person.of(CustomerId.of("C-1"), "Kim");
    for (ContactPoint point : points) {
      customer = customer.with(customer.profile().with(point));
    }
    return customer;
  }
}
