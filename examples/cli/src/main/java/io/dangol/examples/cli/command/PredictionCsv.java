package io.dangol.examples.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.OpportunityHistory;
import io.dangol.ltv.value.CustomerValues;

/** The rows of {@code ltv predict}: one per customer, or one per tenure for contracts. */
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

  /**
   * Returns what a model of contracts expects of customers by how often they have renewed.
   *
   * @param model the model
   * @param renewals the longest tenure, and how many renewals ahead a lifetime is counted
   * @param rate the discount rate, positive
   */
  static PredictionCsv of(ContractModel model, int renewals, DiscountRate rate) {
    return csv -> {
      csv.writeRecord(
          "year",
          "survival",
          "retention",
          "expected_renewals",
          "discounted_expected_residual_lifetime");
      double[] paid = new double[2 * renewals + 2];
      for (int year = 1; year < paid.length; year++) {
        paid[year] = paid[year - 1] + model.survival(year);
      }
      for (int year = 0; year <= renewals; year++) {
        double there = model.survival(year);
        csv.writeRecord(
            Integer.toString(year),
            Double.toString(there),
            Double.toString(model.retention(year + 1)),
            Double.toString(there > 0 ? (paid[year + renewals] - paid[year]) / there : 0.0),
            Double.toString(model.discountedExpectedResidualLifetime(year + 1, rate)));
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
