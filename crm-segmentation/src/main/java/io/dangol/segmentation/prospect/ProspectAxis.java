package io.dangol.segmentation.prospect;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.AbsentFacts;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import io.dangol.segmentation.scale.Direction;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One axis of a prospect model: a points table whose sum is cut into levels by thresholds set in
 * advance.
 *
 * @param name the name of the axis
 * @param rows the rows of the points table, every one of which that applies counts
 * @param scale turns the sum of points into a level
 * @param grace how many points a prospect may fall short of a level before losing it, so that
 *     nobody flips from day to day; at least 0, 0 for no hysteresis
 */
public record ProspectAxis(String name, List<PointsRow> rows, ScoreScale scale, int grace) {
  public ProspectAxis {
    Objects.requireNonNull(name, "name");
    rows = List.copyOf(rows);
    if (scale.isEmpty()) {
      throw new IllegalArgumentException("the scale of " + name + " has no levels");
    }
    if (grace < 0) {
      throw new IllegalArgumentException(
          "the grace of " + name + " is " + grace + ", must be at least 0");
    }
  }

  /**
   * Creates an axis without hysteresis.
   *
   * @param name the name of the axis
   * @param rows the rows of the points table, every one of which that applies counts
   * @param scale turns the sum of points into a level
   */
  public ProspectAxis(String name, List<PointsRow> rows, ScoreScale scale) {
    this(name, rows, scale, 0);
  }

  /**
   * Returns this axis with hysteresis, for {@link ProspectModel#after}.
   *
   * @param points how many points a prospect may fall short of a level before losing it, at least 0
   * @return the axis
   * @throws IllegalArgumentException if the number is negative
   */
  public ProspectAxis withGrace(int points) {
    return new ProspectAxis(name, rows, scale, points);
  }

  /**
   * Returns the level of a sum of points without a past.
   *
   * @param points the sum of points
   * @return the level, from 1
   */
  public int level(int points) {
    return scale.score(points);
  }

  /**
   * Returns the level of a sum of points of a prospect who was on a level before.
   *
   * @param points the sum of points
   * @param previous the level until now
   * @return a higher level if the points reach it; the previous one while they fall short of it by
   *     no more than the grace; else the highest one that they hold
   */
  public int level(int points, int previous) {
    int fresh = scale.score(points);
    if (fresh >= previous || grace == 0) {
      return fresh;
    }
    int sign = scale.direction() == Direction.MORE_IS_BETTER ? 1 : -1;
    return Math.max(fresh, Math.min(previous, scale.score((double) points + sign * grace)));
  }

  /** Returns the facts that the conditions read. */
  Set<Fact<?>> dependsOn() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    rows.forEach(row -> facts.addAll(row.when().facts()));
    return facts;
  }

  /** Returns the level of every row of a table, from the levels before where there are any. */
  int[] levels(FactTable table, EvaluationContext context, PreviousLevels previous) {
    int[] points = new int[table.size()];
    for (PointsRow row : rows) {
      Verdicts verdicts =
          RuleEvaluator.of(row.when()).evaluate(table, context, AbsentFacts.MISSING);
      verdicts.matchedRows().forEach(i -> points[i] = sum(points[i], row.points(), i));
    }
    for (int i = 0; i < points.length; i++) {
      OptionalInt before = previous.of(table, i);
      points[i] = before.isPresent() ? level(points[i], before.getAsInt()) : level(points[i]);
    }
    return points;
  }

  /** Returns the rows that apply to a prospect, their points and the level without a past. */
  ProspectExplanation.Axis explain(Facts facts, EvaluationContext context) {
    List<PointsRow> applied =
        rows.stream()
            .filter(row -> RuleEvaluator.of(row.when()).evaluate(facts, context) == Truth.TRUE)
            .toList();
    int points = applied.stream().mapToInt(PointsRow::points).reduce(0, Math::addExact);
    int level = level(points);
    return new ProspectExplanation.Axis(name, applied, points, level, scale.range(level));
  }

  private int sum(int points, int more, int row) {
    long sum = (long) points + more;
    if (sum != (int) sum) {
      throw new ArithmeticException(
          "the points of " + name + " exceed the range of int in row " + row);
    }
    return (int) sum;
  }
}
