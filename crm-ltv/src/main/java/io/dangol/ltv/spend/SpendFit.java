package io.dangol.ltv.spend;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.LogNormalPrior;
import io.dangol.ltv.fit.ParameterEstimate;
import java.util.ArrayList;
import java.util.List;

/** Carries a fit of spend in multiples of its mean back into currency. */
final class SpendFit {
  private SpendFit() {}

  static FitOptions scaledPriors(FitOptions options, double scale) {
    LogNormalPrior prior = options.priors().get("v");
    return prior == null
        ? options
        : options.withPrior("v", new LogNormalPrior(prior.median() / scale, prior.logDeviation()));
  }

  static FitReport<GammaGamma> unscaled(
      FitReport<GammaGamma> fit, double scale, SpendCorrelation correlation) {
    GammaGamma scaled = fit.fitted();
    if (scaled == null) {
      return fit;
    }
    List<ParameterEstimate> estimates = new ArrayList<>();
    for (ParameterEstimate e : fit.estimates()) {
      estimates.add(
          e.name().equals("v")
              ? new ParameterEstimate(
                  "v",
                  e.value() * scale,
                  e.standardError() * scale,
                  e.lower() * scale,
                  e.upper() * scale)
              : e);
    }
    GammaGamma model = new GammaGamma(scaled.p(), scaled.q(), scaled.v() * scale);
    return new FitReport<>(
        model,
        fit.status(),
        fit.reason(),
        // The density of z is that of z / scale divided by scale.
        fit.logLikelihood() - fit.customers() * Math.log(scale),
        estimates,
        fit.iterations(),
        fit.evaluations(),
        fit.customers(),
        fit.groups(),
        fit.excluded(),
        notes(model, fit.estimate("q").lower(), correlation));
  }

  private static List<String> notes(
      GammaGamma model, double lowestQ, SpendCorrelation correlation) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "correlation of purchases and spend among "
            + Math.round(correlation.customers())
            + " repeat buyers: Pearson "
            + GammaGamma.format(correlation.pearson())
            + ", Spearman "
            + GammaGamma.format(correlation.spearman()));
    if (correlation.strong()) {
      notes.add(
          "purchases and spend are correlated by more than "
              + SpendCorrelation.WARNING
              + ", which the model assumes away");
    }
    if (!model.hasMean()) {
      notes.add(
          "q is at most 1, so the mean spend over all customers is infinite; the harmonic mean p v"
              + " / q stands in for it");
    } else if (!(lowestQ > 1.0)) {
      notes.add(
          "the interval of q reaches down to "
              + GammaGamma.format(lowestQ)
              + ", so the mean spend over all customers, p v / (q - 1), has no upper limit");
    }
    return notes;
  }
}
