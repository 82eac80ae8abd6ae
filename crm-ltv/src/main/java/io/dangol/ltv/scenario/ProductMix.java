package io.dangol.ltv.scenario;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseKind;
import io.dangol.ltv.value.Allocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collector;

/**
 * Which groups of products, channels or any other attribute of a purchase customers buy: on what
 * share of their purchase days, and for what share of their spend. Only sales count, refunds do
 * not; sales without a group are counted apart.
 *
 * <p>A customer's own mix is drawn towards that of all: it counts as much as the mix of all after
 * {@link #WEIGHT_OF_ALL} purchase days, so that one purchase does not decide what somebody is
 * expected to buy for ever.
 */
public final class ProductMix {
  /** How many purchase days of the customer's own the mix of all counts as. */
  public static final double WEIGHT_OF_ALL = 5.0;

  private final List<String> groups;
  private final Map<CustomerId, Tally> byCustomer;
  private final Tally all;

  private ProductMix(Map<CustomerId, Tally> byCustomer) {
    this.byCustomer = byCustomer;
    this.all = new Tally();
    byCustomer.values().forEach(all::add);
    this.groups = List.copyOf(all.groups.keySet());
  }

  /**
   * Returns a collector of purchases.
   *
   * @param group the group of a purchase, such as its product or channel; empty for none
   * @param zone the zone in which an instant falls on a day
   * @param lastDay the last day of the observation, inclusive; later purchases are not looked at
   * @return a collector
   */
  public static Collector<Purchase, ?, ProductMix> collect(
      Function<Purchase, Optional<String>> group, ZoneId zone, LocalDate lastDay) {
    return Collector.of(
        HashMap::new,
        (Map<CustomerId, Days> days, Purchase purchase) -> {
          LocalDate day = purchase.day(zone);
          if (purchase.kind() == PurchaseKind.SALE && !day.isAfter(lastDay)) {
            days.computeIfAbsent(purchase.customer(), id -> new Days())
                .add(day, group.apply(purchase), purchase.amount().getAmount());
          }
        },
        (days, others) -> {
          others.forEach((id, other) -> days.merge(id, other, Days::and));
          return days;
        },
        days -> {
          Map<CustomerId, Tally> tallies = new HashMap<>();
          days.forEach((id, one) -> tallies.put(id, one.tally()));
          return new ProductMix(tallies);
        });
  }

  /**
   * Returns the groups that were bought.
   *
   * @return the names in alphabetical order
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * Returns on what share of all purchase days a group was bought.
   *
   * @param group the group
   * @return a share within [0, 1]; 0 for a group that was not bought
   */
  public double shareOfPurchases(String group) {
    return all.days == 0 ? 0.0 : all.of(group).days / (double) all.days;
  }

  /**
   * Returns what share of all revenue a group brought.
   *
   * @param group the group
   * @return a share within [0, 1]; 0 for a group that was not bought
   */
  public double shareOfRevenue(String group) {
    return all.share(all.of(group).amount);
  }

  /**
   * Returns what share of all revenue came without a group, which no forecast by group contains.
   *
   * @return a share within [0, 1]
   */
  public double shareWithoutGroup() {
    return all.share(all.ungrouped);
  }

  /**
   * Returns the mix as an allocation of future purchases.
   *
   * @param customerOf the customer of a row of the summaries
   * @return the allocation; customers without a purchase here, and those yet to come, have the mix
   *     of all
   */
  public Allocation allocation(IntFunction<CustomerId> customerOf) {
    return new MixAllocation(customerOf);
  }

  /** The allocation by own mix, drawn towards that of all. */
  private final class MixAllocation implements Allocation {
    private final IntFunction<CustomerId> customerOf;

    MixAllocation(IntFunction<CustomerId> customerOf) {
      this.customerOf = customerOf;
    }

    @Override
    public List<String> groups() {
      return groups;
    }

    @Override
    public double purchases(int row, int group) {
      Tally own = byCustomer.get(customerOf.apply(row));
      double common = newPurchases(group);
      return own == null
          ? common
          : (own.of(groups.get(group)).days + WEIGHT_OF_ALL * common) / (own.days + WEIGHT_OF_ALL);
    }

    @Override
    public double revenue(int row, int group) {
      Tally own = byCustomer.get(customerOf.apply(row));
      double common = newRevenue(group);
      return own == null
          ? common
          : (own.days * own.share(own.of(groups.get(group)).amount) + WEIGHT_OF_ALL * common)
              / (own.days + WEIGHT_OF_ALL);
    }

    @Override
    public double newPurchases(int group) {
      return shareOfPurchases(groups.get(group));
    }

    @Override
    public double newRevenue(int group) {
      return shareOfRevenue(groups.get(group));
    }
  }

  /** One customer's days while purchases come in: which groups on which day, and what was paid. */
  private static final class Days {
    private final Map<LocalDate, Set<String>> groupsOf = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private BigDecimal ungrouped = BigDecimal.ZERO;

    void add(LocalDate day, Optional<String> group, BigDecimal amount) {
      Set<String> bought = groupsOf.computeIfAbsent(day, key -> new HashSet<>());
      group.ifPresentOrElse(
          name -> {
            bought.add(name);
            amounts.merge(name, amount, BigDecimal::add);
          },
          () -> ungrouped = ungrouped.add(amount));
    }

    Days and(Days other) {
      other.groupsOf.forEach(
          (day, names) -> groupsOf.computeIfAbsent(day, key -> new HashSet<>()).addAll(names));
      other.amounts.forEach((name, amount) -> amounts.merge(name, amount, BigDecimal::add));
      ungrouped = ungrouped.add(other.ungrouped);
      return this;
    }

    Tally tally() {
      Tally tally = new Tally();
      tally.days = groupsOf.size();
      tally.ungrouped = ungrouped;
      amounts.forEach((name, amount) -> tally.groups.put(name, new Part(0, amount)));
      groupsOf
          .values()
          .forEach(
              names ->
                  names.forEach(
                      name -> tally.groups.merge(name, new Part(1, BigDecimal.ZERO), Part::plus)));
      return tally;
    }
  }

  /** Days and amounts of one customer, or of all. */
  private static final class Tally {
    private final Map<String, Part> groups = new TreeMap<>();
    private long days;
    private BigDecimal ungrouped = BigDecimal.ZERO;

    void add(Tally other) {
      days += other.days;
      ungrouped = ungrouped.add(other.ungrouped);
      other.groups.forEach((name, part) -> groups.merge(name, part, Part::plus));
    }

    Part of(String group) {
      return groups.getOrDefault(group, Part.NONE);
    }

    double share(BigDecimal amount) {
      BigDecimal total =
          groups.values().stream().map(Part::amount).reduce(ungrouped, BigDecimal::add);
      return total.signum() > 0 ? amount.doubleValue() / total.doubleValue() : 0.0;
    }
  }

  /**
   * One group of one customer, or of all.
   *
   * @param days the purchase days with the group
   * @param amount what was paid for it
   */
  private record Part(long days, BigDecimal amount) {
    static final Part NONE = new Part(0, BigDecimal.ZERO);

    Part plus(Part other) {
      return new Part(days + other.days, amount.add(other.amount));
    }
  }
}
