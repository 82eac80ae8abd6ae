package io.dangol.ltv.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads models; each method returns what makes the model once the whole document is known good. */
final class ModelReader {
  private static final int MOST_PHASES = 1000;

  private ModelReader() {}

  static Supplier<RepeatModel> repeatModel(JsonCursor node) {
    PeriodUnit unit = unit(node);
    return switch (node.text("model")) {
      case "bgnbd" ->
          made(node, p -> new BgNbd(unit, p[0], p[1], p[2], p[3]), "r", "alpha", "a", "b");
      case "mbgnbd" ->
          made(node, p -> new MbgNbd(unit, p[0], p[1], p[2], p[3]), "r", "alpha", "a", "b");
      case "bgcnbd" -> inPhases(node, (k, p) -> new BgCnbd(unit, k, p[0], p[1], p[2], p[3]));
      case "mbgcnbd" -> inPhases(node, (k, p) -> new MbgCnbd(unit, k, p[0], p[1], p[2], p[3]));
      case "pnbd" ->
          made(node, p -> new ParetoNbd(unit, p[0], p[1], p[2], p[3]), "r", "alpha", "s", "beta");
      case "nbd" -> made(node, p -> new Nbd(unit, p[0], p[1]), "r", "alpha");
      default -> unknown(node, "purchases");
    };
  }

  static Supplier<PurchaseModel> purchaseModel(JsonCursor node) {
    Supplier<? extends PurchaseModel> model =
        node.text("model").equals("covariates") ? covariateModel(node) : repeatModel(node);
    return model::get;
  }

  static Supplier<CovariateModel> covariateModel(JsonCursor node) {
    if (!node.text("model").equals("covariates")) {
      return unknown(node, "purchases with covariates");
    }
    List<String> names = new ArrayList<>();
    List<Double> centres = new ArrayList<>();
    List<Double> purchase = new ArrayList<>();
    List<Double> dropout = new ArrayList<>();
    node.object(
        "effects",
        effects -> {
          names.addAll(effects.names());
          for (String name : names) {
            effects.object(
                name,
                effect -> {
                  // Documents written before covariates were centred have none.
                  centres.add(effect.has("centre") ? effect.number("centre") : 0.0);
                  purchase.add(effect.number("purchase"));
                  dropout.add(effect.number("dropout"));
                  return () -> name;
                });
          }
          return () -> names;
        });
    Supplier<RepeatModel> base = nested(node, "base", ModelReader::repeatModel);
    return () -> new CovariateModel(base.get(), names, centres, purchase, dropout);
  }

  static Supplier<BgBb> opportunityModel(JsonCursor node) {
    return node.text("model").equals("bgbb")
        ? made(node, p -> new BgBb(p[0], p[1], p[2], p[3]), "alpha", "beta", "gamma", "delta")
        : unknown(node, "purchase opportunities");
  }

  static Supplier<ContractModel> contractModel(JsonCursor node) {
    PeriodUnit period = unit(node);
    return switch (node.text("model")) {
      case "sbg" -> made(node, p -> new ShiftedBetaGeometric(period, p[0], p[1]), "alpha", "beta");
      case "bdw" ->
          made(node, p -> new BetaDiscreteWeibull(period, p[0], p[1], p[2]), "alpha", "beta", "c");
      default -> unknown(node, "contracts");
    };
  }

  static Supplier<SpendModel> spendModel(JsonCursor node) {
    return switch (node.text("model")) {
      case "gammagamma" -> made(node, p -> new GammaGamma(p[0], p[1], p[2]), "p", "q", "v");
      case "equalspend" ->
          node.object(
              "parameters",
              parameters -> {
                double mean = parameters.number("mean");
                if (mean < 0.0) {
                  parameters.problem("mean", "It must not be negative, was " + mean + ".");
                }
                return () -> new EqualSpend(mean);
              });
      default -> unknown(node, "spend");
    };
  }

  /** Reads a model within another document; it names its own schema. */
  static <T> Supplier<T> nested(
      JsonCursor node, String key, Function<JsonCursor, Supplier<T>> reader) {
    return node.object(
        key,
        model -> {
          model.schema(LtvJson.MODEL_SCHEMA);
          return reader.apply(model);
        });
  }

  static PeriodUnit unit(JsonCursor node) {
    String text = node.text("unit");
    for (PeriodUnit unit : PeriodUnit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
        return unit;
      }
    }
    if (!text.isEmpty()) {
      node.problem("unit", "It must be days, weeks, months or years.");
    }
    return PeriodUnit.DAYS;
  }

  private static <T> Supplier<T> made(
      JsonCursor node, Function<double[], T> constructor, String... names) {
    return node.object(
        "parameters",
        parameters -> {
          double[] values = positive(parameters, names);
          return () -> constructor.apply(values);
        });
  }

  private static <T> Supplier<T> inPhases(
      JsonCursor node, BiFunction<Integer, double[], T> constructor) {
    return node.object(
        "parameters",
        parameters -> {
          int k = parameters.integer("k");
          if (k < 1 || k > MOST_PHASES) {
            parameters.problem("k", "It must lie within [1, 1000], was " + k + ".");
          }
          double[] values = positive(parameters, "r", "alpha", "a", "b");
          return () -> constructor.apply(k, values);
        });
  }

  private static double[] positive(JsonCursor parameters, String... names) {
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = parameters.positive(names[i]);
    }
    return values;
  }

  private static <T> Supplier<T> unknown(JsonCursor node, String kind) {
    node.problem("model", "This is no model of " + kind + ".");
    node.names();
    return () -> {
      throw new IllegalStateException("nothing is made of a document with problems");
    };
  }
}
