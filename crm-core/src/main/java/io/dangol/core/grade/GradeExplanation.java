package io.dangol.core.grade;

import io.dangol.core.rule.Explanation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The grade that the criteria of a policy give one customer, and why. What movement, caps and
 * manual decisions make of it is a matter of {@code io.dangol.core.grade.assignment}.
 *
 * @param policy the policy that gave it, with its version
 * @param grade the grade
 * @param basis the days and the values that the criteria looked at
 * @param reason whether a criterion or the default gave it
 * @param checked the explanations of the tiers from the best to the one that decided, or of all
 *     tiers where none did
 * @param next the next better grade, or empty at the top
 * @param toNext what separates the customer from the next better grade where it can be measured;
 *     empty at the top, or where the criterion is not a matter of numbers
 */
public record GradeExplanation(
    String policy,
    Grade grade,
    GradeBasis basis,
    Reason reason,
    List<Checked> checked,
    Optional<Grade> next,
    List<Shortfall> toNext) {

  /** What gave the grade. */
  public enum Reason {
    /** The criterion of the grade's tier holds. */
    CRITERION,
    /**
     * The criterion of the grade's tier holds, and that of a better one depends on values that are
     * missing.
     */
    CRITERION_WITH_MISSING_FACTS,
    /** No criterion holds. */
    DEFAULT,
    /** No criterion holds, and at least one depends on values that are missing. */
    DEFAULT_WITH_MISSING_FACTS
  }

  /**
   * A tier that was checked.
   *
   * @param grade the tier's grade
   * @param explanation why its criterion holds or does not
   */
  public record Checked(Grade grade, Explanation explanation) {

    public Checked {
      Objects.requireNonNull(grade, "grade");
      Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * Returns what separates the customer from the grade, where it can be measured.
     *
     * @return a shortfall per open part of the criterion; empty where it holds, or is not a matter
     *     of numbers
     */
    public List<Shortfall> shortfalls() {
      return Shortfalls.of(explanation);
    }
  }

  public GradeExplanation {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(next, "next");
    checked = List.copyOf(checked);
    toNext = List.copyOf(toNext);
  }

  /**
   * Returns the explanation of the criterion that gave the grade.
   *
   * @return the explanation, or empty where the default gave it
   */
  public Optional<Explanation> criterion() {
    return reason == Reason.CRITERION || reason == Reason.CRITERION_WITH_MISSING_FACTS
        ? Optional.of(checked.get(checked.size() - 1).explanation())
        : Optional.empty();
  }

  /**
   * Returns the explanation in one line: the grade, the days that were looked at, the values found
   * and what is missing to the next grade.
   *
   * @return a line such as {@code A by loyalty/3, P12M from 2025-07-01 until 2026-07-01:
   *     purchases.monetary KRW 3500000; S needs purchases.monetary 5000000 KRW, 1500000 more}
   */
  public String summary() {
    String distance =
        next.isEmpty() || toNext.isEmpty()
            ? ""
            : toNext.stream()
                .map(Shortfall::summary)
                .collect(Collectors.joining(" and ", "; %s needs ".formatted(next.get()), ""));
    return "%s by %s, %s%s".formatted(grade, policy, basis.summary(), distance);
  }

  /** Returns the grade and what gave it, without the values. */
  @Override
  public String toString() {
    return "GradeExplanation[%s, %s, %s]".formatted(policy, grade, reason);
  }
}
