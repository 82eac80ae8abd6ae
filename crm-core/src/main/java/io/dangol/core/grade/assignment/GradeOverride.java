package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A grade that somebody at the host gives a customer for a time, whatever the criteria say.
 *
 * <p>Overrides are never changed. A later decision about the same customer and first day replaces
 * the earlier one, so that one with {@code until} equal to {@code from} takes it back.
 *
 * @param customer the customer
 * @param grade the grade
 * @param from the first day
 * @param until the first day on which it does not hold any more, not before {@code from}
 * @param decidedAt when it was decided
 * @param actor who decided, not blank
 * @param reason why, not blank
 */
public record GradeOverride(
    CustomerId customer,
    Grade grade,
    LocalDate from,
    LocalDate until,
    Instant decidedAt,
    String actor,
    String reason) {

  private static final Comparator<GradeOverride> LATER_DECISION =
      Comparator.comparing(GradeOverride::decidedAt)
          .thenComparing(GradeOverride::until)
          .thenComparing(override -> override.grade().code());

  public GradeOverride {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(decidedAt, "decidedAt");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    if (actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an override needs an actor and a reason");
    }
  }

  /**
   * Returns whether it holds on a day.
   *
   * @param day the day
   * @return whether the day is within {@code [from, until)}
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /**
   * Returns the overrides that hold on a day, as far as they were decided by a moment: of several
   * for one customer the one that began last.
   *
   * @param overrides overrides of any customers, in any order
   * @param day the day
   * @param moment what was decided later is not regarded
   * @return an override per customer who has one
   */
  public static Map<CustomerId, GradeOverride> inForce(
      Collection<GradeOverride> overrides, LocalDate day, Instant moment) {
    record Start(CustomerId customer, LocalDate from) {}
    Map<Start, GradeOverride> decided =
        overrides.stream()
            .filter(override -> !override.decidedAt.isAfter(moment))
            .collect(
                Collectors.toMap(
                    override -> new Start(override.customer, override.from),
                    Function.identity(),
                    BinaryOperator.maxBy(LATER_DECISION)));
    return decided.values().stream()
        .filter(override -> override.holdsOn(day))
        .collect(
            Collectors.toMap(
                GradeOverride::customer,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparing(GradeOverride::from))));
  }

  /**
   * Returns the override of one customer that holds on a day.
   *
   * @param overrides the overrides, in any order
   * @param customer the customer
   * @param day the day
   * @param moment what was decided later is not regarded
   * @return the override, or empty if there is none
   */
  public static Optional<GradeOverride> inForce(
      Collection<GradeOverride> overrides, CustomerId customer, LocalDate day, Instant moment) {
    return Optional.ofNullable(inForce(overrides, day, moment).get(customer));
  }

  /** Returns what was decided, without the text of the reason. */
  @Override
  public String toString() {
    return "GradeOverride[%s, %s, %s, %s]".formatted(customer, grade, from, until);
  }
}
