package io.dangol.core.json;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.json.document.Words;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads values over events: the members {@code aggregate}, {@code of}, window and where. */
final class AggregateReader {

  private static final Map<String, Derivation.Function> FUNCTIONS =
      Arrays.stream(Derivation.Function.values())
          .collect(
              Collectors.toMap(
                  Derivation.Function::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final FactCatalog catalog;
  private final FactTestReader tests;
  private final ProblemList problems;

  /** Reads a condition over the facts of a catalog. */
  private final BiFunction<JsonValue, FactCatalog, Optional<Condition>> conditions;

  AggregateReader(
      FactCatalog catalog,
      FactTestReader tests,
      ProblemList problems,
      BiFunction<JsonValue, FactCatalog, Optional<Condition>> conditions) {
    this.catalog = catalog;
    this.tests = tests;
    this.problems = problems;
    this.conditions = conditions;
  }

  /** What an aggregate is of: a kind of events or, of such events, a fact. */
  private record Source(EventKind events, Optional<Fact<?>> fact) {}

  /** Returns the function, or empty with a problem. */
  Optional<Derivation.Function> function(JsonFields fields) {
    return fields.oneOf("aggregate", FUNCTIONS.keySet()).map(FUNCTIONS::get);
  }

  /** Returns the value over events, or empty with a problem. */
  Optional<Derivation.Aggregate> read(JsonFields fields, Optional<Derivation.Function> function) {
    Optional<Source> source = source(fields, function);
    Optional<JsonValue> windowJson = fields.optional("window");
    Optional<Period> window = windowJson.flatMap(tests::period);
    Optional<JsonValue> whereJson = fields.optional("where");
    Optional<Condition> where =
        whereJson.flatMap(
            json ->
                source.isPresent()
                    ? conditions.apply(json, catalog.of(source.get().events()))
                    : Optional.empty());
    if (source.isEmpty()
        || function.isEmpty()
        || windowJson.isPresent() != window.isPresent()
        || whereJson.isPresent() != where.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Derivation.Aggregate(
            source.get().events(),
            function.get(),
            source.get().fact().orElse(null),
            window.orElse(null),
            where.orElse(Condition.always())));
  }

  private Optional<Source> source(JsonFields fields, Optional<Derivation.Function> function) {
    Optional<String> name = fields.text("of");
    if (name.isEmpty() || function.isEmpty()) {
      return Optional.empty();
    }
    return function.get().isOfFact()
        ? ofFact(fields, function.get(), name.get())
        : ofKind(fields, function.get(), name.get());
  }

  private Optional<Source> ofKind(JsonFields fields, Derivation.Function function, String name) {
    Optional<FactCatalog.Events> events = catalog.events(name);
    if (events.isEmpty()) {
      List<String> kinds = catalog.events().stream().map(each -> each.kind().name()).toList();
      problems.error(
          fields.placeOf("of"),
          "events.unknown",
          "'%s' is no kind of events, which %s needs.".formatted(Words.of(name), function.key()),
          kindOf(name).or(() -> Words.nearest(name, kinds)).orElse(null));
    }
    return events.map(each -> new Source(each.kind(), Optional.empty()));
  }

  /** The kind whose events have a fact of this name. */
  private Optional<String> kindOf(String fact) {
    return catalog.events().stream()
        .map(FactCatalog.Events::kind)
        .filter(kind -> kind.fact(fact).isPresent())
        .map(EventKind::name)
        .findFirst();
  }

  private Optional<Source> ofFact(JsonFields fields, Derivation.Function function, String name) {
    Optional<Source> source =
        catalog.events().stream()
            .map(FactCatalog.Events::kind)
            .filter(kind -> kind.fact(name).isPresent())
            .map(kind -> new Source(kind, kind.fact(name)))
            .findFirst();
    if (source.isEmpty()) {
      List<String> known =
          catalog.events().stream()
              .flatMap(each -> each.kind().facts().stream())
              .map(Fact::name)
              .toList();
      problems.error(
          fields.placeOf("of"),
          "fact.unknown",
          "'%s' is no fact of events.".formatted(Words.of(name)),
          Words.nearest(name, known).orElse(null));
    } else if (!Derivation.Aggregate.isLegal(function, source.get().fact().orElseThrow())) {
      problems.error(
          fields.placeOf("aggregate"),
          "aggregate.notForFact",
          "There is no %s of %s.".formatted(function.key(), name));
      return Optional.empty();
    }
    return source;
  }
}
