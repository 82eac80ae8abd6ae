package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.OrderedFact;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.GradePolicyBuilder;
import io.dangol.core.grade.Tier;
import io.dangol.core.grade.TierCap;
import io.dangol.core.json.document.DocumentHead;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Words;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.RuleCheck;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/**
 * Grade policies as JSON documents of schema {@code crm.grades/1}, the best tier first:
 *
 * <pre>{@code
 * {"schema":"crm.grades/1","id":"loyalty","version":1,"tiers":[
 *   {"grade":"S","when":{"fact":"purchases.monetary","op":"gte","value":{"amount":"5000000"}}},
 *   {"grade":"A","when":{"fact":"purchases.recencyDays","op":"lte","value":90}}],
 *  "otherwise":"D"}
 * }</pre>
 *
 * <p>What may be left out: of a tier {@code keep}, the condition that keeps the grade, and {@code
 * cap}, one of {@code {"customers":100}} and {@code {"percent":"2.5"}}; of the policy {@code
 * window} (a period), {@code rankBy} (the name of a fact), {@code cadence} ({@code
 * {"months":3,"anchor":"2026-01-01"}}), {@code landing} ({@code ONE_STEP}; else grades fall
 * freely), {@code minimumHolding} and {@code grace} (periods).
 *
 * @see ConditionJson the form of conditions
 */
public final class GradeJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.grades/1";

  private GradeJson() {}

  /**
   * Reads a grade policy.
   *
   * @param json the text of the document
   * @param catalog the facts that the criteria may name
   * @return the policy, or all problems; never an exception for what the text says
   */
  public static Reading<GradePolicy> read(String json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    return JsonDocument.read(json, limits, decoder(catalog, limits));
  }

  /**
   * Reads a grade policy.
   *
   * @param json the bytes of the document in UTF-8
   * @param catalog the facts that the criteria may name
   * @return the policy, or all problems; never an exception for what the bytes are
   */
  public static Reading<GradePolicy> read(byte[] json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    return JsonDocument.read(json, limits, decoder(catalog, limits));
  }

  private static JsonDocument.Decoder<GradePolicy> decoder(FactCatalog catalog, JsonLimits limits) {
    ConditionJson conditions = ConditionJson.of(catalog, limits).withoutSegments();
    return (root, problems) -> {
      JsonFields fields = JsonFields.of(root, problems);
      JsonTexts texts = JsonTexts.of(fields, problems);
      Optional<DocumentHead> head = DocumentHead.read(fields, SCHEMA);
      Optional<Period> window = texts.period("window");
      Optional<OrderedFact<?>> rankBy =
          fields.optionalText("rankBy").flatMap(name -> ranking(name, fields, catalog, problems));
      GradeMovement movement = movement(fields, texts, problems);
      List<Tier> tiers = new ArrayList<>();
      for (JsonValue tier : fields.array("tiers")) {
        tier(tier, conditions, problems).ifPresent(tiers::add);
      }
      Optional<String> otherwise = fields.text("otherwise");
      fields.refuseOthers();
      if (head.isEmpty() || otherwise.isEmpty() || problems.hasErrors()) {
        return Optional.empty();
      }
      Optional<GradePolicy> policy =
          problems.made(
              root.place(),
              () -> {
                GradePolicyBuilder builder =
                    GradePolicy.named(head.get().id(), head.get().version()).moving(movement);
                window.ifPresent(builder::window);
                rankBy.ifPresent(builder::rankedBy);
                tiers.forEach(builder::tier);
                return builder.otherwise(Grade.of(otherwise.get()));
              });
      policy.ifPresent(read -> check(read, conditions.check(), fields, problems));
      return policy;
    };
  }

  /** Tiers are the rows of a table of which the first one that holds decides. */
  private static void check(
      GradePolicy policy, RuleCheck check, JsonFields fields, ProblemList problems) {
    DecisionTable.Builder<Grade> rows = DecisionTable.first();
    for (Tier tier : policy.tiers()) {
      rows.when(tier.criterion(), tier.grade());
    }
    DecisionTable<Grade> table = rows.otherwise(policy.otherwise()).build();
    FindingWarnings.add(check.check(table, "/tiers"), fields, problems);
    for (int i = 0; i < policy.tiers().size(); i++) {
      String pointer = "/tiers/" + i + "/keep";
      policy
          .tiers()
          .get(i)
          .keep()
          .ifPresent(keep -> FindingWarnings.add(check.check(keep, pointer), fields, problems));
    }
  }

  private static Optional<OrderedFact<?>> ranking(
      String name, JsonFields fields, FactCatalog catalog, ProblemList problems) {
    Optional<Fact<?>> fact = catalog.find(name).map(FactDefinition::fact);
    if (fact.isPresent() && fact.get() instanceof OrderedFact<?> ordered) {
      return Optional.of(ordered);
    }
    problems.error(
        fields.placeOf("rankBy"),
        fact.isPresent() ? "fact.order" : "fact.unknown",
        (fact.isPresent() ? "'%s' has no order." : "Unknown fact '%s'.").formatted(Words.of(name)),
        catalog.nearest(name).orElse(null));
    return Optional.empty();
  }

  private static GradeMovement movement(JsonFields fields, JsonTexts texts, ProblemList problems) {
    Optional<Cadence> cadence = fields.optional("cadence").flatMap(json -> cadence(json, problems));
    Optional<Period> holding = texts.period("minimumHolding");
    Optional<Period> grace = texts.period("grace");
    GradeMovement.Landing landing =
        fields
            .constant("landing", GradeMovement.Landing.class, GradeMovement.Landing.FREE_FALL)
            .orElse(GradeMovement.Landing.FREE_FALL);
    return problems
        .made(
            fields.placeOf("minimumHolding"),
            () ->
                new GradeMovement(
                    cadence, landing, holding.orElse(Period.ZERO), grace.orElse(Period.ZERO)))
        .orElse(GradeMovement.free());
  }

  private static Optional<Cadence> cadence(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    OptionalInt months = fields.integer("months", 1, 120);
    Optional<LocalDate> anchor = fields.date("anchor");
    fields.refuseOthers();
    return months.isPresent() && anchor.isPresent()
        ? Optional.of(new Cadence(months.getAsInt(), anchor.get()))
        : Optional.empty();
  }

  private static Optional<Tier> tier(
      JsonValue json, ConditionJson conditions, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<Grade> grade =
        fields
            .text("grade")
            .flatMap(code -> problems.made(fields.placeOf("grade"), () -> Grade.of(code)));
    Optional<Condition> criterion =
        fields.value("when").flatMap(when -> conditions.read(when, problems));
    Optional<Condition> keep =
        fields.optional("keep").flatMap(when -> conditions.read(when, problems));
    Optional<TierCap> cap = fields.optional("cap").flatMap(value -> cap(value, problems));
    fields.refuseOthers();
    if (dependsOnItself(criterion) || dependsOnItself(keep)) {
      problems.error(
          json.place(),
          "grade.circular",
          "A criterion cannot depend on %s, which the policy itself publishes."
              .formatted(GradeFacts.CURRENT),
          GradeFacts.PREVIOUS.name());
    }
    return grade.isPresent() && criterion.isPresent()
        ? Optional.of(new Tier(grade.get(), criterion.get(), keep, cap))
        : Optional.empty();
  }

  private static boolean dependsOnItself(Optional<Condition> condition) {
    return condition.isPresent() && condition.get().facts().contains(GradeFacts.CURRENT);
  }

  private static Optional<TierCap> cap(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<TierCap> cap;
    if (fields.optional("percent").isPresent()) {
      cap =
          texts
              .decimal("percent")
              .flatMap(
                  percent ->
                      problems.made(fields.placeOf("percent"), () -> new TierCap.Percent(percent)));
    } else {
      OptionalInt customers = fields.integer("customers", 0, Integer.MAX_VALUE);
      cap =
          customers.isPresent()
              ? Optional.of(new TierCap.Count(customers.getAsInt()))
              : Optional.empty();
    }
    fields.refuseOthers();
    return cap;
  }

  /**
   * Writes a grade policy in its canonical form: equal policies give equal text.
   *
   * @param policy the policy
   * @return the text, without white space
   */
  public static String write(GradePolicy policy) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          DocumentHead.write(json, SCHEMA, policy.id(), policy.version());
          policy
              .window()
              .ifPresent(window -> json.writeStringProperty("window", window.toString()));
          policy.rankedBy().ifPresent(fact -> json.writeStringProperty("rankBy", fact.name()));
          write(policy.movement(), json);
          json.writeName("tiers");
          json.writeStartArray();
          for (Tier tier : policy.tiers()) {
            json.writeStartObject();
            json.writeStringProperty("grade", tier.grade().code());
            json.writeName("when");
            ConditionJson.write(tier.criterion(), json);
            if (tier.keep().isPresent()) {
              json.writeName("keep");
              ConditionJson.write(tier.keep().get(), json);
            }
            tier.cap().ifPresent(cap -> write(cap, json));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringProperty("otherwise", policy.otherwise().code());
          json.writeEndObject();
        });
  }

  private static void write(GradeMovement movement, JsonGenerator json) {
    if (movement.cadence().isPresent()) {
      json.writeName("cadence");
      json.writeStartObject();
      json.writeNumberProperty("months", movement.cadence().get().months());
      json.writeStringProperty("anchor", movement.cadence().get().anchor().toString());
      json.writeEndObject();
    }
    if (movement.landing() != GradeMovement.Landing.FREE_FALL) {
      json.writeStringProperty("landing", movement.landing().name());
    }
    if (!movement.minimumHolding().isZero()) {
      json.writeStringProperty("minimumHolding", movement.minimumHolding().toString());
    }
    if (!movement.grace().isZero()) {
      json.writeStringProperty("grace", movement.grace().toString());
    }
  }

  private static void write(TierCap cap, JsonGenerator json) {
    json.writeName("cap");
    json.writeStartObject();
    if (cap instanceof TierCap.Count count) {
      json.writeNumberProperty("customers", count.customers());
    } else if (cap instanceof TierCap.Percent percent) {
      json.writeStringProperty("percent", percent.percent().toPlainString());
    }
    json.writeEndObject();
  }
}
