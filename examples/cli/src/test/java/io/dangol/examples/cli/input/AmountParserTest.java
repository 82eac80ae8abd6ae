package io.dangol.examples.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountParserTest {

  private final AmountParser amounts = new AmountParser(Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "1,10000",
    "+1.5,15000",
    "-12.3456,-123456",
    ".5,5000",
    "5.,50000",
    "1.230000000,12300",
    "1e3,10000000",
    "1.5E-2,150",
    "900000000000,9000000000000000",
    "000000000000000000000001,10000",
    "0e999999999,0"
  })
  void minorUnits_amount_isExact(String text, long expected) {
    assertThat(amounts.minorUnits(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'',UNREADABLE_AMOUNT",
    "-,UNREADABLE_AMOUNT",
    ".,UNREADABLE_AMOUNT",
    "NaN,UNREADABLE_AMOUNT",
    "Infinity,UNREADABLE_AMOUNT",
    "'1,000',UNREADABLE_AMOUNT",
    "1.2.3,UNREADABLE_AMOUNT",
    "$5,UNREADABLE_AMOUNT",
    "1e,UNREADABLE_AMOUNT",
    "1.23456,TOO_MANY_DECIMALS",
    "1e-400,TOO_MANY_DECIMALS",
    "1e400,OUT_OF_RANGE",
    "1e999999999,OUT_OF_RANGE",
    "999999999999999999,OUT_OF_RANGE",
    "99999999999999999999999,OUT_OF_RANGE"
  })
  void minorUnits_unusable_saysWhy(String text, Reason reason) {
    FieldException refused =
        catchThrowableOfType(FieldException.class, () -> amounts.minorUnits(text));

    assertThat(refused.reason()).isEqualTo(reason);
  }
}
