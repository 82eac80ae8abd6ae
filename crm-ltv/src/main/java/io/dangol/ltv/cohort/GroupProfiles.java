package io.dangol.ltv.cohort;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The profiles of all values of a group fact.
 *
 * <p>Retention here means repurchase: of the customers whose first purchase lies at least one
 * window before the end of the observation, the share whose last purchase lies within the window. A
 * window should cover the usual time between purchases; a year is customary for retail.
 *
 * @param groups the profiles in the order of the fact's dictionary; groups without customers are
 *     left out
 * @param ungrouped customers without a value of the group fact, not part of any profile
 * @param withoutHistory customers of a group whose {@code repeat.} facts are missing, not part of
 *     any profile
 */
public record GroupProfiles(List<GroupProfile> groups, int ungrouped, int withoutHistory) {
  public GroupProfiles {
    groups = List.copyOf(groups);
  }

  /**
   * Derives the profiles of the groups of a code fact from the {@code repeat.} facts.
   *
   * @param table a table with the group fact and {@code repeat.purchases}, {@code repeat.recency},
   *     {@code repeat.age} and {@code repeat.meanSpend}
   * @param group the fact whose values are the groups
   * @param windowDays the repurchase window in days, positive
   * @return the profiles
   * @throws IllegalArgumentException if a fact is absent from the table or {@code windowDays} is
   *     not positive
   */
  public static GroupProfiles of(FactTable table, CodeFact<?> group, int windowDays) {
    if (windowDays < 1) {
      throw new IllegalArgumentException("windowDays must be positive, was " + windowDays);
    }
    Column.Codes<?> codes = table.codes(group);
    Column.Numbers purchases = table.numbers(RepeatFacts.PURCHASES);
    Column.Numbers recency = table.numbers(RepeatFacts.RECENCY);
    Column.Numbers age = table.numbers(RepeatFacts.AGE);
    Column.Numbers spend = table.numbers(RepeatFacts.MEAN_SPEND);
    Sums[] sums = new Sums[codes.dictionary().size()];
    int ungrouped = 0;
    int withoutHistory = 0;
    for (int row = 0; row < table.size(); row++) {
      if (codes.isMissing(row)) {
        ungrouped++;
        continue;
      }
      if (purchases.isMissing(row) || recency.isMissing(row) || age.isMissing(row)) {
        withoutHistory++;
        continue;
      }
      int code = codes.codeAt(row);
      if (sums[code] == null) {
        sums[code] = new Sums();
      }
      double amount = spend.isMissing(row) ? 0.0 : spend.at(row);
      sums[code].add(purchases.at(row), recency.at(row), age.at(row), amount, windowDays);
    }
    List<GroupProfile> groups = new ArrayList<>();
    for (int code = 0; code < sums.length; code++) {
      if (sums[code] != null) {
        groups.add(sums[code].profile(String.valueOf(codes.dictionary().get(code)), windowDays));
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
   * Values every group by the retention formula.
   *
   * @param costRatio cost as a share of purchases, within [0, 1]
   * @param rate the discount rate
   * @return the groups with their values; choose the target there
   * @throws ArithmeticException if a group keeps everybody and the rate is not positive
   * @throws IllegalArgumentException if {@code costRatio} is out of range or there is no group
   */
  public Portfolio portfolio(double costRatio, DiscountRate rate) {
    return new Portfolio(
        groups.stream()
            .map(
                group ->
                    new Portfolio.Group(
                        group.name(),
                        group.customers(),
                        BigDecimal.valueOf(group.value(costRatio, rate))))
            .toList());
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
          exposed == 0 ? 0.0 : (double) retained / exposed,
          windowDays / year,
          days / customers / year,
          days == 0.0 ? 0.0 : purchases / days * year,
          paid == 0.0 ? 0.0 : spend / paid);
    }
  }
}
