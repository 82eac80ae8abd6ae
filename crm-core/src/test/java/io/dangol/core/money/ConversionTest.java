package io.dangol.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ConversionTest {

  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final DatedRates RATES =
      DatedRates.none()
          .with(USD, KRW, MAY, new BigDecimal("1400.25"))
          .with(USD, KRW, JUNE, new BigDecimal("1300.5"));
  private static final Conversion WON = RATES.into(KRW);

  @Test
  void rate_isTheLastOneBeforeTheDay() {
    assertThat(RATES.rate(USD, KRW, MAY.minusDays(1))).isEmpty();
    assertThat(RATES.rate(USD, KRW, JUNE.minusDays(1))).contains(new BigDecimal("1400.25"));
    assertThat(RATES.rate(USD, KRW, JUNE)).contains(new BigDecimal("1300.5"));
    assertThat(RATES.rate(KRW, USD, JUNE)).isEmpty();
  }

  @Test
  void exact_isNotRounded_andRounded_isHalfToEven() {
    assertThat(WON.exact(Money.parse("USD 0.10"), MAY)).isEqualTo(BigMoney.parse("KRW 140.0250"));
    assertThat(WON.rounded(Money.parse("USD 0.10"), MAY)).isEqualTo(BigMoney.parse("KRW 140"));
    assertThat(WON.rounded(Money.parse("USD 1"), JUNE)).isEqualTo(BigMoney.parse("KRW 1300"));
    assertThat(WON.rounded(Money.parse("USD 3"), JUNE)).isEqualTo(BigMoney.parse("KRW 3902"));
  }

  @Test
  void amountOfTheCurrency_staysAsItIs() {
    BigMoney amount = BigMoney.parse("KRW 12.345");
    assertThat(WON.exact(amount, LocalDate.MIN)).isEqualTo(amount);
    assertThat(WON.rounded(amount, LocalDate.MIN)).isEqualTo(amount);
  }

  @Test
  void unknownRate_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WON.exact(Money.parse("EUR 1"), MAY))
        .withMessage("no rate from EUR to KRW on 2026-05-01");
    ExchangeRates broken = (from, to, day) -> Optional.of(BigDecimal.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> broken.into(KRW).exact(Money.parse("EUR 1"), MAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATES.with(USD, KRW, MAY, BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATES.with(USD, USD, MAY, BigDecimal.ONE));
  }

  @Test
  void purchasesOfTwoCurrencies_areRefused_andSummedOnRequest() {
    List<Purchase> purchases =
        List.of(
            Purchase.on(KIM, MAY, Money.parse("KRW 1000")),
            Purchase.at(KIM, Instant.parse("2026-05-31T15:00:00Z"), Money.parse("USD 2"))
                .costing(Money.parse("USD 1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> purchases.stream().collect(Purchases.collect(SEOUL)));
    PurchaseHistories histories =
        purchases.stream().map(one -> one.in(WON, SEOUL)).collect(Purchases.collect(SEOUL));
    assertThat(histories.currency()).isEqualTo(KRW);
    // In Seoul the second one is of 1 June.
    assertThat(purchases.get(1).in(WON, SEOUL).amount()).isEqualTo(BigMoney.parse("KRW 2601"));
    assertThat(purchases.get(1).in(WON, SEOUL).cost()).isEqualTo(BigMoney.parse("KRW 1300"));
    assertThat(purchases.get(0).in(WON, SEOUL)).isEqualTo(purchases.get(0));
  }
}
