package io.dangol.core.quality.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.quality.validation.ClosingCheck.Difference;
import io.dangol.core.quality.validation.ClosingCheck.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ClosingCheckTest {

  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate NEXT = MAY.plusDays(1);

  @Test
  void daysThatDiffer_areNamed() {
    List<Difference> differences =
        ClosingCheck.of(
            List.of(total("shop", MAY, "300"), total("shop", NEXT, "50"), total("erp", MAY, "9")),
            Stream.of(
                sale("shop", MAY, "400"),
                sale("shop", MAY, "-100"),
                sale("shop", NEXT, "40"),
                sale("counter", MAY, "7")),
            ZoneOffset.UTC);
    assertThat(differences)
        .containsExactly(
            difference("counter", MAY, "0", "7"),
            difference("erp", MAY, "9", "0"),
            difference("shop", NEXT, "50", "40"));
    assertThat(differences.get(2).missing()).isEqualByComparingTo("10");
  }

  @Test
  void sameAmounts_ofOtherScale_areTheSame() {
    assertThat(
            ClosingCheck.of(
                List.of(total("shop", MAY, "300.00")),
                Stream.of(sale("shop", MAY, "300")),
                ZoneOffset.UTC))
        .isEmpty();
  }

  private static Difference difference(String source, LocalDate day, String stated, String came) {
    return new Difference(source, day, KRW, new BigDecimal(stated), new BigDecimal(came));
  }

  private static Total total(String source, LocalDate day, String amount) {
    return new Total(source, day, BigMoney.of(KRW, new BigDecimal(amount)));
  }

  private static Purchase sale(String source, LocalDate day, String amount) {
    return Purchase.on(CustomerId.of("C-1"), day, BigMoney.of(KRW, new BigDecimal(amount)))
        .from(SourceRef.of(source, amount + day));
  }
}
