package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The base at a glance.
 *
 * @param firstDay the day of the first purchase
 * @param lastDay the last day seen, inclusive
 * @param customers customers with at least one purchase
 * @param repeatCustomers those of them with purchases on more than one occasion
 * @param purchases purchases (refunds do not count)
 * @param revenue revenue net of refunds
 * @param months the months in order of time; may be empty, then no series is shown
 */
public record Overview(
    LocalDate firstDay,
    LocalDate lastDay,
    long customers,
    long repeatCustomers,
    long purchases,
    BigDecimal revenue,
    List<Month> months)
    implements Section {

  /**
   * One month.
   *
   * @param month the month
   * @param revenue revenue net of the refunds booked in this month
   * @param purchases purchases in this month
   * @param customers customers who bought in this month
   */
  public record Month(YearMonth month, BigDecimal revenue, long purchases, long customers) {}

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative, or if more customers repeat than there
   *     are
   */
  public Overview {
    Objects.requireNonNull(firstDay, "firstDay");
    Objects.requireNonNull(lastDay, "lastDay");
    Objects.requireNonNull(revenue, "revenue");
    Require.count(customers, "customers");
    Require.count(repeatCustomers, "repeatCustomers");
    Require.count(purchases, "purchases");
    if (repeatCustomers > customers) {
      throw new IllegalArgumentException(
          "repeatCustomers is " + repeatCustomers + ", more than the " + customers + " customers");
    }
    months = List.copyOf(months);
  }
}
