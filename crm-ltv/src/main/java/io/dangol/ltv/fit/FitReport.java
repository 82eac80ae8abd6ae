package io.dangol.ltv.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found, and how it got there.
 *
 * @param <M> the type of the fitted model
 * @param fitted the fitted model; null exactly when the status is {@link FitStatus#FAILED}. Read it
 *     with {@link #model()}
 * @param status how far the fit can be trusted
 * @param reason why the status is not {@link FitStatus#CONVERGED}, in words; empty when it is
 * @param logLikelihood the log-likelihood of the data at the estimate, in nats, summed over all
 *     customers with their weights; negative infinity when nothing was fitted. Likelihoods compare
 *     only between fits of the same customers in the same unit of time
 * @param estimates the parameters in the order of the literature, with standard errors and
 *     intervals; empty when nothing was fitted
 * @param iterations the iterations of all searches together
 * @param evaluations how often the likelihood was evaluated, standard errors included
 * @param customers the customers fitted: the sum of the weights
 * @param groups the distinct rows that the customers were merged into
 * @param excluded how many customers were left out, by reason; no entry means none
 * @param notes remarks about the data that a reader should know, such as a correlation the model
 *     assumes away
 */
public record FitReport<M>(
    @Nullable M fitted,
    FitStatus status,
    String reason,
    double logLikelihood,
    List<ParameterEstimate> estimates,
    int iterations,
    int evaluations,
    double customers,
    int groups,
    Map<Exclusion, Integer> excluded,
    List<String> notes) {

  public FitReport {
    if ((fitted == null) != (status == FitStatus.FAILED)) {
      throw new IllegalArgumentException(
          "a model must be present exactly when the status is not FAILED, status was " + status);
    }
    estimates = List.copyOf(estimates);
    // In the order of the reasons: that of Map.copyOf changes from one run of the JVM to the next.
    Map<Exclusion, Integer> byReason = new EnumMap<>(Exclusion.class);
    byReason.putAll(excluded);
    excluded = Collections.unmodifiableMap(byReason);
    notes = List.copyOf(notes);
  }

  /**
   * Returns the report of a fit that found nothing.
   *
   * @param <M> the type of the model
   * @param reason why, in words
   * @param customers the customers that took part
   * @param groups the distinct rows
   * @param excluded how many customers were left out, by reason
   * @return a report with status {@link FitStatus#FAILED}
   */
  public static <M> FitReport<M> failed(
      String reason, double customers, int groups, Map<Exclusion, Integer> excluded) {
    return new FitReport<>(
        null,
        FitStatus.FAILED,
        reason,
        Double.NEGATIVE_INFINITY,
        List.of(),
        0,
        0,
        customers,
        groups,
        excluded,
        List.of());
  }

  /**
   * Returns the fitted model.
   *
   * @return the model
   * @throws IllegalStateException if the fit failed
   */
  public M model() {
    if (fitted == null) {
      throw new IllegalStateException("no model was fitted: " + reason);
    }
    return fitted;
  }

  /**
   * Returns the fitted model, if there is one.
   *
   * @return the model, or empty if the fit failed
   */
  public Optional<M> modelIfFitted() {
    return Optional.ofNullable(fitted);
  }

  /**
   * Returns the estimate of one parameter.
   *
   * @param name the parameter's letter in the literature
   * @return the estimate
   * @throws IllegalArgumentException if no parameter has that name
   */
  public ParameterEstimate estimate(String name) {
    for (ParameterEstimate estimate : estimates) {
      if (estimate.name().equals(name)) {
        return estimate;
      }
    }
    throw new IllegalArgumentException(
        "no parameter "
            + name
            + " among "
            + estimates.stream().map(ParameterEstimate::name).toList());
  }

  /**
   * Returns Akaike's information criterion, {@code 2 k - 2 LL}; smaller is better.
   *
   * @return the criterion; positive infinity when nothing was fitted
   */
  public double aic() {
    return 2.0 * estimates.size() - 2.0 * logLikelihood;
  }

  /**
   * Returns the Bayesian information criterion, {@code k ln n - 2 LL} with n the number of
   * customers; smaller is better.
   *
   * @return the criterion; positive infinity when nothing was fitted
   */
  public double bic() {
    return estimates.isEmpty()
        ? Double.POSITIVE_INFINITY
        : estimates.size() * Math.log(customers) - 2.0 * logLikelihood;
  }

  /**
   * Returns this report with one more note.
   *
   * @param note the remark
   * @return the changed report
   */
  public FitReport<M> withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new FitReport<>(
        fitted,
        status,
        reason,
        logLikelihood,
        estimates,
        iterations,
        evaluations,
        customers,
        groups,
        excluded,
        more);
  }

  /**
   * Returns this report with other estimates, such as the same in other units.
   *
   * @param changed the estimates
   * @return the changed report
   */
  public FitReport<M> withEstimates(List<ParameterEstimate> changed) {
    return new FitReport<>(
        fitted,
        status,
        reason,
        logLikelihood,
        changed,
        iterations,
        evaluations,
        customers,
        groups,
        excluded,
        notes);
  }
}
