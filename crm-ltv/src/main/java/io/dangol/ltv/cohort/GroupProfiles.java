package io.dangol.ltv.cohort;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The profiles of all values of a group fact.
 *
 * <p>Retention here means repurchase: of the customers whose first purchase lies at least one
 * window before the end of the observation, the share whose last purchase lies within the window. A
 * window should cover the usual time between purchases; a year is customary for retail.
 *
 * @param groups the profiles in the order of the fact's codes, or ascending by number; groups
 *     without customers are left out
 * @param ungrouped customers without a value of the group fact, not part of any profile
 * @param withoutHistory customers of a group whose {@code repeat.} facts are missing, not part of
 *     any profile
 */
public record GroupProfiles(List<GroupProfile> groups, int ungrouped, int withoutHistory) {
  public GroupProfiles {
    groups = List.copyOf(groups);
  }

  /**
   * Derives the profiles of the groups of a fact from the {@code repeat.} facts, without costs.
   *
   * @param table a table with the group fact and {@code repeat.purchases}, {@code repeat.recency},
   *     {@code repeat.age} and {@code repeat.meanSpend}
   * @param group the fact whose values are the groups: codes, whole numbers, or true and false
   * @param windowDays the repurchase window in days, positive
   * @return the profiles
   * @throws IllegalArgumentException if a fact is absent from the table or makes no groups, or
   *     {@code windowDays} is not positive
   */
  public static GroupProfiles of(FactTable table, Fact<?> group, int windowDays) {
    return of(table, group, windowDays, customer -> CostSum.NONE);
  }

  /**
   * Derives the profiles of the groups of a fact from the {@code repeat.} facts, and their cost
   * ratios from what the same customers' purchases cost.
   *
   * @param table a table with the group fact and {@code repeat.purchases}, {@code repeat.recency},
   *     {@code repeat.age} and {@code repeat.meanSpend}
   * @param group the fact whose values are the groups: codes, whole numbers, or true and false
   * @param windowDays the repurchase window in days, positive
   * @param costs what the purchases of the customers brought and cost
   * @return the profiles
   * @throws IllegalArgumentException if a fact is absent from the table or makes no groups, or
   *     {@code windowDays} is not positive
   */
  public static GroupProfiles of(
      FactTable table, Fact<?> group, int windowDays, PurchaseCosts costs) {
    return of(table, group, windowDays, customer -> costs.of(customer).orElse(CostSum.NONE));
  }

  private static GroupProfiles of(
      FactTable table, Fact<?> group, int windowDays, Function<CustomerId, CostSum> costs) {
    if (windowDays < 1) {
      throw new IllegalArgumentException("windowDays must be positive, was " + windowDays);
    }
    FactGroups codes = FactGroups.of(table, group);
    Column.Numbers purchases = table.numbers(RepeatFacts.PURCHASES);
    Column.Numbers recency = table.numbers(RepeatFacts.RECENCY);
    Column.Numbers age = table.numbers(RepeatFacts.AGE);
    Column.Numbers spend = table.numbers(RepeatFacts.MEAN_SPEND);
    Sums[] sums = new Sums[codes.names().size()];
    int ungrouped = 0;
    int withoutHistory = 0;
    for (int row = 0; row < table.size(); row++) {
      int code = codes.codeAt(row);
      if (code < 0) {
        ungrouped++;
        continue;
      }
      if (purchases.isMissing(row) || recency.isMissing(row) || age.isMissing(row)) {
        withoutHistory++;
        continue;
      }
      if (sums[code] == null) {
        sums[code] = new Sums();
      }
      double amount = spend.isMissing(row) ? 0.0 : spend.at(row);
      sums[code].add(purchases.at(row), recency.at(row), age.at(row), amount, windowDays);
      sums[code].costs = sums[code].costs.plus(costs.apply(table.customers().at(row)));
    }
    List<GroupProfile> groups = new ArrayList<>();
    for (int code = 0; code < sums.length; code++) {
      if (sums[code] != null) {
        groups.add(sums[code].profile(codes.names().get(code), windowDays));
      }
    }
    return new GroupProfiles(groups, ungrouped, withoutHistory);
  }

  /**
   * Returns the profile of one group.
   *
   * @param name the group's code
   * @return the profile, or empty if nobody is in the group
   */
  public Optional<GroupProfile> find(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /**
   * Values every group by the retention formula with the cost ratio of its own purchases.
   *
   * @param rate the discount rate
   * @return the groups with their values; choose the target there
   */
  public GroupValues values(DiscountRate rate) {
    return new GroupValues(
        groups.stream().map(group -> GroupValue.of(group, group.value(rate))).toList());
  }

  /**
   * Values every group by the retention formula with a cost ratio that is the same for all.
   *
   * @param costRatio cost as a share of purchases, within [0, 1]
   * @param rate the discount rate
   * @return the groups with their values; choose the target there
   * @throws IllegalArgumentException if {@code costRatio} is out of range
   */
  public GroupValues values(double costRatio, DiscountRate rate) {
    return new GroupValues(
        groups.stream().map(group -> GroupValue.of(group, group.value(costRatio, rate))).toList());
  }

  /** What a profile is made of. */
  private static final class Sums {
    private int customers;
    private int exposed;
    private int retained;
    private double purchases;
    private double days;
    private double spend;
    private double paid;
    private CostSum costs = CostSum.NONE;

    void add(double x, double recency, double age, double amount, int windowDays) {
      customers++;
      purchases += x;
      days += age;
      if (amount > 0.0) {
        spend += x * amount;
        paid += x;
      }
      if (age >= windowDays) {
        exposed++;
        if (age - recency < windowDays) {
          retained++;
        }
      }
    }

    GroupProfile profile(String name, int windowDays) {
      double year = PeriodUnit.YEARS.days();
      return new GroupProfile(
          name,
          customers,
          exposed,
          exposed == 0
              ? Measure.unknown(Measure.Reason.NOBODY_EXPOSED)
              : Measure.of((double) retained / exposed),
          windowDays / year,
          days / customers / year,
          days == 0.0 ? 0.0 : purchases / days * year,
          paid == 0.0
              ? Measure.unknown(Measure.Reason.NO_REPEAT_PURCHASE)
              : Measure.of(spend / paid),
          costs);
    }
  }
}
