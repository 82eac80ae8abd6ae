package io.dangol.ltv.uncertainty;

import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.validation.RepeatSimulation;
import io.dangol.ltv.validation.SpendSimulation;
import java.util.stream.IntStream;

/**
 * Customers made up from two fitted models, as many and as old as the real ones, and the models
 * fitted to them.
 */
record SimulatedCustomers(RepeatModel repeat, SpendModel spend, double[] ages) {

  static SimulatedCustomers like(
      RepeatSummaries customers, RepeatModel repeat, SpendModel spend) {
    RepeatSummaries histories = customers.in(repeat.unit());
    double[] ages =
        IntStream.range(0, histories.size())
            .flatMap(row -> IntStream.generate(() -> row).limit(Math.round(histories.weight(row))))
            .mapToDouble(histories::age)
            .toArray();
    return new SimulatedCustomers(repeat, spend, ages);
  }

  Bootstrap.Drawn<ModelPair> refitted(long seed) {
    RepeatSummaries made = RepeatSimulation.of(repeat, ages, 0.0, seed);
    FitReport<? extends RepeatModel> purchases = fit(made);
    if (spend instanceof GammaGamma gamma) {
      return Bootstrap.Drawn.of(
          purchases, GammaGamma.fit(SpendSimulation.of(gamma, made, seed)));
    }
    RepeatModel found = purchases.fitted();
    return new Bootstrap.Drawn<>(
        purchases.status(), found == null ? null : new ModelPair(found, spend));
  }

  private FitReport<? extends RepeatModel> fit(RepeatSummaries made) {
    if (repeat instanceof BgNbd) {
      return BgNbd.fit(made);
    }
    if (repeat instanceof MbgNbd) {
      return MbgNbd.fit(made);
    }
    if (repeat instanceof ParetoNbd) {
      return ParetoNbd.fit(made);
    }
    if (repeat instanceof Nbd) {
      return Nbd.fit(made);
    }
    if (repeat instanceof BgCnbd regular) {
      return BgCnbd.fit(made, regular.k(), FitOptions.defaults());
    }
    if (repeat instanceof MbgCnbd regular) {
      return MbgCnbd.fit(made, regular.k(), FitOptions.defaults());
    }
    throw new AssertionError(repeat);
  }
}
