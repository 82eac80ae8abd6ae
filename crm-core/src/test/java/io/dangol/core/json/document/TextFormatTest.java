package io.dangol.core.json.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextFormatTest {

  @Property(tries = 500)
  void decimal_readsEveryDoubleThatIsWritten(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      BigDecimal exact = BigDecimal.valueOf(number);
      assertThat(TextFormat.DECIMAL.parse(TextFormat.plain(exact)))
          .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(exact));
    }
  }

  @Test
  void plain_refusesWhatIsNotRead() {
    for (String number : new String[] {"1e400", "1e-399", "1e2147483647", "1e-2147483647"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TextFormat.plain(new BigDecimal(number)))
          .withMessageContaining("400");
    }
    assertThat(TextFormat.plain(new BigDecimal("1e50"))).hasSize(51);
    assertThat(TextFormat.DECIMAL.parse("1e5")).isEmpty();
    assertThat(TextFormat.DECIMAL.parse("1".repeat(401))).isEmpty();
  }
}
