package io.dangol.segmentation.scale;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.NumberFact;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One fact as a score by frozen thresholds: a further dimension beside recency, frequency and
 * monetary value, such as margin or the variety of products, or the bins of a cross-tab.
 *
 * @param version the version of the thresholds, at least 1
 * @param input the fact that is scored: a number, an amount in major units, or true and false as 1
 *     and 0
 * @param currency the ISO 4217 code of the amounts on which thresholds were fitted; empty for what
 *     is no amount
 * @param output the fact that receives the score
 * @param fit the scale with what the fit found
 */
public record FactScore(
    int version, Fact<?> input, Optional<String> currency, NumberFact<Integer> output, ScaleFit fit)
    implements FactSource {
  public FactScore {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(fit, "fit");
    if (version < 1) {
      throw new IllegalArgumentException("version is " + version + ", must be at least 1");
    }
    if (input.equals(output)) {
      throw new IllegalArgumentException(input + " cannot be its own score");
    }
  }

  /**
   * Fits thresholds on a table.
   *
   * @param table the customers; those without a value take no part
   * @param input the fact that is scored: a number, an amount, or true and false
   * @param options how the values are cut
   * @param output the fact that receives the score
   * @return the score, as version 1
   * @throws IllegalArgumentException if the fact is not in the table or has no numeric values
   */
  public static FactScore fit(
      FactTable table, Fact<?> input, ScaleOptions options, NumberFact<Integer> output) {
    double[] values = values(table, input);
    ScaleFit fit = ScaleFitter.with(options).fit(values, keys(table));
    return new FactScore(1, input, currency(table, input), output, fit);
  }

  /**
   * Returns this score as another version.
   *
   * @param newVersion the version, at least 1
   * @return the score
   * @throws IllegalArgumentException if the version is below 1
   */
  public FactScore withVersion(int newVersion) {
    return new FactScore(newVersion, input, currency, output, fit);
  }

  /** Returns the name of the score and the version. */
  @Override
  public String name() {
    return output.name() + "/" + version;
  }

  @Override
  public Set<Fact<?>> requires() {
    return Set.of(input);
  }

  @Override
  public Set<Fact<?>> publishes() {
    return Set.of(output);
  }

  /**
   * Writes the score of every row; it is missing where the value is, and everywhere if the scale
   * was fitted on nothing.
   */
  @Override
  public void write(FactTable table, FactWriter columns) {
    Optional<String> found = currency(table, input);
    if (!found.equals(currency)) {
      throw new IllegalArgumentException(
          "%s is in %s but the thresholds of %s in %s"
              .formatted(input, found.orElse("no currency"), name(), currency.orElse("none")));
    }
    double[] values = values(table, input);
    ScoreScale scale = fit.scale();
    int[] scores = new int[values.length];
    Arrays.fill(scores, Integer.MIN_VALUE);
    for (int row = 0; row < scores.length && !scale.isEmpty(); row++) {
      if (!Double.isNaN(values[row])) {
        scores[row] =
            scale.splitsByKey()
                ? scale.score(values[row], table.customers().valueAt(row))
                : scale.score(values[row]);
      }
    }
    columns.put(Column.integers(output, scores));
  }

  private static Optional<String> currency(FactTable table, Fact<?> input) {
    return table.column(input) instanceof Column.Amounts amounts
        ? Optional.of(amounts.currency().getCode())
        : Optional.empty();
  }

  private static double[] values(FactTable table, Fact<?> input) {
    Column.Numbers column = table.measure(input);
    double[] values = new double[column.size()];
    column.copy(0, values, 0, values.length);
    return values;
  }

  private static List<String> keys(FactTable table) {
    return new AbstractList<>() {
      @Override
      public String get(int row) {
        return table.customers().valueAt(row);
      }

      @Override
      public int size() {
        return table.size();
      }
    };
  }
}
