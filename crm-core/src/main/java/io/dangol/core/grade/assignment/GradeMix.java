package io.dangol.core.grade.assignment;

import io.dangol.core.fact.Column;
import io.dangol.core.grade.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How customers are distributed among the grades, and how they moved since the evaluation before.
 *
 * @param customers how many were graded
 * @param shares the grades of the policy, the best first
 * @param movements from which grade to which how many went, those who stayed included; in the order
 *     of the grades, those without a grade before and those with one that the policy does not know
 *     last; pairs without customers are left out
 */
public record GradeMix(long customers, List<Share> shares, List<Movement> movements) {

  /**
   * The customers of one grade.
   *
   * @param grade the grade
   * @param customers how many have it
   * @param share their part of all customers, within [0, 1]; 0 where there is none
   * @param value the sum of their values in major units, missing ones counted as 0; empty where no
   *     value was asked for
   */
  public record Share(Grade grade, long customers, double share, Optional<BigDecimal> value) {
    public Share {
      Objects.requireNonNull(grade, "grade");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * The customers who went from one grade to another.
   *
   * @param from the grade before, or empty for those who had none
   * @param to the grade now
   * @param customers how many, at least 1
   */
  public record Movement(Optional<Grade> from, Grade to, long customers) {
    public Movement {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  public GradeMix {
    shares = List.copyOf(shares);
    movements = List.copyOf(movements);
  }

  /**
   * Counts an evaluation.
   *
   * @param evaluation the evaluation
   * @return the mix, without values
   */
  public static GradeMix of(GradeEvaluation evaluation) {
    return of(evaluation, Optional.empty());
  }

  /**
   * Counts an evaluation and sums a value.
   *
   * @param evaluation the evaluation
   * @param value an amount per row of the table that was evaluated, such as what was spent
   * @return the mix
   * @throws IllegalArgumentException if the column has another length
   * @throws ArithmeticException if a sum does not fit into 64 bits of minor units
   */
  public static GradeMix of(GradeEvaluation evaluation, Column.Amounts value) {
    if (value.size() != evaluation.size()) {
      throw new IllegalArgumentException(
          "%d values for %d customers".formatted(value.size(), evaluation.size()));
    }
    return of(evaluation, Optional.of(value));
  }

  private static GradeMix of(GradeEvaluation evaluation, Optional<Column.Amounts> value) {
    List<Grade> grades = evaluation.policy().grades();
    List<Optional<Grade>> origins = new ArrayList<>();
    grades.forEach(grade -> origins.add(Optional.of(grade)));
    origins.add(Optional.empty());
    long[] customers = new long[grades.size()];
    long[] units = new long[grades.size()];
    List<long[]> moved = new ArrayList<>();
    origins.forEach(origin -> moved.add(new long[grades.size()]));
    for (int row = 0; row < evaluation.size(); row++) {
      int to = grades.indexOf(evaluation.gradeAt(row));
      customers[to]++;
      if (value.isPresent()) {
        units[to] = Math.addExact(units[to], value.get().minorUnits(row));
      }
      Optional<Grade> from = evaluation.gradeBefore(row);
      if (!origins.contains(from)) {
        origins.add(from);
        moved.add(new long[grades.size()]);
      }
      moved.get(origins.indexOf(from))[to]++;
    }
    return new GradeMix(
        evaluation.size(),
        shares(evaluation.size(), grades, customers, value, units),
        movements(origins, grades, moved));
  }

  private static List<Share> shares(
      long all,
      List<Grade> grades,
      long[] customers,
      Optional<Column.Amounts> value,
      long[] units) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < grades.size(); i++) {
      long sum = units[i];
      shares.add(
          new Share(
              grades.get(i),
              customers[i],
              all == 0 ? 0 : (double) customers[i] / all,
              value.map(amounts -> BigDecimal.valueOf(sum, amounts.scale()))));
    }
    return shares;
  }

  private static List<Movement> movements(
      List<Optional<Grade>> origins, List<Grade> grades, List<long[]> moved) {
    List<Movement> movements = new ArrayList<>();
    for (int from = 0; from < origins.size(); from++) {
      for (int to = 0; to < grades.size(); to++) {
        if (moved.get(from)[to] > 0) {
          movements.add(new Movement(origins.get(from), grades.get(to), moved.get(from)[to]));
        }
      }
    }
    return movements;
  }
}
