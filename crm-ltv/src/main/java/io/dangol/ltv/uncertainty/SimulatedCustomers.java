package io.dangol.ltv.uncertainty;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;

/**
 * Customers made up from two fitted models, as many and as old as the real ones, and the models
 * fitted to them.
 */
record SimulatedCustomers(
    RepeatSummaries like,
    PurchaseModel repeat,
    FitOptions repeatOptions,
    SpendModel spend,
    FitOptions spendOptions) {

  Bootstrap.Drawn<ModelPair> refitted(long seed) {
    RepeatSummaries made = RepeatSimulation.like(repeat, like, 0.0, seed);
    FitReport<? extends PurchaseModel> purchases = fit(made);
    if (spend instanceof GammaGamma gamma) {
      return Bootstrap.Drawn.of(
          purchases, GammaGamma.fit(SpendSimulation.of(gamma, made, seed), spendOptions));
    }
    PurchaseModel found = purchases.fitted();
    return new Bootstrap.Drawn<>(
        purchases.status(), found == null ? null : new ModelPair(found, spend));
  }

  private FitReport<? extends PurchaseModel> fit(RepeatSummaries made) {
    if (repeat instanceof BgNbd) {
      return BgNbd.fit(made, repeatOptions);
    }
    if (repeat instanceof MbgNbd) {
      return MbgNbd.fit(made, repeatOptions);
    }
    if (repeat instanceof ParetoNbd) {
      return ParetoNbd.fit(made, repeatOptions);
    }
    if (repeat instanceof Nbd) {
      return Nbd.fit(made, repeatOptions);
    }
    if (repeat instanceof BgCnbd regular) {
      return BgCnbd.fit(made, regular.k(), repeatOptions);
    }
    if (repeat instanceof MbgCnbd regular) {
      return MbgCnbd.fit(made, regular.k(), repeatOptions);
    }
    if (repeat instanceof CovariateModel covariates) {
      return CovariateModel.fit(family(covariates), made, repeatOptions);
    }
    throw new AssertionError(repeat);
  }

  private static CovariateModel.Family family(CovariateModel model) {
    if (model.base() instanceof BgNbd) {
      return CovariateModel.Family.BG_NBD;
    }
    return model.base() instanceof MbgNbd
        ? CovariateModel.Family.MBG_NBD
        : CovariateModel.Family.PARETO_NBD;
  }
}
