package io.dangol.segmentation.rfm;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseFacts;
import java.util.Arrays;

/**
 * The values that RFM reads, one per customer, NaN where missing: those of customers without a
 * purchase are missing altogether.
 *
 * <p>Amounts are major units. They are minor units divided by a power of ten, which rounds
 * correctly, so that equal amounts are equal numbers whatever the scale of the column, and order is
 * kept below 2^53 minor units.
 */
final class RfmColumns {
  private final double[] recency;
  private final double[] frequency;
  private final double[] monetary;
  private final double[] current;
  private final double[] previous;
  private final String currency;

  private RfmColumns(
      double[] recency,
      double[] frequency,
      double[] monetary,
      double[] current,
      double[] previous,
      String currency) {
    this.recency = recency;
    this.frequency = frequency;
    this.monetary = monetary;
    this.current = current;
    this.previous = previous;
    this.currency = currency;
  }

  static RfmColumns of(FactTable table) {
    double[] recency = values(table.numbers(PurchaseFacts.RECENCY_DAYS));
    double[] frequency = values(table.numbers(PurchaseFacts.FREQUENCY));
    double[] monetary = values(table.measure(PurchaseFacts.MONETARY));
    // A host that gives its own columns may leave the window to the spend itself.
    double[] current =
        table.has(PurchaseFacts.CURRENT_MONETARY)
            ? values(table.measure(PurchaseFacts.CURRENT_MONETARY))
            : monetary.clone();
    double[] previous;
    if (table.has(PurchaseFacts.PREVIOUS_MONETARY)) {
      previous = values(table.measure(PurchaseFacts.PREVIOUS_MONETARY));
    } else {
      previous = new double[table.size()];
      Arrays.fill(previous, Double.NaN);
    }
    for (int row = 0; row < recency.length; row++) {
      if (Double.isNaN(recency[row])) {
        frequency[row] = Double.NaN;
        monetary[row] = Double.NaN;
        current[row] = Double.NaN;
        previous[row] = Double.NaN;
      }
    }
    String currency = table.amounts(PurchaseFacts.MONETARY).currency().getCode();
    return new RfmColumns(recency, frequency, monetary, current, previous, currency);
  }

  private static double[] values(Column.Numbers column) {
    double[] values = new double[column.size()];
    column.copy(0, values, 0, values.length);
    return values;
  }

  double[] recency() {
    return recency;
  }

  double[] frequency() {
    return frequency;
  }

  double[] monetary() {
    return monetary;
  }

  /** The spend of the window that is compared with the one before. */
  double[] current() {
    return current;
  }

  double[] previous() {
    return previous;
  }

  String currency() {
    return currency;
  }

  /** Returns the change of spend per customer, NaN where there is none. */
  double[] growth() {
    double[] growth = new double[current.length];
    for (int row = 0; row < growth.length; row++) {
      growth[row] = growth(current[row], previous[row]);
    }
    return growth;
  }

  // The absolute values keep the ratio within [-1, 1] where refunds make an amount negative.
  static double growth(double current, double previous) {
    double size = Math.abs(current) + Math.abs(previous);
    return size > 0 ? (current - previous) / size : Double.NaN;
  }
}
