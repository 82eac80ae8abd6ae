package io.dangol.ltv.cohort;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the purchases of each customer brought and cost, from purchases that carry their cost. Sums
 * are exact, so neither order nor grouping of the purchases matters.
 */
public final class PurchaseCosts {
  private final Map<CustomerId, CostSum> byCustomer;
  private final CostSum total;

  private PurchaseCosts(Map<CustomerId, CostSum> byCustomer) {
    this.byCustomer = Map.copyOf(byCustomer);
    this.total = byCustomer.values().stream().reduce(CostSum.NONE, CostSum::plus);
  }

  /**
   * Returns a collector of purchases.
   *
   * @param zone the zone in which an instant falls on a day
   * @param lastDay the last day of the observation, inclusive; later purchases are not looked at
   * @return a collector that throws {@link IllegalArgumentException} if the purchases have two
   *     currencies
   */
  public static Collector<Purchase, ?, PurchaseCosts> collect(ZoneId zone, LocalDate lastDay) {
    return Collector.of(
        Sums::new,
        (Sums sums, Purchase purchase) -> {
          if (!purchase.day(zone).isAfter(lastDay)) {
            sums.add(purchase);
          }
        },
        Sums::addAll,
        sums -> new PurchaseCosts(sums.byCustomer));
  }

  /**
   * Returns the sums of one customer.
   *
   * @param customer the customer
   * @return the sums, or empty if the customer has not bought
   */
  public Optional<CostSum> of(CustomerId customer) {
    return Optional.ofNullable(byCustomer.get(customer));
  }

  /**
   * Returns the sums of all customers together.
   *
   * @return the sums
   */
  public CostSum total() {
    return total;
  }

  /** The sums while purchases come in. */
  private static final class Sums {
    private final Map<CustomerId, CostSum> byCustomer = new HashMap<>();
    private @Nullable CurrencyUnit currency;

    void add(Purchase purchase) {
      settle(purchase.amount().getCurrencyUnit());
      BigDecimal amount = purchase.amount().getAmount();
      var cost = purchase.cost();
      CostSum one =
          cost == null
              ? new CostSum(BigDecimal.ZERO, BigDecimal.ZERO, amount)
              : new CostSum(amount, cost.getAmount(), BigDecimal.ZERO);
      byCustomer.merge(purchase.customer(), one, CostSum::plus);
    }

    Sums addAll(Sums other) {
      if (other.currency != null) {
        settle(other.currency);
        other.byCustomer.forEach((customer, sum) -> byCustomer.merge(customer, sum, CostSum::plus));
      }
      return this;
    }

    private void settle(CurrencyUnit unit) {
      if (currency != null && !currency.equals(unit)) {
        throw new IllegalArgumentException(
            "all purchases must be in one currency, were in " + currency + " and " + unit);
      }
      currency = unit;
    }
  }
}
