package io.dangol.core.calendar;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One return of an anniversary.
 *
 * @param customer the customer
 * @param kind what is remembered
 * @param day the day on which it falls
 */
public record Occurrence(CustomerId customer, AnniversaryKind kind, LocalDate day) {

  public Occurrence {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(day, "day");
  }

  /**
   * Returns what makes a message about it one and the same, however often it is planned.
   *
   * @return customer, kind and day
   */
  public String key() {
    return "%s/%s/%s".formatted(customer, kind, day);
  }

  /** Returns customer and kind, never the day, which is personal data. */
  @Override
  public String toString() {
    return "Occurrence[%s, %s]".formatted(customer, kind);
  }
}
