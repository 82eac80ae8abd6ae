package io.dangol.examples.cli.pipeline;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.delivery.DeliveryPolicy;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.Condition;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.GradePolicyBuilder;
import io.dangol.core.grade.Tier;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.segmentation.scale.TiePolicy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration of a run as JSON. Every key may be left out and then has its default; unknown
 * keys are refused.
 */
public final class RunConfigJson {

  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final List<String> OFFERS = List.of("rfm", "none");

  private final ProblemList problems;
  private final ConditionJson conditions =
      ConditionJson.of(RunFacts.catalog(), JsonLimits.defaults());
  private final RunConfig defaults = RunConfig.defaults();

  private RunConfigJson(ProblemList problems) {
    this.problems = problems;
  }

  /**
   * Reads a configuration.
   *
   * @param json the bytes of the document in UTF-8
   * @return the configuration, or every problem with its place
   */
  public static Reading<RunConfig> read(byte[] json) {
    return JsonDocument.read(
        json, JsonLimits.defaults(), (root, problems) -> new RunConfigJson(problems).config(root));
  }

  private Optional<RunConfig> config(JsonValue root) {
    JsonFields fields = JsonFields.of(root, problems);
    Optional<Period> window = fields.optionalText("window").flatMap(text -> period(fields, text));
    int bins = integer(fields, "bins", defaults.bins(), 2, 9);
    TiePolicy ties = word(fields, "ties", TiePolicy.class).orElse(defaults.ties());
    int clusters = integer(fields, "clusters", defaults.clusters(), 1, 64);
    int seed = integer(fields, "clusterSeed", (int) defaults.clusterSeed(), 0, Integer.MAX_VALUE);
    RepeatKind repeat =
        word(fields, "repeatModel", RepeatKind.class).orElse(defaults.repeatModel());
    Optional<LocalDate> calibrationEnd =
        fields.optionalText("calibrationEnd").flatMap(text -> day(fields, text));
    double margin = number(fields, "margin", 0, 1).orElse(defaults.margin());
    double discount =
        number(fields, "annualDiscount", 0.0001, 10).orElse(defaults.annualDiscount());
    OptionalDouble horizon = number(fields, "horizonYears", 0, 1000);
    GradePolicy grades = fields.optional("grades").flatMap(this::grades).orElse(defaults.grades());
    Campaign campaign =
        fields.optional("campaign").flatMap(this::campaign).orElse(defaults.campaign());
    DeliveryPolicy delivery =
        fields.optional("delivery").map(this::delivery).orElse(defaults.delivery());
    fields.refuseOthers();
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new RunConfig(
                window,
                bins,
                ties,
                clusters,
                seed,
                repeat,
                calibrationEnd,
                margin,
                discount,
                horizon,
                grades,
                defaults.contacts(),
                campaign,
                delivery));
  }

  private Optional<Period> period(JsonFields fields, String text) {
    try {
      Period period = Period.parse(text);
      if (!period.isNegative() && !period.isZero()) {
        return Optional.of(period);
      }
    } catch (DateTimeException e) {
      // Told below, like a period that is not positive.
    }
    problems.error(
        fields.placeOf("window"),
        "value.period",
        "'%s' is no positive period such as P12M.".formatted(text));
    return Optional.empty();
  }

  private Optional<LocalDate> day(JsonFields fields, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problems.error(
          fields.placeOf("calibrationEnd"),
          "value.date",
          "'%s' is no day such as 2026-06-30.".formatted(text));
      return Optional.empty();
    }
  }

  private static int integer(JsonFields fields, String key, int byDefault, int least, int most) {
    return fields.optional(key).isEmpty()
        ? byDefault
        : fields.integer(key, least, most).orElse(byDefault);
  }

  private OptionalDouble number(JsonFields fields, String key, double least, double most) {
    Optional<JsonValue> value = fields.optional(key);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (value.get() instanceof JsonValue.NumberValue number) {
      double found = number.number().doubleValue();
      if (found >= least && found <= most) {
        return OptionalDouble.of(found);
      }
    }
    problems.error(
        value.get().place(),
        "value.range",
        "'%s' must be a number from %s to %s.".formatted(key, least, most));
    return OptionalDouble.empty();
  }

  private <E extends Enum<E>> Optional<E> word(JsonFields fields, String key, Class<E> type) {
    if (fields.optional(key).isEmpty()) {
      return Optional.empty();
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return fields.oneOf(key, words).map(name -> Enum.valueOf(type, name));
  }

  private Optional<GradePolicy> grades(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> id = fields.text("id");
    int version = integer(fields, "version", 1, 1, Integer.MAX_VALUE);
    List<Tier> tiers = fields.array("tiers").stream().flatMap(tier -> tier(tier).stream()).toList();
    Optional<Grade> otherwise = grade(fields, "otherwise");
    fields.refuseOthers();
    if (id.isEmpty() || otherwise.isEmpty() || problems.hasErrors()) {
      return Optional.empty();
    }
    GradePolicyBuilder policy = GradePolicy.named(id.get(), version);
    tiers.forEach(tier -> policy.tier(tier.grade(), tier.criterion()));
    return Optional.of(policy.otherwise(otherwise.get()));
  }

  private Optional<Tier> tier(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Grade> grade = grade(fields, "grade");
    Optional<Condition> when =
        fields.value("when").flatMap(condition -> conditions.read(condition, problems));
    fields.refuseOthers();
    return grade.isPresent() && when.isPresent()
        ? Optional.of(Tier.of(grade.get(), when.get()))
        : Optional.empty();
  }

  private Optional<Grade> grade(JsonFields fields, String key) {
    try {
      return fields.text(key).map(Grade::of);
    } catch (IllegalArgumentException e) {
      problems.error(fields.placeOf(key), "value.grade", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Campaign> campaign(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    Campaign base = defaults.campaign();
    String name = fields.optionalText("name").orElse(base.name());
    Campaign.Builder campaign =
        Campaign.named(name)
            .salt(fields.optionalText("salt").orElse(name))
            .channel(word(fields, "channel", Channel.class).orElse(base.channel()))
            .target(
                fields
                    .optional("target")
                    .flatMap(target -> conditions.read(target, problems))
                    .orElse(base.target()))
            .holdout(
                Share.percent(
                    number(fields, "holdoutPercent", 0, 100)
                        .orElse(base.share().percent().doubleValue())));
    int gap = integer(fields, "minimumGapDays", 14, 0, 3650);
    if (gap > 0) {
      campaign.policy(ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(gap)));
    }
    boolean offers =
        fields.optional("offers").isEmpty()
            || fields.oneOf("offers", OFFERS).filter("rfm"::equals).isPresent();
    if (offers) {
      campaign.offers(SampleOffers.rfm());
    }
    fields.refuseOthers();
    return problems.hasErrors() ? Optional.empty() : Optional.of(campaign.build());
  }

  private DeliveryPolicy delivery(JsonValue json) {
    JsonFields fields = JsonFields.of(json, problems);
    DeliveryPolicy base = defaults.delivery();
    int slices = integer(fields, "slices", base.parts(), 1, Integer.MAX_VALUE);
    int inFlight = integer(fields, "inFlightPerDomain", base.inFlight(), 1, Integer.MAX_VALUE);
    fields.refuseOthers();
    return DeliveryPolicy.oneIn(slices).inFlightPerDomain(inFlight);
  }

  /**
   * Writes a configuration.
   *
   * @param config the configuration
   * @return an indented document that {@link #read} accepts
   */
  public static String write(RunConfig config) {
    String compact = JsonDocument.write(json -> write(config, json));
    return PRETTY.writeValueAsString(PRETTY.readTree(compact));
  }

  private static void write(RunConfig config, JsonGenerator json) {
    json.writeStartObject();
    config.window().ifPresent(window -> json.writeStringProperty("window", window.toString()));
    json.writeNumberProperty("bins", config.bins());
    json.writeStringProperty("ties", config.ties().name());
    json.writeNumberProperty("clusters", config.clusters());
    json.writeNumberProperty("clusterSeed", config.clusterSeed());
    json.writeStringProperty("repeatModel", config.repeatModel().name());
    config
        .calibrationEnd()
        .ifPresent(end -> json.writeStringProperty("calibrationEnd", end.toString()));
    json.writeNumberProperty("margin", config.margin());
    json.writeNumberProperty("annualDiscount", config.annualDiscount());
    config.horizonYears().ifPresent(years -> json.writeNumberProperty("horizonYears", years));
    json.writeName("grades");
    write(config.grades(), json);
    json.writeName("campaign");
    write(config.campaign(), json);
    json.writeName("delivery");
    json.writeStartObject();
    json.writeNumberProperty("slices", config.delivery().parts());
    json.writeNumberProperty("inFlightPerDomain", config.delivery().inFlight());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(GradePolicy grades, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", grades.id());
    json.writeNumberProperty("version", grades.version());
    json.writeArrayPropertyStart("tiers");
    for (Tier tier : grades.tiers()) {
      json.writeStartObject();
      json.writeStringProperty("grade", tier.grade().code());
      json.writeName("when");
      ConditionJson.write(tier.criterion(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("otherwise", grades.otherwise().code());
    json.writeEndObject();
  }

  private static void write(Campaign campaign, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", campaign.name());
    json.writeStringProperty("salt", campaign.salt());
    json.writeStringProperty("channel", campaign.channel().name());
    json.writeName("target");
    ConditionJson.write(campaign.target(), json);
    json.writeNumberProperty("holdoutPercent", campaign.share().percent());
    json.writeNumberProperty(
        "minimumGapDays", campaign.policy().minimumGap().map(MinimumGap::days).orElse(0));
    json.writeStringProperty("offers", campaign.offers().isPresent() ? "rfm" : "none");
    json.writeEndObject();
  }
}
