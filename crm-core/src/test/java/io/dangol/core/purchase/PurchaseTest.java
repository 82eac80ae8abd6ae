package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PurchaseTest {
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final Purchase SALE =
      Purchase.on(CustomerId.of("C-1"), LocalDate.of(2026, 6, 1), BigMoney.of(KRW, 20_000));

  @Test
  void cost_isKept_whateverElseChanges() {
    BigMoney cost = BigMoney.of(KRW, 14_000);
    Purchase changed =
        SALE.costing(cost)
            .from(SourceRef.of("shop", "1"))
            .paidBy("CARD")
            .inOrder("A-1")
            .of("TEA", BigDecimal.ONE)
            .through("web")
            .by(CustomerId.of("C-2"));

    assertThat(changed.cost()).isEqualTo(cost);
    assertThat(changed.paymentMethod()).isEqualTo("CARD");
    assertThat(changed.costing(cost).through("app").paymentMethod()).isEqualTo("CARD");
    assertThat(SALE.cost()).isNull();
    assertThat(SALE.paymentMethod()).isNull();
    assertThat(changed.toString()).doesNotContain("14000");
  }

  @Test
  void paymentMethod_thatSaysNothing_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SALE.paidBy(" "));
  }

  @Test
  void cost_inAnotherCurrency_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SALE.costing(BigMoney.of(CurrencyUnit.USD, 10)))
        .withMessageContaining("USD");
  }
}
