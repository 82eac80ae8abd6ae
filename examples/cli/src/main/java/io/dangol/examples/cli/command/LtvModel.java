package io.dangol.examples.cli.command;

import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.contract.SurvivorTable;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.SpendModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that can be fitted, by their names on the command line. */
enum LtvModel {
  MBGNBD(Kind.REPEAT),
  BGNBD(Kind.REPEAT),
  PNBD(Kind.REPEAT),
  MBGCNBD(Kind.REPEAT),
  BGCNBD(Kind.REPEAT),
  NBD(Kind.REPEAT),
  BGBB(Kind.OPPORTUNITIES),
  GAMMAGAMMA(Kind.SPEND),
  SBG(Kind.CONTRACT),
  BDW(Kind.CONTRACT);

  /** What a model is about, and so which table it needs. */
  enum Kind {
    /** Repeat purchases in continuous time. */
    REPEAT,
    /** Spend per purchase. */
    SPEND,
    /** Opportunities, each taken or not. */
    OPPORTUNITIES,
    /** Renewals of a contract. */
    CONTRACT;

    /** Whether time is counted, not measured: such a model has no unit to choose. */
    boolean isDiscrete() {
      return this == OPPORTUNITIES || this == CONTRACT;
    }
  }

  private final Kind kind;

  LtvModel(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Finds a model by its name on the command line. */
  static Optional<LtvModel> named(String name) {
    return Stream.of(values()).filter(model -> model.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Whether the model looks at how regular purchases are, and so needs the gaps between them. */
  boolean needsGaps() {
    return this == BGCNBD || this == MBGCNBD;
  }

  /** Fits a model of repeat purchases in continuous time. */
  FitReport<? extends RepeatModel> fitRepeat(RepeatSummaries customers) {
    return switch (this) {
      case MBGNBD -> MbgNbd.fit(customers);
      case BGNBD -> BgNbd.fit(customers);
      case PNBD -> ParetoNbd.fit(customers);
      case MBGCNBD -> MbgCnbd.fit(customers);
      case BGCNBD -> BgCnbd.fit(customers);
      case NBD -> Nbd.fit(customers);
      case BGBB, GAMMAGAMMA, SBG, BDW ->
          throw new IllegalStateException(name() + " is no model in continuous time");
    };
  }

  /** Fits a model of contract renewal. */
  FitReport<? extends ContractModel> fitContract(SurvivorTable cohort) {
    return this == SBG ? ShiftedBetaGeometric.fit(cohort) : BetaDiscreteWeibull.fit(cohort);
  }

  /** Returns what a fit chose beside its estimates: the number of phases, k. */
  static Map<String, Integer> chosen(Object model) {
    if (model instanceof BgCnbd regular) {
      return Map.of("k", regular.k());
    }
    return model instanceof MbgCnbd regular ? Map.of("k", regular.k()) : Map.of();
  }

  /** Returns a fitted model as JSON. */
  static String json(Object model) {
    if (model instanceof RepeatModel repeat) {
      return LtvJson.write(repeat);
    }
    if (model instanceof SpendModel spend) {
      return LtvJson.write(spend);
    }
    if (model instanceof ContractModel contract) {
      return LtvJson.write(contract);
    }
    return LtvJson.write((BgBb) model);
  }
}
