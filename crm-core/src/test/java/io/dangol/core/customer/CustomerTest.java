package io.dangol.core.customer;

import static io.dangol.core.customer.contact.DeliverabilityPolicy.defaults;
import static io.dangol.core.customer.contact.DeliveryEvent.HARD_BOUNCE;
import static io.dangol.core.customer.contact.DeliveryEvent.SOFT_BOUNCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private static final CustomerProfile PROFILE =
      CustomerProfile.empty()
          .with(Identifier.of(IdentifierType.EMAIL, "minsu@example.com"))
          .with(ContactPoint.of(ContactPointKind.MOBILE, "+821012345678"))
          .with(ContactPoint.of(ContactPointKind.EMAIL, "minsu@example.com"))
          .ownedBy("staff-7")
          .in(ZoneId.of("Asia/Seoul"));

  @Test
  void text_hasNoPersonalData() {
    Person person = Person.of(KIM, "Kim Minsu").bornOn(LocalDate.of(1990, 2, 3)).with(PROFILE);
    Organization office =
        Organization.of(KIM, "Kim Partners", Organization.Form.COMPANY).with(PROFILE);
    for (Object part :
        List.of(
            person,
            office,
            PROFILE,
            PROFILE.identifiers().get(0),
            PROFILE.contactPoints().get(0))) {
      assertThat(part.toString())
          .doesNotContain("Kim")
          .doesNotContain("minsu")
          .doesNotContain("8210")
          .doesNotContain("1990");
    }
    assertThat(person).hasToString("Person[C-1, ACTIVE]");
  }

  @Test
  void contactPoint_isFoundByChannel_preferredFirst() {
    CustomerProfile two = PROFILE.with(ContactPoint.of(ContactPointKind.PHONE_HOME, "+82212345"));
    assertThat(two.reachedBy(Channel.TELEPHONE, NOON).orElseThrow().kind())
        .isEqualTo(ContactPointKind.MOBILE);
    assertThat(two.reachedBy(Channel.POST, NOON)).isEmpty();
  }

  @Test
  void contactPoint_thatBounced_givesWayToTheNext() {
    CustomerProfile two = PROFILE.with(ContactPoint.of(ContactPointKind.EMAIL, "kim@example.org"));
    ContactPoint first = two.reachedBy(Channel.EMAIL, NOON).orElseThrow();
    CustomerProfile full = two.with(first.after(SOFT_BOUNCE, NOON, defaults()));
    assertThat(full.reachedBy(Channel.EMAIL, NOON).orElseThrow().value())
        .isEqualTo("kim@example.org");
    CustomerProfile gone = two.with(first.after(HARD_BOUNCE, NOON, defaults()));
    assertThat(gone.reachedBy(Channel.EMAIL, NOON).orElseThrow().value())
        .isEqualTo("kim@example.org");
    CustomerProfile none = PROFILE.with(first.after(HARD_BOUNCE, NOON, defaults()));
    assertThat(none.reachedBy(Channel.EMAIL, NOON)).isEmpty();
    CustomerProfile busy = PROFILE.with(first.after(SOFT_BOUNCE, NOON, defaults()));
    assertThat(busy.reachedBy(Channel.EMAIL, NOON)).contains(busy.contactPoints().get(1));
  }

  @Test
  void everyChannel_reachesSomeContactPoint() {
    assertThat(Channel.values())
        .allSatisfy(channel -> assertThat(ContactPointKind.values()).anyMatch(channel::reaches));
    assertThat(Channel.TELEPHONE.reaches(ContactPointKind.FAX)).isFalse();
    assertThat(Channel.EMAIL.isOnline()).isTrue();
    assertThat(Channel.TELEPHONE.isOnline()).isFalse();
  }

  @Test
  void stage_movesOnlyWhereItMay() {
    CustomerProfile kept = PROFILE.moveTo(LifecycleStage.RETENTION);
    assertThat(kept.stage()).isEqualTo(LifecycleStage.RETENTION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kept.moveTo(LifecycleStage.ACQUISITION))
        .withMessageContaining("does not follow");
    for (LifecycleStage stage : LifecycleStage.values()) {
      assertThat(stage.next()).doesNotContain(stage, LifecycleStage.ACQUISITION);
    }
  }

  @Test
  void identifier_hasTheDefaultsOfItsType() {
    assertThat(Identifier.of(IdentifierType.MEMBER_CARD, "1").exclusive()).isTrue();
    assertThat(Identifier.of(IdentifierType.PHONE, "1").exclusive()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Identifier.of(IdentifierType.PHONE, " "));
  }

  @Test
  void blankNames_areRefused_withoutSayingThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Person.of(KIM, " "))
        .withMessageContaining("C-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organization.of(KIM, "", Organization.Form.PUBLIC));
  }
}
