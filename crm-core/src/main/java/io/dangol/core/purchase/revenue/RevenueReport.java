package io.dangol.core.purchase.revenue;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Revenue by a dimension: the sales channel, the campaign of the contact centre, the owner of a
 * shop. A pure function of purchases in any order.
 */
public final class RevenueReport {

  private RevenueReport() {}

  private record Key(LocalDate period, Optional<String> by, CurrencyUnit currency) {}

  private static final class Sum {
    private final Set<CustomerId> customers = new HashSet<>();
    private final Set<Order> orders = new HashSet<>();
    private long salesWithoutOrder;
    private Ratio costed = Ratio.NONE;
    private BigMoney revenue;
    private BigMoney cost;
    private BigMoney costedRevenue;

    Sum(CurrencyUnit currency) {
      revenue = BigMoney.zero(currency);
      cost = revenue;
      costedRevenue = revenue;
    }

    void add(Purchase row) {
      customers.add(row.customer());
      Order.of(row).ifPresent(orders::add);
      salesWithoutOrder += Order.isAlone(row) ? 1 : 0;
      revenue = revenue.plus(row.amount());
      costed = costed.plus(row.cost() != null);
      if (row.cost() != null) {
        cost = cost.plus(row.cost());
        costedRevenue = costedRevenue.plus(row.amount());
      }
    }
  }

  /**
   * Sums purchases.
   *
   * @param dimension the value by which a purchase counts, such as {@code Purchase::channel}; null
   *     where it has none
   * @param purchases the rows of buying of the customers of today ({@link Purchase#by}), refunds
   *     included, which count in the period in which they were made
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @return a line for every period, value and currency with a purchase, in the order of periods,
   *     then of values with those without one last, then of currency codes
   */
  public static List<RevenueLine> by(
      Function<Purchase, @Nullable String> dimension,
      Collection<Purchase> purchases,
      ReportPeriod period,
      ZoneId zone) {
    Objects.requireNonNull(dimension, "dimension");
    Map<Key, Sum> sums = new HashMap<>();
    for (Purchase row : purchases) {
      CurrencyUnit currency = row.amount().getCurrencyUnit();
      Key key =
          new Key(
              period.startOf(row.time().day(zone)),
              Optional.ofNullable(dimension.apply(row)),
              currency);
      sums.computeIfAbsent(key, same -> new Sum(currency)).add(row);
    }
    return sums.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(RevenueLine::period)
                .thenComparing(line -> line.by().isEmpty())
                .thenComparing(line -> line.by().orElse(""))
                .thenComparing(line -> line.currency().getCode()))
        .toList();
  }

  private static RevenueLine line(Key key, Sum sum) {
    return new RevenueLine(
        key.period(),
        key.by(),
        key.currency(),
        sum.customers.size(),
        sum.orders.size() + sum.salesWithoutOrder,
        sum.revenue,
        sum.costed,
        sum.cost,
        sum.costedRevenue);
  }
}
