package io.dangol.ltv.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SimpleLtvTest {
  @Test
  void value_isExact_forSixtyThousandBestCustomers() {
    SimpleLtv best =
        SimpleLtv.of(new BigDecimal("1840000"), new BigDecimal("0.10"), new BigDecimal("20"));
    assertThat(best.perCustomer()).isEqualTo(new BigDecimal("3680000"));
    assertThat(best.total(60_000)).isEqualTo(new BigDecimal("220800000000"));
  }

  @Test
  void value_fromOrders_isProductOfAllFour() {
    SimpleLtv ltv =
        SimpleLtv.ofOrders(
            new BigDecimal("50"), new BigDecimal("4"), new BigDecimal("0.3"), new BigDecimal("3"));
    assertThat(ltv.perCustomer()).isEqualByComparingTo("180");
  }

  @Test
  void value_keepsDecimals_whereThereAreAny() {
    SimpleLtv ltv =
        SimpleLtv.of(new BigDecimal("19.99"), new BigDecimal("0.5"), new BigDecimal("1.5"));
    assertThat(ltv.perCustomer()).isEqualTo(new BigDecimal("14.9925"));
  }

  @Test
  void margin_isRefused_whereAPercentageWasMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimpleLtv.of(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE))
        .withMessageContaining("margin")
        .withMessageContaining("Maybe");
  }
}
