package io.dangol.ltv.repeat;

import io.dangol.core.fact.FactTable;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of purchases whose rates depend on static covariates: each customer has the base model
 * with a purchase rate multiplied by {@code exp(purchase effects . (covariates - centres))} and
 * more or less dropout.
 *
 * <p>A dropout effect multiplies the parameter a of (M)BG/NBD, and the dropout rate of Pareto/NBD,
 * by {@code exp(effect . (covariates - centres))}. A fit centres covariates at their means, so that
 * the base model and its intervals describe a customer in the middle of the data, and not one of
 * age or income zero.
 *
 * @param base the model of a customer whose covariates are all at the centres: BG/NBD, MBG/NBD or
 *     Pareto/NBD
 * @param covariates the names of the covariates
 * @param centres the values at which the base model holds, one per name, finite
 * @param purchaseEffects the effect of each on the logarithm of the purchase rate, finite
 * @param dropoutEffects the effect of each on the logarithm of the dropout parameter, finite
 * @see <a href="http://www.brucehardie.com/notes/019/">Fader and Hardie (2007), Incorporating
 *     Time-Invariant Covariates into the Pareto/NBD and BG/NBD Models</a>
 */
public record CovariateModel(
    RepeatModel base,
    List<String> covariates,
    List<Double> centres,
    List<Double> purchaseEffects,
    List<Double> dropoutEffects)
    implements PurchaseModel {
  /** Logarithmic units: a factor of 7e10 either way. */
  private static final double MOST = 25.0;

  public CovariateModel {
    if (!(base instanceof BgNbd || base instanceof MbgNbd || base instanceof ParetoNbd)) {
      throw new IllegalArgumentException(
          "base must be BG/NBD, MBG/NBD or Pareto/NBD, was " + base.code());
    }
    covariates = List.copyOf(covariates);
    centres = finite("centres", centres, covariates);
    purchaseEffects = finite("purchaseEffects", purchaseEffects, covariates);
    dropoutEffects = finite("dropoutEffects", dropoutEffects, covariates);
  }

  /** The base models that covariates can be added to. */
  public enum Family {
    /** BG/NBD. */
    BG_NBD,
    /** MBG/NBD, the default choice. */
    MBG_NBD,
    /** Pareto/NBD. */
    PARETO_NBD
  }

  /**
   * Fits base model and effects together by maximum likelihood.
   *
   * @param family the base model
   * @param customers the purchase histories with covariates
   * @param options the options; priors may be put on the base parameters
   * @return the report; the effects are named {@code purchase.NAME} and {@code dropout.NAME} after
   *     the base parameters. It has failed where a covariate is the same for everybody, since its
   *     effect cannot be told from the base rate
   * @throws IllegalStateException if the summaries have no covariates
   */
  public static FitReport<CovariateModel> fit(
      Family family, RepeatSummaries customers, FitOptions options) {
    Covariates covariates =
        customers
            .covariates()
            .orElseThrow(() -> new IllegalStateException("these summaries have no covariates"));
    return new CovariateFit(family, customers, covariates).fit(options);
  }

  @Override
  public String code() {
    return base.code() + "+covariates";
  }

  /** {@inheritDoc} Effects come last, as {@code purchase.NAME} and {@code dropout.NAME}. */
  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> all = new LinkedHashMap<>(base.parameters());
    for (int k = 0; k < covariates.size(); k++) {
      all.put("purchase." + covariates.get(k), purchaseEffects.get(k));
    }
    for (int k = 0; k < covariates.size(); k++) {
      all.put("dropout." + covariates.get(k), dropoutEffects.get(k));
    }
    return Collections.unmodifiableMap(all);
  }

  @Override
  public PeriodUnit unit() {
    return base.unit();
  }

  @Override
  public CovariateModel in(PeriodUnit other) {
    return new CovariateModel(base.in(other), covariates, centres, purchaseEffects, dropoutEffects);
  }

  /** {@inheritDoc} Covariates of the customers that the model does not have are ignored. */
  @Override
  public RepeatModel forRow(RepeatSummaries customers, int row) {
    Covariates known =
        customers
            .covariates()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "these summaries have no covariates, the model needs " + covariates));
    List<Double> values = known.row(row);
    if (known.names().equals(covariates)) {
      return forCovariates(values);
    }
    return forCovariates(
        covariates.stream()
            .map(
                name -> {
                  int at = known.names().indexOf(name);
                  if (at < 0) {
                    throw new IllegalStateException(
                        "these summaries have no covariate " + name + ", only " + known.names());
                  }
                  return values.get(at);
                })
            .toList());
  }

  @Override
  public RepeatModel forCovariates(List<Double> values) {
    finite("values", values, covariates);
    double purchase = 0.0;
    double dropout = 0.0;
    for (int k = 0; k < covariates.size(); k++) {
      double centred = values.get(k) - centres.get(k);
      purchase += purchaseEffects.get(k) * centred;
      dropout += dropoutEffects.get(k) * centred;
    }
    double slower = scale(-purchase);
    double leaving = scale(dropout);
    if (base instanceof BgNbd bg) {
      return new BgNbd(bg.unit(), bg.r(), bg.alpha() * slower, bg.a() * leaving, bg.b());
    }
    if (base instanceof MbgNbd mbg) {
      return new MbgNbd(mbg.unit(), mbg.r(), mbg.alpha() * slower, mbg.a() * leaving, mbg.b());
    }
    if (base instanceof ParetoNbd pareto) {
      return new ParetoNbd(
          pareto.unit(), pareto.r(), pareto.alpha() * slower, pareto.s(), pareto.beta() / leaving);
    }
    throw new AssertionError(base);
  }

  /** A factor that changes nothing noticeable any more for covariates far outside of the data. */
  private static double scale(double logarithm) {
    return Math.exp(Math.max(-MOST, Math.min(MOST, logarithm)));
  }

  private static List<Double> finite(String field, List<Double> values, List<String> names) {
    if (values.size() != names.size() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          field + " must be one finite value for each of " + names + ", were " + values);
    }
    return List.copyOf(values);
  }

  /**
   * Fits base model and effects together to the {@code repeat.} facts of a table and covariates
   * from other facts of it.
   *
   * @param family the base model
   * @param table a table with the facts that {@link RepeatSummaries#of(FactTable, List)} reads
   * @param covariates the names of the facts that are covariates, at least one
   * @param options the options; priors may be put on the base parameters
   * @return the report, see {@link #fit(Family, RepeatSummaries, FitOptions)}; its model counts
   *     time in days
   * @throws IllegalArgumentException if the table lacks one of the facts
   * @throws IllegalStateException if {@code covariates} is empty
   */
  public static FitReport<CovariateModel> fit(
      Family family, FactTable table, List<String> covariates, FitOptions options) {
    return fit(family, RepeatSummaries.of(table, covariates), options);
  }
}
