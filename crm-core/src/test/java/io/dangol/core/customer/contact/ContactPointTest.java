package io.dangol.core.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Person;
import io.dangol.core.quality.ContactCompleteness;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactPointTest {

  private static final Instant MOVED = Instant.parse("2026-07-01T03:00:00Z");
  private static final ContactPoint OLD =
      ContactPoint.of(ContactPointKind.EMAIL, "old@example.com")
          .valid(Validity.ALWAYS.endingAt(MOVED));
  private static final ContactPoint NEW =
      ContactPoint.of(ContactPointKind.EMAIL, "new@example.com").valid(Validity.since(MOVED));

  @Test
  void reachedBy_takesTheAddressOfTheMoment() {
    CustomerProfile profile = CustomerProfile.empty().with(OLD).with(NEW);

    assertThat(profile.reachedBy(Channel.EMAIL, MOVED.minusNanos(1))).contains(OLD);
    assertThat(profile.reachedBy(Channel.EMAIL, MOVED)).contains(NEW);
    assertThat(CustomerProfile.empty().with(OLD).reachedBy(Channel.EMAIL, MOVED)).isEmpty();
  }

  @Test
  void completeness_doesNotCountAnAddressOfThePast() {
    Person moved = Person.of(CustomerId.of("C-1"), "Kim").with(CustomerProfile.empty().with(OLD));

    assertThat(ContactCompleteness.of(Stream.of(moved), MOVED).reachable().numerator()).isZero();
    assertThat(
            ContactCompleteness.of(Stream.of(moved), MOVED.minusNanos(1)).reachable().numerator())
        .isEqualTo(1);
  }

  @Test
  void use_isACodeOfTheHost() {
    assertThat(OLD.purpose()).isEmpty();
    assertThat(OLD.usedFor("BILLING").purpose()).contains("BILLING");
    assertThat(OLD.usedFor("BILLING").verified(MOVED).purpose()).contains("BILLING");
    assertThatIllegalArgumentException().isThrownBy(() -> OLD.usedFor(" "));
  }

  @Test
  void receipts_count_inTheOrderInWhichTheyHappened() {
    DeliverabilityPolicy policy = DeliverabilityPolicy.defaults();
    Instant yesterday = MOVED.minusSeconds(86_400);
    ContactPoint inOrder =
        NEW.after(DeliveryEvent.DELIVERED, yesterday, policy)
            .after(DeliveryEvent.SOFT_BOUNCE, MOVED.minusSeconds(60), policy)
            .after(DeliveryEvent.HARD_BOUNCE, MOVED, policy);
    ContactPoint outOfOrder =
        NEW.after(DeliveryEvent.HARD_BOUNCE, MOVED, policy)
            .after(DeliveryEvent.DELIVERED, yesterday, policy)
            .after(DeliveryEvent.SOFT_BOUNCE, MOVED.minusSeconds(60), policy);
    assertThat(outOfOrder).isEqualTo(inOrder);
    assertThat(outOfOrder.isUsable(MOVED)).isFalse();
    assertThat(
            outOfOrder.after(DeliveryEvent.DELIVERED, MOVED.plusSeconds(1), policy).isUsable(MOVED))
        .isTrue();
  }

  @Test
  void lateReceipt_doesNotMoveAStateThatWasSet() {
    DeliverabilityPolicy policy = DeliverabilityPolicy.defaults();
    ContactPoint set =
        NEW.after(DeliveryEvent.HARD_BOUNCE, MOVED, policy).with(Deliverability.VALID);
    ContactPoint late = set.after(DeliveryEvent.SOFT_BOUNCE, MOVED.minusSeconds(60), policy);
    assertThat(late.deliverability()).isEqualTo(Deliverability.VALID);
    assertThat(late.history())
        .extracting(DeliverabilityChange::event)
        .containsExactly(DeliveryEvent.SOFT_BOUNCE, DeliveryEvent.HARD_BOUNCE);
  }

  @Test
  void validity_endsAfterItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Validity.since(MOVED).endingAt(MOVED))
        .withMessageContaining("must be after");
  }
}
