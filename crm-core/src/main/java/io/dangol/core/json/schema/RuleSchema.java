package io.dangol.core.json.schema;

import static io.dangol.core.json.schema.Schemas.array;
import static io.dangol.core.json.schema.Schemas.constant;
import static io.dangol.core.json.schema.Schemas.map;
import static io.dangol.core.json.schema.Schemas.object;
import static io.dangol.core.json.schema.Schemas.ref;
import static io.dangol.core.json.schema.Schemas.words;

import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.RuleJson;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.rule.OnUnknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schema (draft 2020-12) of rules over the facts and events of a catalog.
 *
 * <p>Every document that {@link RuleJson} writes is valid under the schema, and a document that is
 * not is refused by {@link RuleJson}. The reverse does not hold: reading checks more.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
public final class RuleSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final FactCatalog catalog;
  private final FactSchemas facts;
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private RuleSchema(FactCatalog catalog, List<String> hostOperators) {
    this.catalog = catalog;
    this.facts = new FactSchemas(hostOperators);
  }

  /**
   * Returns the schema of rules.
   *
   * @param catalog the facts and events that rules may name
   * @return the schema, without white space
   */
  public static String of(FactCatalog catalog) {
    return of(ConditionJson.of(catalog));
  }

  /**
   * Returns the schema of rules.
   *
   * @param language the facts, events and operators of the host that rules may name
   * @return the schema, without white space
   */
  public static String of(ConditionJson language) {
    Map<String, Object> schema =
        new RuleSchema(language.catalog(), language.hostOperators()).document();
    return JsonDocument.write(json -> write(schema, json));
  }

  private Map<String, Object> document() {
    Map<String, Object> rule =
        object(
            words("schema id version rule"),
            map(
                "schema",
                constant(RuleJson.SCHEMA),
                "id",
                Schemas.text(),
                "version",
                Schemas.whole(1, Integer.MAX_VALUE),
                "onUnknown",
                map("enum", Arrays.stream(OnUnknown.values()).map(OnUnknown::key).toList()),
                "rule",
                ref("condition")));
    definitions.put("period", Schemas.period());
    definitions.put("day", Schemas.day());
    definitions.put("ago", Schemas.ago());
    definitions.put("amount", Schemas.amount());
    conditions();
    Map<String, Object> document = map("$schema", DRAFT, "title", "Rule " + RuleJson.SCHEMA);
    document.putAll(rule);
    document.put("$defs", definitions);
    return document;
  }

  private void conditions() {
    List<Object> shapes = groups("condition");
    shapes.add(object(List.of("segment"), map("segment", Schemas.text())));
    shapes.addAll(factTests("fact", catalog));
    for (FactCatalog.Events events : catalog.events()) {
      EventKind kind = events.kind();
      String where = "where." + kind.name();
      List<Object> whereShapes = groups(where);
      whereShapes.addAll(factTests("event", catalog.of(kind)));
      definitions.put(where, Schemas.oneOf(whereShapes));
      shapes.addAll(aggregates(kind, where));
    }
    definitions.put("condition", Schemas.oneOf(shapes));
  }

  private static List<Object> groups(String condition) {
    List<Object> shapes = new ArrayList<>();
    shapes.add(object(List.of("all"), map("all", array(ref(condition), 0))));
    shapes.add(object(List.of("any"), map("any", array(ref(condition), 0))));
    shapes.add(object(List.of("not"), map("not", ref(condition))));
    shapes.add(object(List.of("constant"), map("constant", map("type", "boolean"))));
    return shapes;
  }

  private List<Object> factTests(String prefix, FactCatalog scope) {
    List<Object> tests = new ArrayList<>();
    for (FactDefinition definition : scope.definitions()) {
      Fact<?> fact = definition.fact();
      String name = prefix + "." + fact.name();
      definitions.put(
          name, facts.tests(FactSchemas.subject(fact), fact, definition.allowedValues()));
      tests.add(ref(name));
    }
    return tests;
  }

  private List<Object> aggregates(EventKind kind, String where) {
    List<Object> shapes = new ArrayList<>();
    for (Derivation.Function function : Derivation.Function.values()) {
      if (function.isOfFact()) {
        for (FactDefinition definition : catalog.of(kind).definitions()) {
          if (Derivation.Aggregate.isLegal(function, definition.fact())) {
            shapes.add(aggregate(kind, function, definition, where));
          }
        }
      } else {
        shapes.add(aggregate(kind, function, null, where));
      }
    }
    Map<String, Object> exists = subject(Derivation.Function.EXISTS, kind.name(), where);
    shapes.add(object(words("aggregate of"), exists));
    return shapes;
  }

  private Map<String, Object> aggregate(
      EventKind kind,
      Derivation.Function function,
      @Nullable FactDefinition definition,
      String where) {
    Optional<FactDefinition> of = Optional.ofNullable(definition);
    String name = of.map(known -> known.fact().name()).orElse(kind.name());
    Fact<?> value =
        kind.ever().aggregate(function, of.<Fact<?>>map(FactDefinition::fact).orElse(null));
    definitions.put(
        function.key() + "." + name,
        facts.tests(
            subject(function, name, where),
            value,
            of.map(FactDefinition::allowedValues).orElse(List.of())));
    return ref(function.key() + "." + name);
  }

  private static Map<String, Object> subject(
      Derivation.Function function, String of, String where) {
    return map(
        "aggregate",
        constant(function.key()),
        "of",
        constant(of),
        "window",
        ref("period"),
        "where",
        ref(where));
  }

  private static void write(Object value, JsonGenerator json) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, member) -> {
            json.writeName((String) key);
            write(member, json);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(element, json));
      json.writeEndArray();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else {
      json.writeString((String) value);
    }
  }
}
