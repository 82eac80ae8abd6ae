package io.dangol.core.json;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonTexts;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;

/**
 * Catalogs of facts as JSON documents of schema {@code crm.catalog/1}:
 *
 * <pre>{@code
 * {"schema":"crm.catalog/1","facts":[
 *    {"name":"grade","type":"code","codes":["S","A","B"],"owner":"crm"},
 *    {"name":"spend","type":"money","unit":"MONEY","currency":"KRW","owner":"shop"}],
 *  "events":[{"kind":"purchase","retention":"P36M","facts":[
 *    {"name":"purchase.amount","type":"money","currency":"KRW","owner":"shop"}]}]}
 * }</pre>
 *
 * <p>A fact needs its {@code name} and its {@code type}: {@code integer}, {@code decimal}, {@code
 * money}, {@code date}, {@code boolean}, {@code code} or {@code codes}, a set of codes. {@code
 * unit} is one of {@link FactUnit}, {@code NONE} where it is left out; {@code owner} is the system
 * or module that publishes it; {@code freshFor} is a duration such as {@code PT24H}; {@code range}
 * has the numbers that are possible, as {@code from} and {@code to}; {@code kind} is one of {@link
 * FactDefinition.Kind}, {@code STORED} where it is left out, and {@code cost} one of {@link
 * FactDefinition.Cost}, {@code ROW} where it is left out. The day of an event is always known and
 * never listed.
 *
 * <p>Facts whose codes are constants of a host's own type come back as facts of plain codes: the
 * document knows names only.
 */
public final class FactCatalogJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.catalog/1";

  /** The owner of facts for which a document names none. */
  private static final String SOMEBODY = "host";

  private static final Map<String, Function<String, Fact<?>>> TYPES = types();

  private FactCatalogJson() {}

  private static Map<String, Function<String, Fact<?>>> types() {
    Map<String, Function<String, Fact<?>>> types = new LinkedHashMap<>();
    types.put("integer", Fact::integer);
    types.put("decimal", Fact::decimal);
    types.put("money", Fact::money);
    types.put("date", Fact::date);
    types.put("boolean", Fact::bool);
    types.put("code", Fact::code);
    types.put("codes", Fact::codeSet);
    return types;
  }

  /**
   * Reads a catalog.
   *
   * @param json the text of the document
   * @return the catalog, or all problems; never an exception for what the text says
   */
  public static Reading<FactCatalog> read(String json) {
    return JsonDocument.read(json, JsonLimits.defaults(), FactCatalogJson::catalog);
  }

  /**
   * Reads a catalog.
   *
   * @param json the bytes of the document in UTF-8
   * @return the catalog, or all problems; never an exception for what the bytes are
   */
  public static Reading<FactCatalog> read(byte[] json) {
    return JsonDocument.read(json, JsonLimits.defaults(), FactCatalogJson::catalog);
  }

  private static Optional<FactCatalog> catalog(JsonValue root, ProblemList problems) {
    JsonFields fields = JsonFields.of(root, problems);
    fields.schema(SCHEMA);
    Set<String> names = new HashSet<>();
    List<FactDefinition> facts = definitions(fields, names, problems);
    List<FactCatalog.Events> events = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    if (fields.optional("events").isPresent()) {
      for (JsonValue json : fields.array("events")) {
        JsonFields kind = JsonFields.of(json, problems);
        if (json instanceof JsonValue.ObjectValue) {
          events(kind, json, problems)
              .filter(read -> isFirst(read.kind().name(), kinds, kind, "kind", problems))
              .ifPresent(events::add);
        }
      }
    }
    fields.refuseOthers();
    return problems.hasErrors()
        ? Optional.empty()
        : problems.made(root.place(), () -> FactCatalog.of(facts).withEvents(events));
  }

  private static boolean isFirst(
      String name, Set<String> names, JsonFields fields, String key, ProblemList problems) {
    boolean first = names.add(name);
    if (!first) {
      problems.error(
          fields.placeOf(key), "value.duplicate", "%s is defined twice.".formatted(name));
    }
    return first;
  }

  private static List<FactDefinition> definitions(
      JsonFields fields, Set<String> names, ProblemList problems) {
    List<FactDefinition> definitions = new ArrayList<>();
    for (JsonValue json : fields.array("facts")) {
      JsonFields fact = JsonFields.of(json, problems);
      if (json instanceof JsonValue.ObjectValue) {
        definition(fact, problems)
            .filter(read -> isFirst(read.fact().name(), names, fact, "name", problems))
            .ifPresent(definitions::add);
      }
    }
    return definitions;
  }

  private static Optional<FactDefinition> definition(JsonFields fields, ProblemList problems) {
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<String> name =
        texts.required("name", texts.parsed("name", "name such as part.part", Fact::checkName));
    Optional<String> type = fields.oneOf("type", TYPES.keySet());
    Optional<FactUnit> unit = fields.constant("unit", FactUnit.class, FactUnit.NONE);
    Optional<CurrencyUnit> currency =
        texts.parsed("currency", "currency such as KRW", CurrencyUnit::of);
    List<String> codes =
        fields.optional("codes").isEmpty() ? List.of() : codes(fields.array("codes"), problems);
    Optional<FactDefinition.Range> range =
        fields.optional("range").flatMap(value -> range(value, problems));
    Optional<FactDefinition.Kind> kind =
        fields.constant("kind", FactDefinition.Kind.class, FactDefinition.Kind.STORED);
    Optional<FactDefinition.Cost> cost =
        fields.constant("cost", FactDefinition.Cost.class, FactDefinition.Cost.ROW);
    Optional<String> owner = fields.optionalText("owner");
    Optional<Duration> freshFor =
        texts.parsed("freshFor", "duration such as PT24H", Duration::parse);
    fields.refuseOthers();
    if (name.isEmpty() || type.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Fact<?> fact = TYPES.getOrDefault(type.get(), Fact::code).apply(name.get());
    if (!codes.isEmpty() && !hasCodes(fact)) {
      problems.error(
          fields.placeOf("codes"), "value.refused", "Only facts of codes have a list of them.");
      return Optional.empty();
    }
    FactDefinition plain =
        FactDefinition.of(fact, unit.get(), owner.orElse(SOMEBODY))
            .withAllowedValues(codes)
            .withKind(kind.orElse(FactDefinition.Kind.STORED))
            .withCost(cost.orElse(FactDefinition.Cost.ROW));
    return Optional.of(plain)
        .flatMap(
            made ->
                member(
                    "range",
                    range,
                    made,
                    (d, of) -> d.withRange(of.from(), of.to()),
                    fields,
                    problems))
        .flatMap(
            made ->
                member("currency", currency, made, FactDefinition::withCurrency, fields, problems))
        .flatMap(
            made ->
                member("freshFor", freshFor, made, FactDefinition::withFreshFor, fields, problems));
  }

  /** A definition with what a member says, or a problem at the member. */
  private static <T> Optional<FactDefinition> member(
      String key,
      Optional<T> value,
      FactDefinition definition,
      BiFunction<FactDefinition, T, FactDefinition> with,
      JsonFields fields,
      ProblemList problems) {
    return value.isEmpty()
        ? Optional.of(definition)
        : problems.made(fields.placeOf(key), () -> with.apply(definition, value.get()));
  }

  private static Optional<FactDefinition.Range> range(JsonValue json, ProblemList problems) {
    JsonFields fields = JsonFields.of(json, problems);
    Optional<BigDecimal> from = fields.decimal("from");
    Optional<BigDecimal> to = fields.decimal("to");
    fields.refuseOthers();
    return from.isPresent() && to.isPresent()
        ? problems.made(
            json.place(),
            () -> new FactDefinition.Range(from.get().doubleValue(), to.get().doubleValue()))
        : Optional.empty();
  }

  private static boolean hasCodes(Fact<?> fact) {
    return fact instanceof CodeFact<?> || fact instanceof CodeSetFact;
  }

  private static List<String> codes(List<JsonValue> elements, ProblemList problems) {
    Set<String> codes = new LinkedHashSet<>();
    for (JsonValue element : elements) {
      if (!(element instanceof JsonValue.TextValue text) || text.text().isBlank()) {
        problems.error(
            element.place(), "value.type", "A code is expected, not %s.".formatted(element.kind()));
      } else if (!codes.add(text.text())) {
        problems.error(element.place(), "value.duplicate", "The code stands twice.");
      }
    }
    return List.copyOf(codes);
  }

  private static Optional<FactCatalog.Events> events(
      JsonFields fields, JsonValue json, ProblemList problems) {
    JsonTexts texts = JsonTexts.of(fields, problems);
    Optional<String> name =
        texts.required("kind", texts.parsed("kind", "name such as part.part", Fact::checkName));
    Optional<Period> retention = texts.period("retention");
    List<FactDefinition> facts = definitions(fields, new HashSet<>(), problems);
    fields.refuseOthers();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Fact<?>[] known = facts.stream().map(FactDefinition::fact).toArray(Fact<?>[]::new);
    return problems.made(
        json.place(),
        () ->
            new FactCatalog.Events(EventKind.of(name.get(), known), retention.orElse(null), facts));
  }

  /**
   * Writes a catalog in its canonical form: facts and events in the order of their names, so that
   * catalogs that define the same give equal text.
   *
   * @param catalog the catalog
   * @return the text, without white space
   */
  public static String write(FactCatalog catalog) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          write(catalog.definitions(), json);
          if (!catalog.events().isEmpty()) {
            json.writeName("events");
            json.writeStartArray();
            catalog.events().stream()
                .sorted(Comparator.comparing(events -> events.kind().name()))
                .forEach(events -> write(events, catalog, json));
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static void write(FactCatalog.Events events, FactCatalog catalog, JsonGenerator json) {
    EventKind kind = events.kind();
    json.writeStartObject();
    json.writeStringProperty("kind", kind.name());
    if (events.retention() != null) {
      json.writeStringProperty("retention", events.retention().toString());
    }
    write(
        catalog.of(kind).definitions().stream()
            .filter(definition -> !definition.fact().equals(kind.at()))
            .toList(),
        json);
    json.writeEndObject();
  }

  private static void write(Collection<FactDefinition> definitions, JsonGenerator json) {
    json.writeName("facts");
    json.writeStartArray();
    definitions.stream()
        .sorted(Comparator.comparing(definition -> definition.fact().name()))
        .forEach(definition -> write(definition, json));
    json.writeEndArray();
  }

  private static void write(FactDefinition definition, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", definition.fact().name());
    json.writeStringProperty("type", type(definition.fact()));
    if (definition.unit() != FactUnit.NONE) {
      json.writeStringProperty("unit", definition.unit().name());
    }
    definition
        .expectedCurrency()
        .ifPresent(currency -> json.writeStringProperty("currency", currency.getCode()));
    if (!definition.allowedValues().isEmpty()) {
      json.writeName("codes");
      json.writeStartArray();
      definition.allowedValues().forEach(json::writeString);
      json.writeEndArray();
    }
    definition.possible().ifPresent(range -> write(range, json));
    if (definition.kind() != FactDefinition.Kind.STORED) {
      json.writeStringProperty("kind", definition.kind().name());
    }
    if (definition.cost() != FactDefinition.Cost.ROW) {
      json.writeStringProperty("cost", definition.cost().name());
    }
    json.writeStringProperty("owner", definition.source());
    definition
        .freshness()
        .ifPresent(freshFor -> json.writeStringProperty("freshFor", freshFor.toString()));
    json.writeEndObject();
  }

  private static void write(FactDefinition.Range range, JsonGenerator json) {
    json.writeName("range");
    json.writeStartObject();
    json.writeName("from");
    json.writeNumber(plain(range.from()));
    json.writeName("to");
    json.writeNumber(plain(range.to()));
    json.writeEndObject();
  }

  /** Without a superfluous zero: 5, not 5.0. */
  private static BigDecimal plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static String type(Fact<?> fact) {
    if (fact instanceof NumberFact<?> number) {
      return number.isInteger() ? "integer" : "decimal";
    }
    if (fact instanceof MoneyFact) {
      return "money";
    }
    if (fact instanceof DateFact) {
      return "date";
    }
    if (fact instanceof BooleanFact) {
      return "boolean";
    }
    return fact instanceof CodeSetFact ? "codes" : "code";
  }
}
