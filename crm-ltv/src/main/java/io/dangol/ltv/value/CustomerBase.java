package io.dangol.ltv.value;

import io.dangol.ltv.internal.DistinctRows;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.uncertainty.ModelPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    customers.covariates().ifPresent(known -> fill(kinds, rows, known));
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
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  public Outlook outlook(ModelPair models, Change change, Horizon period, int periods) {
    return outlooks(models, change, period, periods, Allocation.WHOLE).get(0);
  }

  /**
   * Returns what these customers are expected to buy of each group in each coming period.
   *
   * @param models the models
   * @param change what is different from now on
   * @param period the length of a period, finite
   * @param periods the number of periods, not negative
   * @param allocation which part of a customer's purchases falls to which group
   * @return the expectations in the order of the allocation's groups
   * @throws IllegalArgumentException if {@code periods} is negative
   */
  public List<Outlook> outlooks(
      ModelPair models, Change change, Horizon period, int periods, Allocation allocation) {
    if (periods < 0) {
      throw new IllegalArgumentException("periods must not be negative, was " + periods);
    }
    PurchaseModel model = models.repeat().in(customers.unit());
    double[][] until = cumulative(model, change, period.in(customers.unit()), periods);
    double[] alive = alive(model);
    DistinctRows groups = groups(model);
    List<Outlook> outlooks = new ArrayList<>();
    for (int part = 0; part < allocation.groups().size(); part++) {
      double[] purchases = new double[periods];
      double[] revenue = new double[periods];
      for (int i = 0; i < rows.length; i++) {
        double there = customers.weight(rows[i]) * alive[byHistory.groupOf(i)];
        double bought = there * allocation.purchases(rows[i], part);
        double paid =
            there
                * allocation.revenue(rows[i], part)
                * change.spend()
                * Valuation.expectedSpend(models.spend(), customers, rows[i]);
        if (bought == 0.0 && paid == 0.0) {
          continue;
        }
        int group = groups.groupOf(i);
        for (int k = 0; k < periods; k++) {
          double more = until[k + 1][group] - until[k][group];
          purchases[k] += bought * more;
          revenue[k] += paid * more;
        }
      }
      outlooks.add(new Outlook(purchases, revenue));
    }
    return outlooks;
  }

  /**
   * Returns the share of those who are customers now that will still be customers later.
   *
   * @param model the model of purchases
   * @param change what is different from now on
   * @param later the time from now, finite
   * @return a share within [0, 1]; 1 where nobody is a customer any more
   */
  public double retention(PurchaseModel model, Change change, Horizon later) {
    PurchaseModel known = model.in(customers.unit());
    double time = later.in(customers.unit());
    double[] alive = alive(known);
    double[] stays =
        perGroup(
            byHistory,
            row ->
                ChangedFuture.of(known.forRow(customers, row), change)
                    .survivalIfAlive(customers.history(row), time));
    double now = 0.0;
    double then = 0.0;
    for (int i = 0; i < rows.length; i++) {
      int history = byHistory.groupOf(i);
      double there = customers.weight(rows[i]) * alive[history];
      now += there;
      then += there * stays[history];
    }
    return now > 0.0 ? then / now : 1.0;
  }

  /**
   * Finds the change of dropout with which a given share of those who are customers now will still
   * be customers later.
   *
   * @param model the model of purchases
   * @param retention the share to be reached, within (0, 1)
   * @param later the time from now, finite and positive
   * @return the change, or empty where no factor of dropout from 1e-6 to 1e6 reaches the share
   * @throws IllegalArgumentException if {@code retention} is out of range
   */
  public Optional<Change> changeToRetain(PurchaseModel model, double retention, Horizon later) {
    if (!(retention > 0.0 && retention < 1.0)) {
      throw new IllegalArgumentException("retention must lie within (0, 1), was " + retention);
    }
    double low = Math.log(1e-6);
    double high = -low;
    if (retention(model, Change.NONE.withDropout(Math.exp(low)), later) < retention
        || retention(model, Change.NONE.withDropout(Math.exp(high)), later) > retention) {
      return Optional.empty();
    }
    // Retention falls with dropout; 60 halvings leave nothing of 28 nats.
    for (int step = 0; step < 60; step++) {
      double middle = 0.5 * (low + high);
      if (retention(model, Change.NONE.withDropout(Math.exp(middle)), later) >= retention) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(Change.NONE.withDropout(Math.exp(low)));
  }

  /**
   * Returns the models of new customers like these, with the share of each: one model for everybody
   * unless the model has covariates, which new customers are taken to have as these do. Where the
   * base holds nobody, they are taken to be at the centres of the model.
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
    if (all == 0.0 && model instanceof CovariateModel covariates) {
      shares.put(covariates.forCovariates(covariates.centres()), 1.0);
      return shares;
    }
    for (int row : rows) {
      shares.merge(model.forRow(customers, row), customers.weight(row) / all, Double::sum);
    }
    return shares;
  }

  /** The purchases to expect from a living customer of each group until the end of each period. */
  private double[][] cumulative(PurchaseModel model, Change change, double step, int periods) {
    double[][] until = new double[periods + 1][];
    DistinctRows groups = groups(model);
    until[0] = new double[groups.size()];
    for (int k = 1; k <= periods; k++) {
      double end = k * step;
      until[k] =
          perGroup(
              groups,
              row ->
                  ChangedFuture.of(model.forRow(customers, row), change)
                      .expectedIfAlive(customers.history(row), end));
    }
    return until;
  }

  private double[] alive(PurchaseModel model) {
    return perGroup(
        byHistory, row -> model.forRow(customers, row).probabilityAlive(customers.history(row)));
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
