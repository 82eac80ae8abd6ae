package io.dangol.segmentation.prospect;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.AbsentFacts;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import io.dangol.segmentation.grid.ScoreScale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One axis of a prospect model: a points table whose sum is cut into levels by thresholds set in
 * advance.
 *
 * @param name the name of the axis
 * @param rows the rows of the points table, every one of which that applies counts
 * @param scale turns the sum of points into a level
 */
public record ProspectAxis(String name, List<PointsRow> rows, ScoreScale scale) {
  public ProspectAxis {
    Objects.requireNonNull(name, "name");
    rows = List.copyOf(rows);
    if (scale.isEmpty()) {
      throw new IllegalArgumentException("the scale of " + name + " has no levels");
    }
  }

  /** Returns the facts that the conditions read. */
  Set<Fact<?>> dependsOn() {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    rows.forEach(row -> facts.addAll(RuleEvaluator.of(row.when()).dependsOn()));
    return facts;
  }

  /** Returns the level of every row of a table. */
  int[] levels(FactTable table, EvaluationContext context) {
    int[] points = new int[table.size()];
    for (PointsRow row : rows) {
      Verdicts verdicts =
          RuleEvaluator.of(row.when()).evaluate(table, context, AbsentFacts.MISSING);
      verdicts.matchedRows().forEach(i -> points[i] += row.points());
    }
    for (int i = 0; i < points.length; i++) {
      points[i] = scale.score(points[i]);
    }
    return points;
  }
}
