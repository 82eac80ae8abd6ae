package io.dangol.ltv.json;

import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.Reading;
import io.dangol.ltv.contract.ContractModel;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.fit.ParameterEstimate;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgBb;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.PurchaseModel;
import io.dangol.ltv.repeat.RepeatModel;
import io.dangol.ltv.spend.GammaGamma;
import io.dangol.ltv.spend.SpendModel;
import io.dangol.ltv.value.Horizon;
import io.dangol.ltv.value.Valuation;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads models as JSON. */
public final class LtvJson {
  /** The schema of a model. */
  public static final String MODEL_SCHEMA = "dangol.ltv.model/1";

  /** The schema of a valuation. */
  public static final String VALUATION_SCHEMA = "dangol.ltv.valuation/1";

  /** The schema of a fit report. */
  public static final String FIT_SCHEMA = "dangol.ltv.fit/1";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private LtvJson() {}

  /**
   * Writes a model of purchases, with or without covariates.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(PurchaseModel model) {
    return MAPPER.writeValueAsString(node(model));
  }

  /**
   * Writes a model of purchase opportunities.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(BgBb model) {
    return MAPPER.writeValueAsString(node(model.code(), null, model.parameters()));
  }

  /**
   * Writes a model of contract renewal.
   *
   * @param model the model
   * @return a JSON object
   */
  public static String write(ContractModel model) {
    return MAPPER.writeValueAsString(node(model.code(), model.period(), model.parameters()));
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
    if (model instanceof PurchaseModel purchases) {
      node.set("model", node(purchases));
    } else if (model instanceof SpendModel spend) {
      node.set("model", node(spend));
    } else if (model instanceof ContractModel contract) {
      node.set("model", node(contract.code(), contract.period(), contract.parameters()));
    } else if (model instanceof BgBb opportunities) {
      node.set("model", node(opportunities.code(), null, opportunities.parameters()));
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
    ArrayNode notes = node.putArray("notes");
    report.notes().forEach(notes::add);
    return MAPPER.writeValueAsString(node);
  }

  /**
   * Reads a model of purchases.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<RepeatModel> readRepeatModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::repeatModel);
  }

  /**
   * Reads a model of purchase opportunities.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<BgBb> readOpportunityModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::opportunityModel);
  }

  /**
   * Reads a model with covariates.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<CovariateModel> readCovariateModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::covariateModel);
  }

  /**
   * Reads a model of purchases, with or without covariates.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<PurchaseModel> readPurchaseModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::purchaseModel);
  }

  /**
   * Reads a model of contract renewal.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<ContractModel> readContractModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::contractModel);
  }

  /**
   * Reads a model of spend.
   *
   * @param json the document
   * @return the model, or all problems; never an exception for what the text says
   */
  public static Reading<SpendModel> readSpendModel(String json) {
    return JsonCursor.read(json, MODEL_SCHEMA, ModelReader::spendModel);
  }

  /**
   * Reads a valuation.
   *
   * @param json the document
   * @return the valuation, or all problems; never an exception for what the text says
   */
  public static Reading<Valuation> readValuation(String json) {
    return JsonCursor.read(json, VALUATION_SCHEMA, LtvJson::valuation);
  }

  private static Supplier<Valuation> valuation(JsonCursor root) {
    Supplier<PurchaseModel> repeat = ModelReader.nested(root, "repeat", ModelReader::purchaseModel);
    Supplier<SpendModel> spend = ModelReader.nested(root, "spend", ModelReader::spendModel);
    double rate = root.number("continuousRatePerYear");
    double margin = root.number("margin");
    Supplier<Horizon> horizon =
        root.has("horizon") ? root.object("horizon", LtvJson::horizon) : () -> Horizon.UNLIMITED;
    Supplier<Horizon> window = root.object("window", LtvJson::horizon);
    return () ->
        new Valuation(
            repeat.get(), spend.get(), new DiscountRate(rate), margin, horizon.get(), window.get());
  }

  private static Supplier<Horizon> horizon(JsonCursor node) {
    double length = node.number("length");
    PeriodUnit unit = ModelReader.unit(node);
    return () -> new Horizon(length, unit);
  }

  private static ObjectNode node(PurchaseModel model) {
    return model instanceof CovariateModel covariates
        ? node(covariates)
        : node(model.code(), model.unit(), model.parameters());
  }

  private static ObjectNode node(CovariateModel model) {
    ObjectNode node = header("covariates");
    node.set("base", node(model.base()));
    ObjectNode effects = node.putObject("effects");
    for (int k = 0; k < model.covariates().size(); k++) {
      effects
          .putObject(model.covariates().get(k))
          .put("centre", model.centres().get(k))
          .put("purchase", model.purchaseEffects().get(k))
          .put("dropout", model.dropoutEffects().get(k));
    }
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

  private static ObjectNode node(
      String code, @Nullable PeriodUnit unit, Map<String, Double> parameters) {
    ObjectNode node = header(code);
    if (unit != null) {
      node.put("unit", unit.name().toLowerCase(Locale.ROOT));
    }
    ObjectNode values = node.putObject("parameters");
    parameters.forEach(
        (name, value) -> {
          if (name.equals("k")) {
            values.put(name, value.intValue());
          } else {
            values.put(name, value);
          }
        });
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
}
