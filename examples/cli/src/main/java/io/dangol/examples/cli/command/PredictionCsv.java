package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunityHistory;
import io.dangol.ltv.value.CustomerValues;

/** The rows of {@code ltv predict}, one per customer. */
interface PredictionCsv {

  /** Writes the header and the rows. */
  void write(CsvWriter csv);

  /** Returns the values of a model in continuous time with one of spend. */
  static PredictionCsv of(CustomerIndex customers, CustomerValues values) {
    return csv -> {
      header(csv);
      for (int row = 0; row < values.size(); row++) {
        csv.writeRecord(
            customers.valueAt(row),
            Double.toString(values.probabilityAlive(row)),
            Double.toString(values.expectedPurchases(row)),
            Double.toString(values.discountedExpectedPurchases(row)),
            Double.toString(values.expectedSpend(row)),
            Double.toString(values.clv(row)));
      }
    };
  }

  /**
   * Returns what a model of yearly opportunities expects. Such a table has no spend, so there is no
   * value.
   *
   * @param opportunities how many opportunities ahead
   * @param rate the discount rate; the coming opportunity is one year away
   */
  static PredictionCsv of(
      DiscreteInput.Opportunities input, BgBb model, int opportunities, DiscountRate rate) {
    double perYear = rate.effectivePer(PeriodUnit.YEARS);
    return csv -> {
      header(csv);
      for (int row = 0; row < input.histories().size(); row++) {
        OpportunityHistory history = input.histories().history(row);
        double expected = 0;
        double discounted = 0;
        for (int ahead = 1; ahead <= opportunities; ahead++) {
          double purchases = model.expectedPurchases(history, ahead);
          discounted += (purchases - expected) / Math.pow(1 + perYear, ahead);
          expected = purchases;
        }
        csv.writeRecord(
            input.customers().valueAt(row),
            Double.toString(model.probabilityAlive(history)),
            Double.toString(expected),
            Double.toString(discounted),
            "",
            "");
      }
    };
  }

  private static void header(CsvWriter csv) {
    csv.writeRecord(
        "customer",
        "p_alive",
        "expected_purchases",
        "discounted_expected_purchases",
        "expected_spend",
        "clv");
  }
}
