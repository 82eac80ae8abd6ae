package io.dangol.examples.cli.command;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import java.util.Optional;

/** The models that can be fitted, by their names on the command line. */
enum LtvModel {
  MBGNBD,
  BGNBD,
  PNBD,
  NBD,
  BGBB,
  GAMMAGAMMA;

  /** Whether the model is about spend, which needs mean spend and no time. */
  boolean ofSpend() {
    return this == GAMMAGAMMA;
  }

  /** Whether the model counts opportunities instead of time. */
  boolean isDiscrete() {
    return this == BGBB;
  }

  /** Fits a model in continuous time, or of spend. */
  FitReport<?> fit(RepeatSummaries customers) {
    return switch (this) {
      case GAMMAGAMMA -> GammaGamma.fit(customers);
      case BGBB -> throw new IllegalStateException("bgbb is fitted to opportunities");
      default -> fitRepeat(customers);
    };
  }

  /** Fits a model of repeat purchases in continuous time. */
  FitReport<? extends RepeatModel> fitRepeat(RepeatSummaries customers) {
    return switch (this) {
      case MBGNBD -> MbgNbd.fit(customers);
      case BGNBD -> BgNbd.fit(customers);
      case PNBD -> ParetoNbd.fit(customers);
      case NBD -> Nbd.fit(customers);
      case BGBB, GAMMAGAMMA ->
          throw new IllegalStateException(name() + " is no model in continuous time");
    };
  }

  /** Returns a model as JSON; empty for those that have none. */
  static Optional<String> json(Object model) {
    if (model instanceof RepeatModel repeat) {
      return Optional.of(LtvJson.write(repeat));
    }
    return model instanceof SpendModel spend ? Optional.of(LtvJson.write(spend)) : Optional.empty();
  }
}
