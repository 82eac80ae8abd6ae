package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Lifetime value: the models, what they say about the base, and how they did on days they had not
 * seen.
 *
 * @param assumptions what the value was computed with
 * @param models the fitted models, at least one
 * @param total the sum of the customers' values
 * @param probabilityAlive the distribution of the probability of being alive, bins within [0, 1];
 *     may be empty
 * @param value the distribution of the value per customer, bins in amounts; may be empty
 * @param deciles the value carried by each tenth of the customers, most valuable first; ten amounts
 *     or none
 * @param top the most valuable customers, most valuable first; may be empty
 * @param tracking expected against actual purchases, where there are days to compare with
 */
public record LifetimeValue(
    Assumptions assumptions,
    List<Model> models,
    BigDecimal total,
    List<Bin> probabilityAlive,
    List<Bin> value,
    List<BigDecimal> deciles,
    List<TopCustomer> top,
    Optional<Tracking> tracking)
    implements Section {

  /**
   * What the value was computed with.
   *
   * @param horizonDays the horizon in days, or empty for an unlimited one
   * @param annualDiscount the yearly discount rate as a share, such as 0.10
   * @param margin the margin on revenue as a share, such as 0.3
   */
  public record Assumptions(OptionalDouble horizonDays, double annualDiscount, double margin) {}

  /**
   * A fitted model.
   *
   * @param name the model's name in the literature, such as {@code MBG/NBD}
   * @param timeUnit the unit of its time parameters, such as {@code DAYS} or {@code WEEKS}, or
   *     empty for a model without time
   * @param parameters its parameters as in the papers
   * @param logLikelihood the maximised log-likelihood
   * @param customers the customers it was fitted on
   * @param status how the fit ended, such as {@code CONVERGED}
   * @param reason why it ended so, where it did not converge
   */
  public record Model(
      String name,
      Optional<String> timeUnit,
      List<Parameter> parameters,
      double logLikelihood,
      long customers,
      String status,
      Optional<String> reason) {

    /** Copies the parameters. */
    public Model {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * One parameter.
   *
   * @param name its letter in the papers, such as {@code r} or {@code alpha}
   * @param estimate its estimate
   * @param standardError its asymptotic standard error, where the information matrix allows one
   */
  public record Parameter(String name, double estimate, OptionalDouble standardError) {}

  /**
   * One bin of a histogram.
   *
   * @param from the lower end, inclusive
   * @param to the upper end, exclusive but for the last bin; infinite where the last bin is open
   * @param customers the customers in it
   */
  public record Bin(double from, double to, long customers) {}

  /**
   * One of the most valuable customers.
   *
   * @param customer the customer's id
   * @param probabilityAlive within [0, 1]
   * @param expectedPurchases expected purchases within the horizon
   * @param expectedSpend expected amount per purchase
   * @param value the discounted value
   * @param segment the segment's code, where there are segments
   * @param grade the grade's code, where there are grades
   */
  public record TopCustomer(
      String customer,
      double probabilityAlive,
      double expectedPurchases,
      BigDecimal expectedSpend,
      BigDecimal value,
      Optional<String> segment,
      Optional<String> grade) {}

  /**
   * Cumulative repeat purchases of the cohort: expected by the model against actual.
   *
   * @param calibrationEnd the last day the model was fitted on; points after it are the hold-out
   * @param points the points in order of time, at least one
   */
  public record Tracking(LocalDate calibrationEnd, List<Point> points) {

    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Tracking {
      Objects.requireNonNull(calibrationEnd, "calibrationEnd");
      points = Require.some(points, "points");
    }
  }

  /**
   * One point of the tracking curve.
   *
   * @param day the day up to which purchases are counted, inclusive
   * @param expected cumulative expected repeat purchases
   * @param actual cumulative actual repeat purchases
   */
  public record Point(LocalDate day, double expected, double actual) {}

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no model, or if the deciles are not ten or none
   */
  public LifetimeValue {
    Objects.requireNonNull(assumptions, "assumptions");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(tracking, "tracking");
    models = Require.some(models, "models");
    probabilityAlive = List.copyOf(probabilityAlive);
    value = List.copyOf(value);
    deciles = List.copyOf(deciles);
    top = List.copyOf(top);
    if (!deciles.isEmpty() && deciles.size() != 10) {
      throw new IllegalArgumentException("deciles are ten amounts or none, not " + deciles.size());
    }
  }
}
