package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Groups as JSON documents of schema {@code crm.group/1}:
 *
 * <pre>{@code
 * {"schema":"crm.group/1","code":"VIP",
 *  "rule":{"fact":"purchases.monetary","op":"gte","value":{"amount":"1000000"}},
 *  "overrides":[{"customer":"C-1","kind":"INCLUDE","reason":"founder","until":"2027-01-01",
 *    "actor":"staff-7","at":"2026-07-01T03:00:00Z"}]}
 * }</pre>
 *
 * <p>{@code until} may be left out, and {@code actor} with {@code at}.
 *
 * @see ConditionJson the form of conditions
 */
public final class GroupJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.group/1";

  private GroupJson() {}

  /**
   * Reads a group.
   *
   * @param json the text of the document
   * @param catalog the facts that the rule may name
   * @return the group, or all problems; never an exception for what the text says
   */
  public static Reading<CustomerGroup> read(String json, FactCatalog catalog) {
    JsonLimits limits = JsonLimits.defaults();
    ConditionJson conditions = ConditionJson.of(catalog, limits).withoutSegments();
    return JsonDocument.read(json, limits, (root, problems) -> group(root, conditions, problems));
  }

  private static Optional<CustomerGroup> group(
      JsonValue root, ConditionJson conditions, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    Optional<String> code = fields.text("code");
    Optional<Condition> rule = conditions.readMember(fields, "rule", problems);
    Map<CustomerId, GroupOverride> overrides = new HashMap<>();
    for (JsonValue item : fields.array("overrides")) {
      override(item, problems)
          .ifPresent(
              one -> {
                if (overrides.put(one.customer(), one) != null) {
                  problems.error(
                      item.place(),
                      "value.duplicate",
                      "Customer %s has two overrides.".formatted(one.customer()));
                }
              });
    }
    fields.refuseOthers();
    return code.isPresent() && rule.isPresent() && !problems.hasErrors()
        ? problems.made(root.place(), () -> new CustomerGroup(code.get(), rule.get(), overrides))
        : Optional.empty();
  }

  private static Optional<GroupOverride> override(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<String> customer = fields.text("customer");
    Optional<GroupOverride.Kind> kind = fields.constant("kind", GroupOverride.Kind.class);
    Optional<String> reason = fields.text("reason");
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<LocalDate> until = texts.day("until");
    Optional<String> actor = fields.optionalText("actor");
    Optional<Instant> at = texts.instant("at");
    fields.refuseOthers();
    return customer.isPresent() && kind.isPresent() && reason.isPresent()
        ? problems.made(
            json.place(),
            () ->
                new GroupOverride(
                    CustomerId.of(customer.get()),
                    kind.get(),
                    reason.get(),
                    until.orElse(null),
                    actor.orElse(null),
                    at.orElse(null)))
        : Optional.empty();
  }

  /**
   * Writes a group in its canonical form: equal groups give equal text.
   *
   * @param group the group
   * @return the text, without white space, the overrides in the order of customers
   */
  public static String write(CustomerGroup group) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("code", group.code());
          json.writeName("rule");
          ConditionJson.write(group.rule(), json);
          json.writeName("overrides");
          json.writeStartArray();
          for (GroupOverride override : new TreeMap<>(group.overrides()).values()) {
            json.writeStartObject();
            members(json, override);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, GroupOverride override) {
    json.writeStringProperty("customer", override.customer().value());
    json.writeStringProperty("kind", override.kind().name());
    json.writeStringProperty("reason", override.reason());
    Texts.write(json, "until", override.until());
    Texts.write(json, "actor", override.actor());
    Texts.write(json, "at", override.at());
  }
}
