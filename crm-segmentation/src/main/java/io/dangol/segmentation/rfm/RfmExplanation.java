package io.dangol.segmentation.rfm;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.grid.GridExplanation;
import io.dangol.segmentation.scale.ScoreScale;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Why one customer has a segment: the values with the ranges of the scores that they have, and the
 * rule that won.
 *
 * @param model the name of the model
 * @param axes recency, frequency and monetary value, in this order
 * @param rule the rule of the map that won, empty where a score is missing
 * @param segment the segment, {@link RfmSegments#NO_PURCHASE} without a purchase, empty where
 *     another score is missing
 */
public record RfmExplanation(
    String model, List<Axis> axes, Optional<GridExplanation> rule, Optional<String> segment) {
  public RfmExplanation {
    Objects.requireNonNull(model, "model");
    axes = List.copyOf(axes);
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(segment, "segment");
  }

  /**
   * One value and its score.
   *
   * @param axis the dimension
   * @param value the value in days, purchases or major units; empty where it is missing
   * @param score the score, empty where the value is missing or the model was fitted on nobody
   * @param range the values of this score by {@link ScoreScale#range}; empty without a score
   */
  public record Axis(RfmAxis axis, OptionalDouble value, OptionalInt score, String range) {
    public Axis {
      Objects.requireNonNull(axis, "axis");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(range, "range");
    }

    static Axis of(FactTable table, int row, RfmAxis axis, ScoreScale scale, double value) {
      int score = RfmScales.score(table, row, scale, value);
      OptionalDouble known =
          Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
      return score == RfmScales.MISSING
          ? new Axis(axis, known, OptionalInt.empty(), "")
          : new Axis(axis, known, OptionalInt.of(score), scale.range(score));
    }

    static Axis missing(RfmAxis axis) {
      return new Axis(axis, OptionalDouble.empty(), OptionalInt.empty(), "");
    }

    /** Returns such as {@code recency 12.0 in (7.0, 30.0] -> 4}. */
    @Override
    public String toString() {
      String name = axis.name().toLowerCase(Locale.ROOT);
      if (value.isEmpty()) {
        return name + " missing";
      }
      return name
          + " "
          + value.getAsDouble()
          + (score.isEmpty() ? " without a score" : " in " + range + " -> " + score.getAsInt());
    }
  }

  static RfmExplanation of(RfmModel model, RfmScales scales, FactTable table, int row) {
    double days = value(table.numbers(PurchaseFacts.RECENCY_DAYS), row);
    boolean buyer = !Double.isNaN(days);
    double purchases = value(table.numbers(PurchaseFacts.FREQUENCY), row);
    double spend = value(table.measure(PurchaseFacts.MONETARY), row);
    Axis recency = Axis.of(table, row, RfmAxis.RECENCY, scales.recency(), days);
    // Without a purchase nothing else counts, and without a score before a nested scale is unknown.
    Axis frequency =
        recency.score().isPresent()
            ? Axis.of(
                table,
                row,
                RfmAxis.FREQUENCY,
                scales.frequency(recency.score().getAsInt()),
                purchases)
            : Axis.missing(RfmAxis.FREQUENCY);
    Axis monetary =
        frequency.score().isPresent()
            ? Axis.of(
                table,
                row,
                RfmAxis.MONETARY,
                scales.monetary(recency.score().getAsInt(), frequency.score().getAsInt()),
                spend)
            : Axis.missing(RfmAxis.MONETARY);
    List<Axis> axes = List.of(recency, frequency, monetary);
    if (monetary.score().isEmpty()) {
      return new RfmExplanation(
          model.name(),
          axes,
          Optional.empty(),
          buyer ? Optional.empty() : Optional.of(RfmSegments.NO_PURCHASE));
    }
    GridExplanation rule =
        model.explain(
            recency.score().getAsInt(), frequency.score().getAsInt(), monetary.score().getAsInt());
    return new RfmExplanation(model.name(), axes, Optional.of(rule), rule.outcome());
  }

  private static double value(Column.Numbers column, int row) {
    return column.isMissing(row) ? Double.NaN : column.at(row);
  }

  /** Returns one line: the model, the values with their scores, and the rule or the segment. */
  @Override
  public String toString() {
    String values = axes.stream().map(Axis::toString).collect(Collectors.joining(", "));
    String end = rule.map(GridExplanation::toString).orElse("-> " + segment.orElse("no segment"));
    return model + ": " + values + "; " + end;
  }
}
