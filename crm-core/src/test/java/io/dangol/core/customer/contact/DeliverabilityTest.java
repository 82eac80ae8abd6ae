package io.dangol.core.customer.contact;

import static io.dangol.core.customer.contact.Deliverability.State.BLOCKED_BY_POLICY;
import static io.dangol.core.customer.contact.Deliverability.State.COMPLAINED;
import static io.dangol.core.customer.contact.Deliverability.State.HARD_BOUNCED;
import static io.dangol.core.customer.contact.Deliverability.State.SOFT_BOUNCED;
import static io.dangol.core.customer.contact.Deliverability.State.UNKNOWN;
import static io.dangol.core.customer.contact.Deliverability.State.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliverabilityTest {

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final DeliverabilityPolicy POLICY = DeliverabilityPolicy.defaults();

  @Test
  void softBounces_becomeHard_atTheLimit() {
    ContactPoint mail = ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com");
    for (int i = 1; i < POLICY.softBounceLimit(); i++) {
      mail = mail.after(DeliveryEvent.SOFT_BOUNCE, NOON.plusSeconds(i), POLICY);
      assertThat(mail.deliverability().state()).isEqualTo(SOFT_BOUNCED);
      assertThat(mail.deliverability().softBounces()).isEqualTo(i);
    }
    mail = mail.after(DeliveryEvent.SOFT_BOUNCE, NOON.plusSeconds(60), POLICY);
    assertThat(mail.deliverability().state()).isEqualTo(HARD_BOUNCED);
    assertThat(mail.deliverability().expiry()).isEmpty();
    assertThat(mail.history()).hasSize(POLICY.softBounceLimit());
    assertThat(mail.history().get(4).result()).isEqualTo(mail.deliverability());
  }

  @Test
  void softBounces_areForgotten_afterTheirMemory() {
    Deliverability once = Deliverability.UNKNOWN.after(DeliveryEvent.SOFT_BOUNCE, NOON, POLICY);
    Instant later = NOON.plus(POLICY.softBounceMemory());
    assertThat(once.at(later.minusNanos(1))).isEqualTo(SOFT_BOUNCED);
    assertThat(once.at(later)).isEqualTo(UNKNOWN);
    assertThat(once.after(DeliveryEvent.SOFT_BOUNCE, later, POLICY).softBounces()).isEqualTo(1);
  }

  @Test
  void delivery_endsBounces_andProvesTheAddress() {
    Deliverability twice =
        Deliverability.UNKNOWN
            .after(DeliveryEvent.SOFT_BOUNCE, NOON, POLICY)
            .after(DeliveryEvent.SOFT_BOUNCE, NOON, POLICY);
    assertThat(twice.after(DeliveryEvent.DELIVERED, NOON, POLICY)).isEqualTo(Deliverability.VALID);
    Deliverability hard = twice.after(DeliveryEvent.HARD_BOUNCE, NOON, POLICY);
    assertThat(hard.after(DeliveryEvent.SOFT_BOUNCE, NOON, POLICY)).isEqualTo(hard);
    assertThat(hard.after(DeliveryEvent.POLICY_BLOCK, NOON, POLICY)).isEqualTo(hard);
    assertThat(hard.after(DeliveryEvent.DELIVERED, NOON, POLICY).state()).isEqualTo(VALID);
  }

  @Test
  void refusalOfTheSender_neverBlocksTheAddress() {
    Deliverability refused = Deliverability.VALID.after(DeliveryEvent.POLICY_BLOCK, NOON, POLICY);
    assertThat(refused.state()).isEqualTo(BLOCKED_BY_POLICY);
    assertThat(refused.isUsable(NOON)).isTrue();
    assertThat(refused.isUnimpaired(NOON)).isFalse();
    assertThat(refused.isUnimpaired(NOON.plus(POLICY.blockMemory()))).isTrue();
  }

  @Test
  void complaint_endsByReleaseOnly() {
    Deliverability complained = Deliverability.VALID.after(DeliveryEvent.COMPLAINT, NOON, POLICY);
    for (DeliveryEvent event : DeliveryEvent.values()) {
      Deliverability.State next = complained.after(event, NOON.plusSeconds(1), POLICY).state();
      assertThat(next).isEqualTo(event == DeliveryEvent.RELEASE ? UNKNOWN : COMPLAINED);
    }
    assertThat(complained.isUsable(NOON)).isFalse();
  }

  @Test
  void hardBounce_lapses_whereThePolicySaysSo() {
    DeliverabilityPolicy forgetful = POLICY.withHardBounceMemory(Duration.ofDays(365));
    Deliverability hard = Deliverability.UNKNOWN.after(DeliveryEvent.HARD_BOUNCE, NOON, forgetful);
    assertThat(hard.isUsable(NOON)).isFalse();
    assertThat(hard.isUsable(NOON.plus(Duration.ofDays(365)))).isTrue();
  }

  @Test
  void everyEvent_inEveryState_givesALegalState() {
    for (DeliveryEvent first : DeliveryEvent.values()) {
      for (DeliveryEvent second : DeliveryEvent.values()) {
        Deliverability state =
            Deliverability.UNKNOWN.after(first, NOON, POLICY).after(second, NOON, POLICY);
        assertThat(state.softBounces() > 0).isEqualTo(state.state() == SOFT_BOUNCED);
      }
    }
  }

  @Test
  void nonsense_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Deliverability(VALID, 1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withSoftBounceLimit(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withBlockMemory(Duration.ZERO))
        .withMessageContaining("blockMemory");
  }

  @Test
  void contactPoint_keepsWhatWasWritten_andSaysNothing() {
    ContactPoint phone =
        ContactPoint.of(ContactPointKind.MOBILE, "+821012345678")
            .writtenAs("010-1234-5678")
            .verified(NOON);
    assertThat(phone.raw()).isEqualTo("010-1234-5678");
    assertThat(phone.verification()).contains(NOON);
    assertThat(phone.toString()).doesNotContain("1234");
  }
}
