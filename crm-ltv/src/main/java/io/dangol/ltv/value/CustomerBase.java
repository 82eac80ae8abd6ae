package io.dangol.ltv.value;

import io.dangol.ltv.internal.DistinctRows;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The customers of a base or of a part of it, arranged so that what they are worth and will buy can
 * be computed again and again under other models and other assumptions: rows of equal history are
 * looked at once. Everything runs on the calling thread.
 */
public final class CustomerBase {
  private final RepeatSummaries customers;
  private final int[] rows;
  private final DistinctRows byHistory;
  private final DistinctRows byPurchasesAndAge;

  private CustomerBase(RepeatSummaries customers, int[] rows) {
    this.customers = customers;
    this.rows = rows;
    int[] purchases = IntStream.of(rows).map(customers::purchases).toArray();
    double[] recency = IntStream.of(rows).mapToDouble(customers::recency).toArray();
    double[] age = IntStream.of(rows).mapToDouble(customers::age).toArray();
    int[] kinds = new int[rows.length];
    customers
        .covariates()
        .ifPresent(known -> fill(kinds, rows, known));
    this.byHistory = DistinctRows.of(purchases, recency, age, kinds);
    this.byPurchasesAndAge = DistinctRows.of(purchases, new double[rows.length], age, kinds);
  }

  private static void fill(int[] kinds, int[] rows, Covariates known) {
    for (int i = 0; i < rows.length; i++) {
      kinds[i] = known.vectorOf(rows[i]);
    }
  }

  /**
   * Arranges customers.
   *
   * @param customers their histories, in any unit; mean spend is used where it is known, weights
   *     count
   * @return the base
   */
  public static CustomerBase of(RepeatSummaries customers) {
    return new CustomerBase(customers, IntStream.range(0, customers.size()).toArray());
  }

  /**
   * Returns a part of these customers, such as one customer or a segment.
   *
   * @param selected says of a row of {@link #summaries()} whether it belongs to the part
   * @return the part
   */
  public CustomerBase where(IntPredicate selected) {
    return new CustomerBase(customers, IntStream.of(rows).filter(selected).toArray());
  }

  /**
   * Returns the summaries that this base was made from, those of other customers included.
   *
   * @return the summaries
   */
  public RepeatSummaries summaries() {
    return customers;
  }

  /**
   * Returns the customers in this base.
   *
   * @return the sum of the weights
   */
  public double customers() {
    return IntStream.of(rows).mapToDouble(customers::weight).sum();
  }

  /**
   * Returns the value of these customers together.
   *
   * @param valuation models and terms
   * @return the sum of their lifetime values, in the currency of the data
   */
  public double value(Valuation valuation) {
    return value(valuation, Change.NONE);
  }

  /**
   * Returns the value of these customers together, were something different from now on.
   *
   * @param valuation models and terms; with an unlimited horizon the rate must stay positive
   * @param change what is different
   * @return the sum of their lifetime values, in the currency of the data
   */
  public double value(Valuation valuation, Change change) {
    PurchaseModel model = valuation.repeat().in(customers.unit());
    double horizon = valuation.horizon().in(customers.unit());
    double margin = change.margin().orElse(valuation.margin());
    double[] alive = alive(model);
    DistinctRows groups = groups(model);
    double[] discounted =
        perGroup(
            groups,
            row ->
                ChangedFuture.of(model.forRow(customers, row), change)
                    .discountedIfAlive(customers.history(row), valuation.rate(), horizon));
    double sum = 0.0;
    for (int i = 0; i < rows.length; i++) {
      sum +=
          customers.weight(rows[i])
              * alive[byHistory.groupOf(i)]
              * discounted[groups.groupOf(i)]
              * Valuation.expectedSpend(valuation.spend(), customers, rows[i]);
    }
    return margin * change.spend() * sum;
  }

  /**
   * Returns what these customers are expected to buy in each coming period.
   *
   * @param models the models
   * @param change what is different from now on
   * @param period the length of a period, finite
   * @param periods the number of periods, not negative
   * @return the expectations of period 1, 2, ...
   */
  public Outlook outlook(ModelPair models, Change change, Horizon period, int periods) {
    PurchaseModel model = models.repeat().in(customers.unit());
    double step = period.in(customers.unit());
    double[] alive = alive(model);
    DistinctRows groups = groups(model);
    double[] customersOf = new double[byHistory.size()];
    double[] spendOf = new double[byHistory.size()];
    int[] groupOf = new int[byHistory.size()];
    for (int i = 0; i < rows.length; i++) {
      int history = byHistory.groupOf(i);
      double weight = customers.weight(rows[i]);
      customersOf[history] += weight;
      spendOf[history] += weight * Valuation.expectedSpend(models.spend(), customers, rows[i]);
      groupOf[history] = groups.groupOf(i);
    }
    double[] purchases = new double[periods];
    double[] revenue = new double[periods];
    double[] before = new double[groups.size()];
    for (int k = 0; k < periods; k++) {
      double end = (k + 1) * step;
      double[] until =
          perGroup(
              groups,
              row ->
                  ChangedFuture.of(model.forRow(customers, row), change)
                      .expectedIfAlive(customers.history(row), end));
      for (int history = 0; history < alive.length; history++) {
        int group = groupOf[history];
        double more = alive[history] * (until[group] - before[group]);
        purchases[k] += customersOf[history] * more;
        revenue[k] += change.spend() * spendOf[history] * more;
      }
      before = until;
    }
    return new Outlook(purchases, revenue);
  }

  /**
   * Returns the models of new customers like these, with the share of each: one model for everybody
   * unless the model has covariates, which new customers are taken to have as these do.
   *
   * @param model the model of purchases
   * @return the models in the unit of {@code model}, and shares that add up to 1
   */
  public Map<RepeatModel, Double> newCustomers(PurchaseModel model) {
    Map<RepeatModel, Double> shares = new LinkedHashMap<>();
    if (model instanceof RepeatModel one) {
      shares.put(one, 1.0);
      return shares;
    }
    double all = customers();
    for (int row : rows) {
      shares.merge(model.forRow(customers, row), customers.weight(row) / all, Double::sum);
    }
    return shares;
  }

  private double[] alive(PurchaseModel model) {
    return perGroup(
        byHistory,
        row -> model.forRow(customers, row).probabilityAlive(customers.history(row)));
  }

  private DistinctRows groups(PurchaseModel model) {
    return rows.length > 0 && model.forRow(customers, rows[0]).memoryless()
        ? byPurchasesAndAge
        : byHistory;
  }

  private double[] perGroup(DistinctRows groups, IntToDoubleFunction ofRow) {
    double[] results = new double[groups.size()];
    for (int group = 0; group < results.length; group++) {
      results[group] = ofRow.applyAsDouble(rows[groups.representative(group)]);
    }
    return results;
  }
}
