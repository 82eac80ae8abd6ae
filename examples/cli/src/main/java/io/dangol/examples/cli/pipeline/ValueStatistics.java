package io.dangol.examples.cli.pipeline;

import io.dangol.core.fact.Column;
import io.dangol.ltv.value.ValueFacts;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The lifetime values of a base, the highest first, ties in the order of the rows. */
final class ValueStatistics {

  private static final int TENTHS = 10;

  private final int[] rows;
  private final double[] values;

  private ValueStatistics(int[] rows, double[] values) {
    this.rows = rows;
    this.values = values;
  }

  static ValueStatistics of(RunResult result) {
    Column.Numbers clv = result.facts().numbers(ValueFacts.CLV);
    int[] rows =
        IntStream.range(0, result.facts().size())
            .filter(row -> !clv.isMissing(row))
            .boxed()
            .sorted((a, b) -> Double.compare(clv.at(b), clv.at(a)))
            .mapToInt(Integer::intValue)
            .toArray();
    return new ValueStatistics(rows, Arrays.stream(rows).mapToDouble(clv::at).toArray());
  }

  double total() {
    return Arrays.stream(values).sum();
  }

  /** The rows of the most valuable customers. */
  IntStream top(int count) {
    return Arrays.stream(rows).limit(count);
  }

  /** The value carried by each tenth of the customers, the most valuable first. */
  double[] tenths() {
    double[] tenths = new double[TENTHS];
    for (int i = 0; i < values.length; i++) {
      tenths[(int) ((long) TENTHS * i / values.length)] += values[i];
    }
    return tenths;
  }

  /** The value that all but a share of the customers do not exceed; 0 without customers. */
  double upperQuantile(double share) {
    return values.length == 0 ? 0 : values[(int) Math.floor(share * (values.length - 1))];
  }

  double lowest() {
    return values.length == 0 ? 0 : values[values.length - 1];
  }

  /** How many customers have a value from one bound (inclusive) to the other (exclusive). */
  long count(double from, double to) {
    return Arrays.stream(values).filter(value -> value >= from && value < to).count();
  }
}
