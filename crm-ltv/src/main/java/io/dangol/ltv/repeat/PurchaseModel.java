package io.dangol.ltv.repeat;

import io.dangol.ltv.formula.PeriodUnit;
import java.util.List;
import java.util.Map;

/**
 * A fitted model of the purchases of a whole base of customers: either one {@link RepeatModel} for
 * everybody, or a {@link CovariateModel}, which gives every customer a repeat model of their own.
 * What works on rows of {@link RepeatSummaries} takes this type, and so serves both.
 */
public sealed interface PurchaseModel permits RepeatModel, CovariateModel {

  /**
   * Returns the model's short name in files and on the command line, such as {@code mbgnbd}.
   *
   * @return the code, lower case
   */
  String code();

  /**
   * Returns the parameters by the names that a fit report gives them, in its order.
   *
   * @return the parameters, unmodifiable
   */
  Map<String, Double> parameters();

  /**
   * Returns the unit of time of the parameters and of all horizons.
   *
   * @return the unit
   */
  PeriodUnit unit();

  /**
   * Returns the same model with its time counted in another unit. Predictions for the same length
   * of time do not change.
   *
   * @param other the new unit
   * @return the converted model
   */
  PurchaseModel in(PeriodUnit other);

  /**
   * Returns the names of the covariates that summaries must have for {@link #forRow}.
   *
   * @return the names; empty for a repeat model
   */
  List<String> covariates();

  /**
   * Returns the model of one customer.
   *
   * @param customers the customers, in any unit
   * @param row the row of the customer, from 0
   * @return a repeat model in the unit of this model
   * @throws IllegalStateException if the summaries lack a covariate of this model
   */
  RepeatModel forRow(RepeatSummaries customers, int row);

  /**
   * Returns the model of customers with given covariates.
   *
   * @param values the values in the order of {@link #covariates()}; finite, none for a repeat model
   * @return a repeat model in the unit of this model
   * @throws IllegalArgumentException if the number of values differs or one is not finite
   */
  RepeatModel forCovariates(List<Double> values);
}
