package io.dangol.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @EnumSource(IdentifierType.class)
  void residentNumber_isRefused_andNotQuoted(IdentifierType type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Identifier(type, "900101-1234567", type.strength(), true, "shop"))
        .withMessageContaining(type.name())
        .withMessageNotContaining("900101")
        .withMessageNotContaining("1234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9001011234567", "000229-3234567", " 850615-5234567 ", "050615 8234567"})
  void residentNumber_isRefused_inEverySpelling(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifier.of(IdentifierType.CUSTOMER_NO, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "901301-1234567", // no such month
        "900230-1234567", // no such day
        "900101-9234567", // no such century
        "900101-123456",
        "+821055501234",
        "01055501234"
      })
  void otherNumbers_arePossible(String value) {
    assertThat(Identifier.of(IdentifierType.CUSTOMER_NO, value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A900101-1234567",
        "\uFF19\uFF10\uFF10\uFF11\uFF10\uFF11-1234567",
        "900101\u20131234567",
        "900101 - 1234567",
        "900101.1234567",
        "900101\u200B1234567"
      })
  void residentNumbers_areRefused_howeverTheyAreWritten(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifier.of(IdentifierType.CUSTOMER_NO, value))
        .withMessageNotContaining("1234567");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifier.of(SourceRef.of("shop-l", value)));
    // A number of Mexico that has these digits behind its country code.
    assertThat(Identifier.of(IdentifierType.PHONE, "+5212221234567").exclusive()).isFalse();
  }

  @Test
  void sourceKey_needsItsIssuer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifier.of(IdentifierType.SOURCE_KEY, "1001"))
        .withMessageContaining("issuer");
    assertThat(Identifier.of(SourceRef.of("shop-l", "1001")).issuer()).contains("shop-l");
  }

  @Test
  void matches_comparesTypeIssuerAndValue_notTheStrength() {
    Identifier card = Identifier.of(IdentifierType.MEMBER_CARD, "4711");
    Identifier weak =
        new Identifier(IdentifierType.MEMBER_CARD, "4711", IdentifierStrength.WEAK, false, null);
    assertThat(card.matches(weak)).isTrue();
    assertThat(card.matches(card.from("affiliate"))).isFalse();
    assertThat(card.matches(Identifier.of(IdentifierType.CUSTOMER_NO, "4711"))).isFalse();
  }
}
