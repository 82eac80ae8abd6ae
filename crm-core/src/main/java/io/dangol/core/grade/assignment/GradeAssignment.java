package io.dangol.core.grade.assignment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.Shortfall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The grade that an evaluation gave a customer, as it is kept. Assignments are never changed; each
 * evaluation adds one.
 *
 * @param customer the customer
 * @param grade the grade
 * @param since the day on which the customer got it
 * @param previous the grade before, or empty if there was none; where an override gives the grade,
 *     the one before all overrides in a row, be it the same
 * @param policy the policy that gave it, with its version, such as {@code loyalty/3}
 * @param evaluatedAt the moment of the evaluation
 * @param reason what gave or kept the grade
 * @param atRiskSince the day since which a lower grade is earned or the place belongs to others, or
 *     empty if neither is so
 * @param override the decision that gave this customer the grade, where the reason is {@link
 *     GradeReason#OVERRIDE}
 * @param basis the values of the facts that the policy read, and the days that they cover
 * @param periodEnd the day from which the grade may go down, where the policy has periods; empty
 *     where it may at any evaluation, and in what was stored before it was kept
 * @param next the next grade above the one that is given, another one; empty at the top
 * @param toNext what separates the customer from its criterion where it can be measured; empty
 *     where the criterion holds and something else, such as a cap, stands between
 */
public record GradeAssignment(
    CustomerId customer,
    Grade grade,
    LocalDate since,
    Optional<Grade> previous,
    String policy,
    Instant evaluatedAt,
    GradeReason reason,
    Optional<LocalDate> atRiskSince,
    Optional<GradeOverride> override,
    GradeBasis basis,
    Optional<LocalDate> periodEnd,
    Optional<Grade> next,
    List<Shortfall> toNext) {

  public GradeAssignment {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(evaluatedAt, "evaluatedAt");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(atRiskSince, "atRiskSince");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(periodEnd, "periodEnd");
    Objects.requireNonNull(next, "next");
    toNext = List.copyOf(toNext);
    if (policy.isBlank()) {
      throw new IllegalArgumentException("policy must not be blank");
    }
    if (override.isPresent() != (reason == GradeReason.OVERRIDE)) {
      throw new IllegalArgumentException(
          "reason %s and override %s do not go together".formatted(reason, override));
    }
    if (override.isPresent()
        && (!override.get().customer().equals(customer) || !override.get().grade().equals(grade))) {
      throw new IllegalArgumentException("the override is of another customer or grade");
    }
    if (next.equals(Optional.of(grade))) {
      throw new IllegalArgumentException("next must be another grade than %s".formatted(grade));
    }
  }

  /** Returns who has which grade and why, without the values. */
  @Override
  public String toString() {
    return "GradeAssignment[%s, %s since %s, %s, %s]"
        .formatted(customer, grade, since, policy, reason);
  }
}
