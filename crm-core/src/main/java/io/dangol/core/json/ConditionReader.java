package io.dangol.core.json;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonLimits;
import io.dangol.core.json.document.JsonPlace;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one condition; for use once. */
final class ConditionReader {

  private static final List<String> SHAPES =
      List.of("all", "any", "not", "fact", "aggregate", "segment", "constant");
  private static final int SUGGESTIONS = 50;

  private final ConditionJson language;
  private final JsonLimits limits;
  private final ProblemList problems;
  private final FactTestReader tests;
  private int suggestions;

  ConditionReader(ConditionJson language, ProblemList problems) {
    this.language = language;
    this.limits = language.limits();
    this.problems = problems;
    this.tests = new FactTestReader(language, problems);
  }

  Optional<Condition> read(JsonValue json) {
    return read(json, language.catalog(), 1);
  }

  /** Reads a condition that may name the facts of a catalog. */
  private Optional<Condition> read(JsonValue json, FactCatalog catalog, int depth) {
    if (!isWithinLimits(json.place(), depth)) {
      return Optional.empty();
    }
    JsonFields fields = JsonFields.of(json, problems);
    if (!(json instanceof JsonValue.ObjectValue object)) {
      return Optional.empty();
    }
    List<String> shapes = SHAPES.stream().filter(object.members()::containsKey).toList();
    if (shapes.size() != 1) {
      problems.error(
          json.place(),
          "condition.shape",
          shapes.isEmpty()
              ? "A condition has one of the keys %s.".formatted(SHAPES)
              : "A condition has only one of the keys %s.".formatted(shapes));
      return Optional.empty();
    }
    Optional<Condition> condition =
        switch (shapes.get(0)) {
          case "all" -> parts(fields, "all", catalog, depth).map(Condition.All::new);
          case "any" -> parts(fields, "any", catalog, depth).map(Condition.Any::new);
          case "not" ->
              fields
                  .value("not")
                  .flatMap(part -> read(part, catalog, depth + 1))
                  .map(Condition.Not::new);
          case "segment" -> segment(fields, catalog);
          case "constant" -> constant(fields);
          case "aggregate" -> aggregate(fields, catalog, depth);
          default -> fact(fields, catalog);
        };
    fields.refuseOthers();
    return condition;
  }

  private boolean isWithinLimits(JsonPlace place, int depth) {
    int nodes = problems.countConditionPart();
    if (nodes == limits.nodes() + 1) {
      problems.error(
          place,
          "limit.nodes",
          "The conditions of a document may have at most %d parts together; the rest is not read."
              .formatted(limits.nodes()));
    }
    if (depth > limits.depth()) {
      problems.error(
          place,
          "limit.depth",
          "Conditions may be nested at most %d deep.".formatted(limits.depth()));
    }
    return nodes <= limits.nodes() && depth <= limits.depth();
  }

  private Optional<List<Condition>> parts(
      JsonFields fields, String key, FactCatalog catalog, int depth) {
    List<JsonValue> elements = fields.array(key);
    List<Condition> parts = new ArrayList<>();
    elements.forEach(element -> read(element, catalog, depth + 1).ifPresent(parts::add));
    return Optional.of(parts);
  }

  private Optional<Condition> constant(JsonFields fields) {
    Optional<JsonValue> value = fields.value("constant");
    if (value.isPresent() && value.get() instanceof JsonValue.BooleanValue constant) {
      return Optional.of(constant.flag() ? Condition.always() : Condition.never());
    }
    value.ifPresent(
        other ->
            problems.mismatch(
                other,
                "value.type",
                "boolean",
                "True or false is expected, not %s.".formatted(other.kind()),
                null));
    return Optional.empty();
  }

  private Optional<Condition> segment(JsonFields fields, FactCatalog catalog) {
    Optional<String> name = fields.text("segment");
    if (!catalog.equals(language.catalog())) {
      problems.error(
          fields.placeOf("segment"),
          "segment.notHere",
          "A segment is of customers, not of their events.");
      return Optional.empty();
    }
    if (language.refusesSegments()) {
      problems.error(
          fields.placeOf("segment"), "segment.notHere", "A segment cannot be named here.");
      return Optional.empty();
    }
    if (name.isPresent() && language.segments().isEmpty()) {
      problems.warn(
          fields.placeOf("segment"),
          "segment.notChecked",
          "Whether there is a segment '%s' is not known here.".formatted(Words.of(name.get())));
    }
    if (name.isPresent() && !language.isKnownSegment(name.get())) {
      problems.error(
          fields.placeOf("segment"),
          "segment.unknown",
          "Unknown segment '%s'.".formatted(Words.of(name.get())),
          Words.nearest(name.get(), language.segmentNames()).orElse(null));
    }
    return name.map(Condition.InSegment::new);
  }

  private Optional<Condition> fact(JsonFields fields, FactCatalog catalog) {
    Optional<FactDefinition> definition = definition(fields, catalog);
    Allowed allowed = definition.map(Allowed::by).orElse(Allowed.ANY);
    Optional<JsonValue> otherwise = fields.optional("ifMissing");
    Optional<Fact<?>> fact =
        definition.flatMap(known -> withDefault(known.fact(), otherwise, allowed));
    fact.ifPresent(
        read -> otherwise.ifPresent(json -> checkPossible(read, definition.orElseThrow(), json)));
    return tests.read(fields, fact, allowed);
  }

  /** A default that no customer can have makes those without a value a group of their own. */
  private void checkPossible(Fact<?> fact, FactDefinition definition, JsonValue json) {
    if (fact.derivation().orElse(null) instanceof Derivation.Default<?> known
        && known.value() instanceof Number number
        && definition
            .possible()
            .filter(range -> !range.contains(number.doubleValue()))
            .isPresent()) {
      problems.warn(
          json.place(), "value.range", "%s cannot be %s.".formatted(definition.fact(), number));
    }
  }

  private Optional<FactDefinition> definition(JsonFields fields, FactCatalog catalog) {
    Optional<String> name = fields.text("fact");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<FactDefinition> definition = catalog.find(name.get());
    if (definition.isEmpty()) {
      Optional<String> suggestion =
          suggestions++ < SUGGESTIONS ? catalog.nearest(name.get()) : Optional.empty();
      problems.error(
          fields.placeOf("fact"),
          "fact.unknown",
          "Unknown fact '%s'.".formatted(Words.of(name.get())),
          suggestion.orElse(null));
    }
    return definition;
  }

  private Optional<Condition> aggregate(JsonFields fields, FactCatalog catalog, int depth) {
    AggregateReader reader =
        new AggregateReader(
            catalog, tests, problems, (json, scope) -> read(json, scope, depth + 1));
    Optional<Derivation.Function> function = reader.function(fields);
    Optional<Derivation.Aggregate> aggregate = reader.read(fields, function);
    Allowed allowed = aggregate.map(value -> allowed(value, catalog)).orElse(Allowed.ANY);
    boolean isPlainExists =
        function.filter(Derivation.Function.EXISTS::equals).isPresent()
            && fields.optional("op").isEmpty()
            && fields.optional("value").isEmpty();
    if (isPlainExists) {
      return aggregate.map(value -> ((BooleanFact) value.derived()).isTrue());
    }
    Optional<JsonValue> otherwise = fields.optional("ifMissing");
    Optional<Fact<?>> fact =
        aggregate.flatMap(value -> withDefault(value.derived(), otherwise, allowed));
    return tests.read(fields, fact, allowed);
  }

  private static Allowed allowed(Derivation.Aggregate aggregate, FactCatalog catalog) {
    Fact<?> of = aggregate.of();
    return of == null
        ? Allowed.ANY
        : catalog.of(aggregate.events()).find(of.name()).map(Allowed::by).orElse(Allowed.ANY);
  }

  /** The fact with the value of {@code ifMissing}; empty if that is wrong. */
  private <T> Optional<Fact<?>> withDefault(
      Fact<T> fact, Optional<JsonValue> json, Allowed allowed) {
    if (json.isEmpty()) {
      return Optional.of(fact);
    }
    if (fact instanceof CodeSetFact) {
      problems.error(
          json.get().place(), "value.type", "%s has no default: it is a set.".formatted(fact));
      return Optional.empty();
    }
    return new LiteralReader<>(fact, allowed, problems)
        .read(json.get())
        .map(value -> new Derivation.Default<>(fact, value).derived());
  }
}
