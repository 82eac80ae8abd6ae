package io.dangol.segmentation.prospect;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.segmentation.grid.ScoreDimension;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Scores prospects by interest, purchasing power and timing, three scores kept apart, and gives
 * each combination a group.
 *
 * @param version the version of points, thresholds and grid, at least 1
 * @param interest the axis of interest
 * @param power the axis of purchasing power
 * @param timing the axis of timing
 * @param groups the total grid of the three axes
 * @param context the moment and zone in which conditions are evaluated
 */
public record ProspectModel(
    int version,
    ProspectAxis interest,
    ProspectAxis power,
    ProspectAxis timing,
    ScoreGrid groups,
    EvaluationContext context)
    implements FactSource {
  public ProspectModel {
    Objects.requireNonNull(context, "context");
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", must be at least 1");
    }
    List<Integer> bins =
        List.of(interest.scale().bins(), power.scale().bins(), timing.scale().bins());
    List<Integer> levels = groups.dimensions().stream().map(ScoreDimension::levels).toList();
    if (!levels.equals(bins) || !groups.check().isTotal()) {
      throw new IllegalArgumentException(
          "grid " + groups.name() + " must cover all cells of the levels " + bins);
    }
  }

  /** Returns {@code prospect/} and the version. */
  @Override
  public String name() {
    return "prospect/" + version;
  }

  /**
   * Returns nothing: a fact that the table does not have makes conditions on it unknown, and
   * unknown conditions give no points.
   */
  @Override
  public Set<Fact<?>> requires() {
    return Set.of();
  }

  /**
   * Returns the facts that the points tables read, where the table has them: a source that
   * publishes one of them comes before this model.
   */
  @Override
  public Set<Fact<?>> reads() {
    Set<Fact<?>> facts = new LinkedHashSet<>(interest.dependsOn());
    facts.addAll(power.dependsOn());
    facts.addAll(timing.dependsOn());
    return facts;
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(
        ProspectFacts.INTEREST, ProspectFacts.POWER, ProspectFacts.TIMING, ProspectFacts.GROUP);
  }

  /**
   * Returns this model for another moment: the model is kept, the moment is given anew.
   *
   * @param newContext the moment and zone in which conditions are evaluated
   * @return the model
   */
  public ProspectModel at(EvaluationContext newContext) {
    return new ProspectModel(version, interest, power, timing, groups, newContext);
  }

  /**
   * Returns this model with hysteresis: a prospect keeps a level of an earlier table within the
   * {@link ProspectAxis#grace()} of its axis.
   *
   * @param previous a table with {@link ProspectFacts}, of any customers; who is not in it has no
   *     past
   * @return a source of the same facts
   */
  public FactSource after(FactTable previous) {
    Objects.requireNonNull(previous, "previous");
    return new Rescored(this, (table, columns) -> write(table, Optional.of(previous), columns));
  }

  /**
   * Explains the group of a prospect without a past.
   *
   * @param row the facts of the prospect; what is missing gives no points
   * @return the points, the levels and the rule that won
   * @throws ArithmeticException if a sum of points exceeds the range of int
   */
  public ProspectExplanation explain(Facts row) {
    List<ProspectExplanation.Axis> axes =
        List.of(
            interest.explain(row, context),
            power.explain(row, context),
            timing.explain(row, context));
    int[] levels = axes.stream().mapToInt(ProspectExplanation.Axis::level).toArray();
    return new ProspectExplanation(name(), axes, groups.explain(levels));
  }

  @Override
  public void write(FactTable table, FactWriter columns) {
    write(table, Optional.empty(), columns);
  }

  private void write(FactTable table, Optional<FactTable> previous, FactWriter columns) {
    int[] first =
        interest.levels(table, context, new PreviousLevels(previous, ProspectFacts.INTEREST));
    int[] second = power.levels(table, context, new PreviousLevels(previous, ProspectFacts.POWER));
    int[] third = timing.levels(table, context, new PreviousLevels(previous, ProspectFacts.TIMING));
    int[] codes = new int[table.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = groups.outcomeIndex(groups.cell(first[row], second[row], third[row]));
    }
    columns.put(Column.integers(ProspectFacts.INTEREST, first));
    columns.put(Column.integers(ProspectFacts.POWER, second));
    columns.put(Column.integers(ProspectFacts.TIMING, third));
    columns.put(Column.codes(ProspectFacts.GROUP, codes, groups.outcomes()));
  }
}
