package io.dangol.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.DeliverabilityPolicy;
import io.dangol.core.customer.contact.DeliveryEvent;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactCompletenessTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final ContactPoint GOOD_MAIL =
      ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com").verified(NOON);
  private static final ContactPoint BAD_MAIL =
      ContactPoint.of(ContactPointKind.EMAIL, "old@example.com")
          .after(DeliveryEvent.HARD_BOUNCE, NOON, DeliverabilityPolicy.defaults());
  private static final ContactPoint MOBILE =
      ContactPoint.of(ContactPointKind.MOBILE, "+821012345678");

  @Test
  void everyCustomer_countsOnce_andTheGoneDoNot() {
    ContactCompleteness counted =
        ContactCompleteness.of(
            Stream.of(
                customer("1", GOOD_MAIL, BAD_MAIL, MOBILE),
                customer("2", BAD_MAIL),
                customer("3"),
                gone("4", MOBILE)),
            NOON);
    ContactCompleteness.Line mail = line(counted, ContactPointKind.EMAIL);
    assertThat(mail.present()).isEqualTo(new Ratio(2, 3));
    assertThat(mail.usable()).isEqualTo(new Ratio(1, 2));
    assertThat(mail.verified()).isEqualTo(new Ratio(1, 2));
    assertThat(line(counted, ContactPointKind.MOBILE).present()).isEqualTo(new Ratio(1, 3));
    assertThat(line(counted, ContactPointKind.FAX).usable()).isEqualTo(Ratio.NONE);
    assertThat(counted.reachable()).isEqualTo(new Ratio(1, 3));
    assertThat(counted.byKind()).hasSize(ContactPointKind.values().length);
    assertThat(ContactCompleteness.of(Stream.empty(), NOON).reachable().value()).isEmpty();
  }

  @Test
  void whatIsConfirmedLater_isNotYetConfirmed() {
    ContactCompleteness counted =
        ContactCompleteness.of(Stream.of(customer("1", GOOD_MAIL)), NOON.minusSeconds(1));
    assertThat(line(counted, ContactPointKind.EMAIL).present()).isEqualTo(new Ratio(1, 1));
    assertThat(line(counted, ContactPointKind.EMAIL).verified()).isEqualTo(new Ratio(0, 1));
  }

  @Test
  void tasks_askForWhatIsMissingOrBroken() {
    List<EnrichmentTask> tasks =
        EnrichmentTask.of(
                Stream.of(
                    customer("1", GOOD_MAIL, BAD_MAIL, MOBILE), customer("2", BAD_MAIL), gone("3")),
                Set.of(ContactPointKind.EMAIL, ContactPointKind.MOBILE),
                NOON)
            .toList();
    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).missing()).containsExactly(ContactPointKind.MOBILE);
    assertThat(tasks.get(0).broken()).containsExactly(ContactPointKind.EMAIL);
    assertThat(tasks.get(0).responsible()).contains("staff-7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnrichmentTask(CustomerId.of("1"), Set.of(), Set.of(), null));
  }

  private static ContactCompleteness.Line line(ContactCompleteness counted, ContactPointKind kind) {
    return counted.byKind().getOrDefault(kind, ContactCompleteness.Line.NONE);
  }

  private static Customer customer(String id, ContactPoint... points) {
    CustomerProfile profile = CustomerProfile.empty().ownedBy("staff-7");
    for (ContactPoint point : points) {
      profile = profile.with(point);
    }
    return Person.of(CustomerId.of(id), "Somebody").with(profile);
  }

  private static Customer gone(String id, ContactPoint... points) {
    Customer customer = customer(id, points);
    return customer.with(customer.profile().with(CustomerStatus.CLOSED));
  }
}
