package io.dangol.examples.quickstart;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A made-up shop: customers who buy at their own pace, at their own price, until one day they stay
 * away.
 */
final class SampleShop {

  static final LocalDate OPENED = LocalDate.of(2024, 7, 1);
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");

  private SampleShop() {}

  static List<Purchase> purchases(int customers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Purchase> purchases = new ArrayList<>();
    for (int i = 1; i <= customers; i++) {
      CustomerId customer = CustomerId.of("C-%04d".formatted(i));
      double daysBetween = 20 + 200 * random.nextDouble();
      double price = Math.exp(10 + 0.7 * random.nextGaussian());
      LocalDate day = OPENED.plusDays(random.nextInt(540));
      do {
        long amount = Math.round(price * Math.exp(0.4 * random.nextGaussian()) / 100) * 100;
        purchases.add(Purchase.on(customer, day, Money.ofMajor(KRW, amount)));
        day = day.plusDays(1 + Math.round(-daysBetween * Math.log(1 - random.nextDouble())));
      } while (day.isBefore(TODAY) && random.nextDouble() > 0.15);
    }
    return purchases;
  }
}
