package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a customer is something to another one, for a time.
 *
 * @param from the customer who has the role
 * @param role the role
 * @param to the customer to whom
 * @param since the first day, or null for always
 * @param until the day after the last, or null for ever
 * @param visibility who else may approach the customer who has the role
 */
public record Relationship(
    CustomerId from,
    Role role,
    CustomerId to,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Visibility visibility) {

  /**
   * Who may approach a customer who belongs to another one: whether a shop's customers are the
   * shop's own.
   */
  public enum Visibility {
    /** Everybody may. */
    OPEN,
    /** Only the other customer, such as the distributor, may; others see figures and no person. */
    OWNER_ONLY
  }

  public Relationship {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(visibility, "visibility");
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "customer %s cannot be a %s of itself".formatted(from, role));
    }
    if (since != null && until != null && !until.isAfter(since)) {
      throw new IllegalArgumentException("until %s must be after since %s".formatted(until, since));
    }
  }

  /**
   * Returns a relationship without beginning or end.
   *
   * @param from the customer who has the role
   * @param role the role
   * @param to the customer to whom
   * @return the relationship
   * @throws IllegalArgumentException if both are the same customer
   */
  public static Relationship of(CustomerId from, Role role, CustomerId to) {
    return new Relationship(from, role, to, null, null, Visibility.OPEN);
  }

  /**
   * Returns this relationship within a time.
   *
   * @param first the first day
   * @param end the day after the last
   * @return the relationship
   * @throws IllegalArgumentException if the end is not after the first day
   */
  public Relationship between(LocalDate first, LocalDate end) {
    return new Relationship(from, role, to, first, end, visibility);
  }

  /**
   * Returns this relationship from a day on.
   *
   * @param first the first day
   * @return the relationship
   * @throws IllegalArgumentException if its end is not after that day
   */
  public Relationship from(LocalDate first) {
    return new Relationship(
        from, role, to, Objects.requireNonNull(first, "first"), until, visibility);
  }

  /**
   * Returns this relationship up to a day.
   *
   * @param end the day after the last
   * @return the relationship
   * @throws IllegalArgumentException if the day is not after its beginning
   */
  public Relationship until(LocalDate end) {
    return new Relationship(from, role, to, since, Objects.requireNonNull(end, "end"), visibility);
  }

  /**
   * Returns this relationship with another rule of approach.
   *
   * @param other who else may approach the customer who has the role
   * @return the relationship
   */
  public Relationship with(Visibility other) {
    return new Relationship(from, role, to, since, until, other);
  }

  /**
   * Returns whether it is in force on a day.
   *
   * @param day the day
   * @return whether the day is within {@code [since, until)}
   */
  public boolean isInForce(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }
}
