package io.dangol.ltv.json;

import io.dangol.ltv.contract.BetaDiscreteWeibull;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.contract.ShiftedBetaGeometric;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.BgCnbd;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;

/** Builds models from JSON objects, after all problems of an object are known. */
final class ModelReader {
  private final ModelNode node;
  private final String code;
  private final ModelNode parameters;

  ModelReader(ModelNode node) {
    this.node = node;
    node.schema(LtvJson.MODEL_SCHEMA);
    code = node.text("model");
    parameters = node.child("parameters");
  }

  RepeatModel repeatModel() {
    PeriodUnit unit = node.unit("unit");
    return switch (code) {
      case "bgnbd" -> {
        double[] p = positive("r", "alpha", "a", "b");
        yield new BgNbd(unit, p[0], p[1], p[2], p[3]);
      }
      case "mbgnbd" -> {
        double[] p = positive("r", "alpha", "a", "b");
        yield new MbgNbd(unit, p[0], p[1], p[2], p[3]);
      }
      case "bgcnbd" -> {
        int k = phases();
        double[] p = positive("r", "alpha", "a", "b");
        yield new BgCnbd(unit, k, p[0], p[1], p[2], p[3]);
      }
      case "mbgcnbd" -> {
        int k = phases();
        double[] p = positive("r", "alpha", "a", "b");
        yield new MbgCnbd(unit, k, p[0], p[1], p[2], p[3]);
      }
      case "pnbd" -> {
        double[] p = positive("r", "alpha", "s", "beta");
        yield new ParetoNbd(unit, p[0], p[1], p[2], p[3]);
      }
      case "nbd" -> {
        double[] p = positive("r", "alpha");
        yield new Nbd(unit, p[0], p[1]);
      }
      default -> throw unknown("purchases");
    };
  }

  BgBb opportunityModel() {
    if (!code.equals("bgbb")) {
      throw unknown("purchase opportunities");
    }
    double[] p = positive("alpha", "beta", "gamma", "delta");
    return new BgBb(p[0], p[1], p[2], p[3]);
  }

  ContractModel contractModel() {
    PeriodUnit period = node.unit("unit");
    return switch (code) {
      case "sbg" -> {
        double[] p = positive("alpha", "beta");
        yield new ShiftedBetaGeometric(period, p[0], p[1]);
      }
      case "bdw" -> {
        double[] p = positive("alpha", "beta", "c");
        yield new BetaDiscreteWeibull(period, p[0], p[1], p[2]);
      }
      default -> throw unknown("contracts");
    };
  }

  SpendModel spendModel() {
    return switch (code) {
      case "gammagamma" -> {
        double[] p = positive("p", "q", "v");
        yield new GammaGamma(p[0], p[1], p[2]);
      }
      case "equalspend" -> {
        double mean = parameters.number("mean");
        if (mean < 0.0) {
          parameters.problem("/mean", "must not be negative, was " + mean);
        }
        finish();
        yield new EqualSpend(mean);
      }
      default -> throw unknown("spend");
    };
  }

  private int phases() {
    int k = parameters.integer("k");
    if (k < 1 || k > 1000) {
      parameters.problem("/k", "must lie within [1, 1000], was " + k);
    }
    return k;
  }

  private double[] positive(String... names) {
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      values[i] = parameters.positive(names[i]);
    }
    finish();
    return values;
  }

  private void finish() {
    parameters.close();
    node.close();
    node.check();
  }

  private LtvJsonException unknown(String kind) {
    node.problem("/model", "unknown model of " + kind + ": " + code);
    return node.exception();
  }
}
