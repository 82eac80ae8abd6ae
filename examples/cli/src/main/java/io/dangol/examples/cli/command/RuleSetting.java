package io.dangol.examples.cli.command;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.json.ConditionJson;
import io.dangol.core.json.FactCatalogJson;
import io.dangol.core.json.RuleJson;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleProfile;
import io.dangol.core.rule.Segments;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.BadRows;
import io.dangol.examples.cli.input.DelimitedFile;
import io.dangol.examples.cli.input.EventFile;
import io.dangol.examples.cli.input.FactFile;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.pipeline.RunFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The facts, events and segments by which rules are read and judged. Every command of rules goes
 * through here, so that what one accepts another does not refuse.
 */
final class RuleSetting {

  private final RuleOptions options;
  private final @Nullable FactFile data;
  private final Map<EventKind, EventFile> events = new LinkedHashMap<>();
  private final FactCatalog catalog;
  private final Segments segments;
  private final Problems problems;
  private final Map<String, Long> strangers = new LinkedHashMap<>();

  /**
   * Reads everything but the rules.
   *
   * @param rules the files of the rules, or of what else has conditions
   * @param table the table, or null to judge by what is known without one
   * @throws BadInputException if a file cannot be read
   * @throws RefusedDocumentException if the catalog or a segment has errors
   */
  RuleSetting(RuleOptions options, List<Path> rules, @Nullable Path table) throws IOException {
    this.options = options;
    this.problems = new Problems(options.files.badRows);
    List<byte[]> documents = new ArrayList<>();
    for (Path rule : rules) {
      documents.add(Documents.bytes(rule));
    }
    FactCatalog given =
        options.facts == null
            ? FactCatalog.of(List.of())
            : Documents.read(options.facts, FactCatalogJson::read);
    SegmentFiles segmentFiles =
        SegmentFiles.of(options.segments, DocumentUses.of(documents).segments());
    documents.addAll(segmentFiles.documents());
    // A table may come from a model of other options: its scores are what they are.
    FactCatalog engines =
        table == null ? RunFacts.catalog(RfmOptions.defaults()) : RunFacts.catalog();
    RuleFacts facts = new RuleFacts(given, engines, DocumentUses.of(documents));
    this.data =
        table == null
            ? null
            : FactFile.read(DelimitedFile.of(table, options.dataFormat()), problems);
    List<FactCatalog.Events> kinds = new ArrayList<>();
    for (Map.Entry<String, Path> each : options.events.entrySet()) {
      EventFile file = eventFile(each.getKey(), each.getValue(), facts);
      FactCatalog.Events kind = facts.of(file);
      kinds.add(kind);
      events.put(kind.kind(), file);
    }
    this.catalog = (data == null ? facts.known() : facts.with(data)).withEvents(kinds);
    this.segments = segmentFiles.read(catalog);
  }

  private EventFile eventFile(String kind, Path path, RuleFacts facts) {
    return EventFile.read(
        DelimitedFile.of(path, options.formatOf(kind)), kind, facts.ofEvents(kind), problems);
  }

  /** The facts and events that rules may name. */
  FactCatalog catalog() {
    return catalog;
  }

  /** What conditions may name; a segment that is not there is a problem. */
  ConditionJson conditions() {
    return ConditionJson.of(catalog).withSegments(segments);
  }

  /** Reads a rule. */
  Reading<Rule> read(Path rule) throws IOException {
    return RuleJson.read(Documents.bytes(rule), conditions());
  }

  /**
   * Compiles a rule.
   *
   * @throws BadInputException if it includes those of whom a segment must not be left open
   */
  RuleEvaluator evaluator(Rule rule) {
    try {
      return RuleEvaluator.of(rule, segments);
    } catch (IllegalArgumentException e) {
      throw BadInputException.of(
          new Problem(
              rule.id().value(), 0, "", Reason.INVALID_DOCUMENTS, String.valueOf(e.getMessage())));
    }
  }

  /** Puts the conditions of segments in the places of their names. */
  Condition expand(Condition condition) {
    return segments.expand(condition);
  }

  /** Returns the table with what a rule reads, see {@link #table(List, Set)}. */
  FactTable table(Rule rule) {
    return table(List.of(expand(rule.condition())), Set.of());
  }

  /**
   * Returns the table with what some conditions read.
   *
   * @param conditions conditions without names of segments
   * @param facts what else is needed
   * @throws BadInputException if a column or a file of events is not there, a field that is read is
   *     not of its type, or an amount is of another currency
   */
  FactTable table(List<Condition> conditions, Set<Fact<?>> facts) {
    FactFile file = Objects.requireNonNull(data, "rules are applied to a table");
    Set<Fact<?>> read = new LinkedHashSet<>(facts);
    Set<EventKind> kinds = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      read.addAll(condition.dependsOn());
      kinds.addAll(RuleProfile.of(condition).events());
    }
    check(conditions, kinds);
    kinds.forEach(kind -> read.removeAll(kind.facts()));
    List<FactDefinition> columns =
        read.stream()
            .map(
                fact ->
                    catalog
                        .find(fact.name())
                        .filter(known -> known.fact().equals(fact))
                        .orElse(FactDefinition.of(fact, FactUnit.NONE, file.name())))
            .toList();
    FactTable table = file.table(columns, options.currency(), problems);
    List<EventTable> tables = kinds.stream().map(kind -> eventTable(kind, conditions)).toList();
    tables.forEach(each -> countStrangers(each, table.customers()));
    return table.withEvents(tables.toArray(EventTable[]::new));
  }

  private void countStrangers(EventTable events, CustomerIndex known) {
    long count = 0;
    for (int row = 0; row < events.customers().size(); row++) {
      CustomerId customer = events.customers().at(row);
      if (known.rowOf(customer) < 0) {
        count += events.of(customer).map(slice -> slice.to() - slice.from()).orElse(0);
      }
    }
    if (count > 0) {
      strangers.put(events.kind().name(), count);
    }
  }

  private EventTable eventTable(EventKind kind, List<Condition> conditions) {
    Set<Fact<?>> read = new LinkedHashSet<>();
    conditions.forEach(condition -> read.addAll(condition.dependsOn()));
    EventFile file = Objects.requireNonNull(events.get(kind), "checked before");
    List<FactDefinition> needed =
        catalog.of(kind).definitions().stream()
            .filter(definition -> read.contains(definition.fact()))
            .toList();
    return file.table(kind, needed, options.currency(), problems);
  }

  private void check(List<Condition> conditions, Set<EventKind> kinds) {
    Problems found = new Problems(BadRows.FAIL);
    for (EventKind kind : kinds) {
      if (!events.containsKey(kind)) {
        found.file(
            new Problem(
                "--events", 0, kind.name(), Reason.MISSING_EVENTS, "--events " + kind + "=..."));
      }
    }
    for (Condition condition : conditions) {
      AmountCurrencies.of(condition)
          .forEach(
              (fact, currencies) ->
                  currencies.stream()
                      .filter(currency -> !currency.equals(currency(fact)))
                      .forEach(currency -> found.file(otherCurrency(fact, currency))));
    }
    found.throwIfRefused();
  }

  private Problem otherCurrency(Fact<?> fact, CurrencyUnit currency) {
    return new Problem(
        fileOf(fact), 0, fact.name(), Reason.OTHER_CURRENCY, "--currency " + currency);
  }

  private CurrencyUnit currency(Fact<?> fact) {
    FactCatalog facts =
        events.keySet().stream()
            .filter(kind -> kind.has(fact))
            .findFirst()
            .map(catalog::of)
            .orElse(catalog);
    return facts
        .find(fact.name())
        .flatMap(FactDefinition::expectedCurrency)
        .orElse(options.currency());
  }

  private String fileOf(Fact<?> fact) {
    return events.entrySet().stream()
        .filter(each -> each.getKey().has(fact))
        .map(each -> each.getValue().name())
        .findFirst()
        .orElse(data == null ? "" : data.name());
  }

  /** Returns the fact of a column of the table, in the type that rules take it for. */
  Optional<Fact<?>> column(String name) {
    return data != null && data.names().contains(name)
        ? catalog.find(name).map(FactDefinition::fact)
        : Optional.empty();
  }

  /** Rows that were left out, where that was asked for. */
  Problems problems() {
    return problems;
  }

  /** How many events of a kind are of customers who are not in the table, where some are. */
  Map<String, Long> strangers() {
    return Collections.unmodifiableMap(strangers);
  }

  /** The headers that are no names of facts. */
  List<String> leftOut() {
    List<String> headers = new ArrayList<>(data == null ? List.of() : data.leftOut());
    events.values().forEach(file -> headers.addAll(file.leftOut()));
    return headers;
  }
}
