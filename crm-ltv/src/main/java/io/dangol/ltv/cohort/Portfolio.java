package io.dangol.ltv.cohort;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/**
 * Groups of customers with the lifetime value of one customer in each: what they are worth together
 * and which to aim at.
 *
 * @param groups the groups, at least one, with different names
 */
public record Portfolio(List<Group> groups) {
  public Portfolio {
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("groups must not be empty");
    }
    if (groups.stream().map(Group::name).distinct().count() != groups.size()) {
      throw new IllegalArgumentException(
          "groups must have different names, were " + groups.stream().map(Group::name).toList());
    }
  }

  /**
   * One group.
   *
   * @param name the group's name or code
   * @param customers the customers in it, not negative
   * @param value the lifetime value of one of them, in currency
   */
  public record Group(String name, long customers, BigDecimal value) {
    public Group {
      if (customers < 0) {
        throw new IllegalArgumentException("customers must not be negative, was " + customers);
      }
    }

    /**
     * Returns the value of the whole group.
     *
     * @return {@code customers * value}, exact
     */
    public BigDecimal total() {
      return value.multiply(BigDecimal.valueOf(customers));
    }
  }

  /** What makes a group the target. */
  public enum Criterion {
    /** The most valuable customer; the usual choice where effort is spent per customer. */
    VALUE_PER_CUSTOMER,
    /** The most valuable group. */
    TOTAL_VALUE
  }

  /**
   * Creates a portfolio.
   *
   * @param groups the groups, at least one, with different names
   * @return the portfolio
   * @throws IllegalArgumentException if there is no group or a name appears twice
   */
  public static Portfolio of(Group... groups) {
    return new Portfolio(List.of(groups));
  }

  /**
   * Returns the value of all groups together.
   *
   * @return the exact sum
   */
  public BigDecimal total() {
    return groups.stream().map(Group::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Returns the customers of all groups together.
   *
   * @return the sum
   */
  public long customers() {
    return groups.stream().mapToLong(Group::customers).sum();
  }

  /**
   * Returns the mean lifetime value, weighted by customers.
   *
   * @return the mean to 34 digits; 0 where there are no customers
   */
  public BigDecimal mean() {
    long customers = customers();
    return customers == 0
        ? BigDecimal.ZERO
        : total().divide(BigDecimal.valueOf(customers), MathContext.DECIMAL128);
  }

  /**
   * Returns the group with the most valuable customer.
   *
   * @return the target; the first of equals
   */
  public Group target() {
    return target(Criterion.VALUE_PER_CUSTOMER);
  }

  /**
   * Returns the group to aim at.
   *
   * @param criterion what makes a group the target
   * @return the target; the first of equals
   */
  public Group target(Criterion criterion) {
    Comparator<Group> order =
        Comparator.comparing(criterion == Criterion.TOTAL_VALUE ? Group::total : Group::value);
    Group best = groups.get(0);
    for (Group group : groups) {
      if (order.compare(group, best) > 0) {
        best = group;
      }
    }
    return best;
  }
}
