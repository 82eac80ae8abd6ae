package io.dangol.core.purchase;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** The purchase facts of one customer by their definitions, without a thought for speed. */
final class PlainSummary {

  private PlainSummary() {}

  static Map<Fact<?>, Object> of(List<Purchase> rows, SummaryOptions options) {
    Map<Fact<?>, Object> facts = new HashMap<>();
    LocalDate asOf = options.asOf();
    List<Purchase> seen = kept(rows, options, day -> day.isBefore(asOf));
    NavigableMap<LocalDate, BigDecimal> days = days(seen, options);
    if (!days.isEmpty()) {
      facts.put(PurchaseFacts.FIRST, days.firstKey());
      facts.put(PurchaseFacts.LAST, days.lastKey());
      facts.put(
          PurchaseFacts.RECENCY_DAYS, (int) (asOf.toEpochDay() - days.lastKey().toEpochDay()));
      facts.put(PurchaseFacts.DAYS, days.size());
      facts.put(PurchaseFacts.ORDERS, orders(seen));
      LocalDate start = options.windowStart().orElse(LocalDate.MIN);
      List<Purchase> window = seen.stream().filter(p -> !day(p).isBefore(start)).toList();
      facts.put(
          PurchaseFacts.FREQUENCY,
          switch (options.frequency()) {
            case ORDERS -> orders(window);
            case DAYS -> days(window, options).size();
            case ROWS -> (int) window.stream().filter(PlainSummary::isSale).count();
          });
      facts.put(PurchaseFacts.MONETARY, spent(window, options));
      facts.put(
          PurchaseFacts.CURRENT_MONETARY,
          spent(
              seen.stream().filter(p -> !day(p).isBefore(options.previousWindowEnd())).toList(),
              options));
      if (days.firstKey().isBefore(options.previousWindowEnd())) {
        facts.put(
            PurchaseFacts.PREVIOUS_MONETARY,
            spent(
                seen.stream()
                    .filter(p -> !day(p).isBefore(options.previousWindowStart()))
                    .filter(p -> day(p).isBefore(options.previousWindowEnd()))
                    .toList(),
                options));
      }
    }
    repeat(rows, options, facts);
    return facts;
  }

  private static void repeat(
      List<Purchase> rows, SummaryOptions options, Map<Fact<?>, Object> facts) {
    LocalDate end = options.lastDaySeen();
    NavigableMap<LocalDate, BigDecimal> days =
        days(kept(rows, options, day -> !day.isAfter(end)), options);
    if (days.isEmpty()) {
      return;
    }
    LocalDate first = days.firstKey();
    facts.put(RepeatFacts.PURCHASES, days.size() - 1);
    facts.put(RepeatFacts.RECENCY, (double) (days.lastKey().toEpochDay() - first.toEpochDay()));
    facts.put(RepeatFacts.AGE, (double) (end.toEpochDay() - first.toEpochDay()));
    double logs = 0;
    LocalDate previous = first;
    for (LocalDate day : days.tailMap(first, false).keySet()) {
      logs += Math.log((double) (day.toEpochDay() - previous.toEpochDay()));
      previous = day;
    }
    facts.put(RepeatFacts.LOG_GAPS, logs);
    List<BigDecimal> positive =
        days.tailMap(first, false).values().stream().filter(a -> a.signum() > 0).toList();
    if (!positive.isEmpty()) {
      facts.put(
          RepeatFacts.MEAN_SPEND,
          positive.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(positive.size()), MathContext.DECIMAL128)
              .doubleValue());
    }
    if (options.calibrationEnd() != null) {
      LocalDate last = options.lastHoldoutDay().orElseThrow();
      List<Purchase> heldOut =
          kept(rows, options, day -> !day.isAfter(last)).stream()
              .filter(p -> day(p).isAfter(end))
              .toList();
      facts.put(RepeatFacts.HOLDOUT_PURCHASES, days(heldOut, options).size());
      facts.put(RepeatFacts.HOLDOUT_SPEND, spent(heldOut, options));
    }
  }

  /** The rows of a period, without fully refunded orders where the policy says so. */
  private static List<Purchase> kept(
      List<Purchase> rows, SummaryOptions options, Predicate<LocalDate> period) {
    List<Purchase> inPeriod = rows.stream().filter(p -> period.test(day(p))).toList();
    if (options.refunds() != Refunds.EXCLUDE_FULLY_REFUNDED) {
      return inPeriod;
    }
    return inPeriod.stream()
        .filter(
            p ->
                p.order().isEmpty()
                    || inPeriod.stream().noneMatch(q -> sameOrder(p, q) && !isSale(q))
                    || inPeriod.stream()
                            .filter(q -> sameOrder(p, q))
                            .map(q -> q.amount().getAmount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .signum()
                        > 0)
        .toList();
  }

  private static boolean sameOrder(Purchase p, Purchase q) {
    return p.order().equals(q.order());
  }

  private static int orders(List<Purchase> rows) {
    Set<Object> orders = new HashSet<>();
    rows.stream()
        .filter(PlainSummary::isSale)
        .forEach(p -> orders.add(p.order().<Object>map(id -> id).orElse(day(p))));
    return orders.size();
  }

  private static NavigableMap<LocalDate, BigDecimal> days(
      List<Purchase> rows, SummaryOptions options) {
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    rows.stream().filter(PlainSummary::isSale).forEach(p -> days.put(day(p), BigDecimal.ZERO));
    rows.forEach(p -> days.computeIfPresent(day(p), (day, sum) -> sum.add(counted(p, options))));
    return days;
  }

  private static BigMoney spent(List<Purchase> rows, SummaryOptions options) {
    return MoneyFact.plain(
        rows.stream().map(p -> counted(p, options)).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal counted(Purchase p, SummaryOptions options) {
    return options.refunds() == Refunds.GROSS && !isSale(p)
        ? BigDecimal.ZERO
        : p.amount().getAmount();
  }

  private static boolean isSale(Purchase p) {
    return p.kind() == PurchaseKind.SALE;
  }

  private static LocalDate day(Purchase p) {
    return p.day(ZoneOffset.UTC);
  }

  /** Amounts without their scale, doubles to 12 digits. */
  static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof BigMoney money) {
      return money.getAmount().stripTrailingZeros();
    }
    if (value instanceof Double number) {
      return new BigDecimal(number).round(new MathContext(12)).stripTrailingZeros();
    }
    return value;
  }
}
