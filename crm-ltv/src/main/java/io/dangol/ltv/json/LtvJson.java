package io.dangol.ltv.json;

import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.Nbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads models as JSON. */
public final class LtvJson {
  /** The schema of a model of purchases or spend. */
  public static final String MODEL_SCHEMA = "dangol.ltv.model/1";

  /** The schema of a valuation. */
  public static final String VALUATION_SCHEMA = "dangol.ltv.valuation/1";

  /** The schema of a fit report. */
  public static final String FIT_SCHEMA = "dangol.ltv.fit/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LtvJson() {}

  /**
   * Writes a model of purchases.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(RepeatModel model) {
    return MAPPER.writeValueAsString(node(model));
  }

  /**
   * Writes a model of spend.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(SpendModel model) {
    return MAPPER.writeValueAsString(node(model));
  }

  /**
   * Writes a valuation with its two models.
   *
   * @param valuation the valuation
   * @return a JSON object
   */
  public static String write(Valuation valuation) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("schema", VALUATION_SCHEMA);
    node.set("repeat", node(valuation.repeat()));
    node.set("spend", node(valuation.spend()));
    node.put("continuousRatePerYear", valuation.rate().continuousPerYear());
    node.put("margin", valuation.margin());
    if (!valuation.horizon().unlimited()) {
      node.set("horizon", node(valuation.horizon()));
    }
    node.set("window", node(valuation.window()));
    return MAPPER.writeValueAsString(node);
  }

  /**
   * Writes a fit report: model, status, reason, log-likelihood, parameters with standard errors and
   * intervals, counts and notes. What is not finite is written as null. Reports are written for
   * people and other programs, and not read back.
   *
   * @param report the report
   * @return a JSON object
   */
  public static String write(FitReport<?> report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("schema", FIT_SCHEMA);
    Object model = report.fitted();
    if (model instanceof RepeatModel repeat) {
      node.set("model", node(repeat));
    } else if (model instanceof SpendModel spend) {
      node.set("model", node(spend));
    }
    node.put("status", report.status().name());
    node.put("reason", report.reason());
    putFinite(node, "logLikelihood", report.logLikelihood());
    ObjectNode estimates = node.putObject("estimates");
    for (ParameterEstimate estimate : report.estimates()) {
      ObjectNode one = estimates.putObject(estimate.name());
      putFinite(one, "value", estimate.value());
      putFinite(one, "standardError", estimate.standardError());
      putFinite(one, "lower", estimate.lower());
      putFinite(one, "upper", estimate.upper());
    }
    node.put("customers", report.customers());
    node.put("groups", report.groups());
    node.put("iterations", report.iterations());
    node.put("evaluations", report.evaluations());
    ObjectNode excluded = node.putObject("excluded");
    report.excluded().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> excluded.put(entry.getKey().name(), entry.getValue()));
    var notes = node.putArray("notes");
    report.notes().forEach(notes::add);
    return MAPPER.writeValueAsString(node);
  }

  /**
   * Reads a model of purchases.
   *
   * @param json the document
   * @return the model
   * @throws LtvJsonException if the document is not a valid model of purchases
   */
  public static RepeatModel readRepeatModel(String json) {
    ModelNode root = parse(json);
    return repeatModel(root, root);
  }

  /**
   * Reads a model of spend.
   *
   * @param json the document
   * @return the model
   * @throws LtvJsonException if the document is not a valid model of spend
   */
  public static SpendModel readSpendModel(String json) {
    ModelNode root = parse(json);
    return spendModel(root, root);
  }

  /**
   * Reads a valuation.
   *
   * @param json the document
   * @return the valuation
   * @throws LtvJsonException if the document is not a valid valuation
   */
  public static Valuation readValuation(String json) {
    ModelNode root = parse(json);
    root.schema(VALUATION_SCHEMA);
    RepeatModel repeat = repeatModel(root.child("repeat"), root);
    SpendModel spend = spendModel(root.child("spend"), root);
    double rate = root.number("continuousRatePerYear");
    double margin = root.number("margin");
    Horizon horizon = root.has("horizon") ? horizon(root.child("horizon")) : Horizon.UNLIMITED;
    Horizon window = horizon(root.child("window"));
    root.close();
    root.check();
    try {
      return new Valuation(repeat, spend, new DiscountRate(rate), margin, horizon, window);
    } catch (IllegalArgumentException e) {
      throw invalid("", e);
    }
  }

  private static RepeatModel repeatModel(ModelNode node, ModelNode root) {
    node.schema(MODEL_SCHEMA);
    String code = node.text("model");
    PeriodUnit unit = node.unit("unit");
    ModelNode p = node.child("parameters");
    switch (code) {
      case "bgnbd", "mbgnbd" -> {
        double r = p.positive("r");
        double alpha = p.positive("alpha");
        double a = p.positive("a");
        double b = p.positive("b");
        finish(node, p, root);
        return code.equals("bgnbd")
            ? new BgNbd(unit, r, alpha, a, b)
            : new MbgNbd(unit, r, alpha, a, b);
      }
      case "pnbd" -> {
        double r = p.positive("r");
        double alpha = p.positive("alpha");
        double s = p.positive("s");
        double beta = p.positive("beta");
        finish(node, p, root);
        return new ParetoNbd(unit, r, alpha, s, beta);
      }
      case "nbd" -> {
        double r = p.positive("r");
        double alpha = p.positive("alpha");
        finish(node, p, root);
        return new Nbd(unit, r, alpha);
      }
      default -> {
        node.problem("/model", "unknown model of purchases " + code);
        root.check();
        throw new AssertionError(code);
      }
    }
  }

  private static SpendModel spendModel(ModelNode node, ModelNode root) {
    node.schema(MODEL_SCHEMA);
    String code = node.text("model");
    ModelNode p = node.child("parameters");
    switch (code) {
      case "gammagamma" -> {
        double shape = p.positive("p");
        double q = p.positive("q");
        double v = p.positive("v");
        finish(node, p, root);
        return new GammaGamma(shape, q, v);
      }
      case "equalspend" -> {
        double mean = p.number("mean");
        finish(node, p, root);
        return new EqualSpend(mean);
      }
      default -> {
        node.problem("/model", "unknown model of spend " + code);
        root.check();
        throw new AssertionError(code);
      }
    }
  }

  private static void finish(ModelNode node, ModelNode parameters, ModelNode root) {
    parameters.close();
    node.close();
    if (node == root) {
      root.check();
    } else {
      node.check();
    }
  }

  private static Horizon horizon(ModelNode node) {
    double length = node.number("length");
    PeriodUnit unit = node.unit("unit");
    node.close();
    if (length < 0.0) {
      node.problem("/length", "must not be negative, was " + length);
    }
    node.check();
    return new Horizon(length, unit);
  }

  private static ObjectNode node(RepeatModel model) {
    ObjectNode node = header(model.code());
    node.put("unit", model.unit().name().toLowerCase(Locale.ROOT));
    ObjectNode parameters = node.putObject("parameters");
    model.parameters().forEach(parameters::put);
    return node;
  }

  private static ObjectNode node(SpendModel model) {
    if (model instanceof GammaGamma gammaGamma) {
      ObjectNode node = header("gammagamma");
      node.putObject("parameters")
          .put("p", gammaGamma.p())
          .put("q", gammaGamma.q())
          .put("v", gammaGamma.v());
      return node;
    }
    ObjectNode node = header("equalspend");
    node.putObject("parameters").put("mean", model.meanSpend());
    return node;
  }

  private static ObjectNode node(Horizon horizon) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("length", horizon.length());
    node.put("unit", horizon.unit().name().toLowerCase(Locale.ROOT));
    return node;
  }

  private static ObjectNode header(String model) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("schema", MODEL_SCHEMA);
    node.put("model", model);
    return node;
  }

  private static void putFinite(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  private static ModelNode parse(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      ModelNode root = ModelNode.root(tree);
      root.check();
      return root;
    } catch (JacksonException e) {
      throw invalid("", e);
    }
  }

  private static LtvJsonException invalid(String pointer, RuntimeException cause) {
    String message =
        cause instanceof JacksonException jackson
            ? jackson.getOriginalMessage()
            : cause.getMessage();
    LtvJsonException exception =
        new LtvJsonException(
            List.of(new LtvJsonException.Problem(pointer, String.valueOf(message))));
    exception.initCause(cause);
    return exception;
  }
}
