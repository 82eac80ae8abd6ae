package io.dangol.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  @ParameterizedTest
  @EnumSource(IdentifierType.class)
  void residentNumber_isRefused_andNotQuoted(IdentifierType type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identifier.of(type, "900101-1234567"))
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
        "A900101-1234567",
        "+821055501234",
        "01055501234"
      })
  void otherNumbers_arePossible(String value) {
    assertThat(Identifier.of(IdentifierType.CUSTOMER_NO, value).value()).isEqualTo(value);
  }
}
