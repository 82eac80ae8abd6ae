package io.dangol.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    assertThat(two.reachedBy(Channel.TELEPHONE).orElseThrow().kind())
        .isEqualTo(ContactPointKind.MOBILE);
    assertThat(two.reachedBy(Channel.POST)).isEmpty();
  }

  @Test
  void contactPoint_isReplaced_whenMoreIsKnownOfIt() {
    ContactPoint mail = PROFILE.reachedBy(Channel.EMAIL).orElseThrow();
    CustomerProfile bounced = PROFILE.with(mail.with(Deliverability.UNKNOWN.softBounced()));
    assertThat(bounced.contactPoints()).hasSize(2);
    assertThat(bounced.reachedBy(Channel.EMAIL).orElseThrow().deliverability().softBounces())
        .isEqualTo(1);
  }

  @Test
  void deliverability_lapses() {
    Deliverability blocked =
        Deliverability.until(Deliverability.State.HARD_BOUNCED, NOON.plusSeconds(1));
    assertThat(blocked.isUsable(NOON)).isFalse();
    assertThat(blocked.isUsable(NOON.plusSeconds(1))).isTrue();
    assertThat(Deliverability.UNKNOWN.softBounced().softBounced().softBounces()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deliverability(Deliverability.State.VALID, 1, null));
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
