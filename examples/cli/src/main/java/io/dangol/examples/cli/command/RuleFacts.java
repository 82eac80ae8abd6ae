package io.dangol.examples.cli.command;

import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.purchase.PurchaseEvents;
import io.dangol.core.view.CustomerFacts;
import io.dangol.examples.cli.input.EventFile;
import io.dangol.examples.cli.input.FactFile;
import io.dangol.examples.cli.pipeline.RunFacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The facts that rules may name. A column has the type that the catalog gives it, otherwise that of
 * the engine's fact of this name, otherwise the one that its texts show.
 */
final class RuleFacts {

  private final FactCatalog known;
  private final DocumentUses uses;

  /**
   * Creates the facts.
   *
   * @param given the catalog of the host, before which the engines' facts step back
   * @param engines the facts of the engines, see {@link RunFacts}
   * @param uses what the documents say about columns that do not tell their type
   */
  RuleFacts(FactCatalog given, FactCatalog engines, DocumentUses uses) {
    this.known =
        FactCatalog.union(
            engines,
            ContactFacts.catalog(),
            CustomerFacts.catalog(),
            FactCatalog.of(List.of()).withEvents(PurchaseEvents.PURCHASES),
            given);
    this.uses = uses;
  }

  /** All facts and events that are known without any data. */
  FactCatalog known() {
    return known;
  }

  /** All that is known, and the columns of a file that are not. */
  FactCatalog with(FactFile file) {
    List<FactDefinition> columns =
        file.names().stream()
            .filter(name -> known.find(name).isEmpty())
            .map(name -> detected(name, file.name(), file::detect))
            .toList();
    return FactCatalog.union(known, FactCatalog.of(columns));
  }

  private FactDefinition detected(
      String name, String file, BiFunction<String, Fact<?>, Optional<Fact<?>>> types) {
    Fact<?> fact =
        types.apply(name, uses.blank(name)).map(uses::refined).orElseGet(() -> uses.blank(name));
    return FactDefinition.of(fact, FactUnit.NONE, file);
  }

  /** The names of facts of a kind of events that are known without any data. */
  Collection<String> ofEvents(String kind) {
    return known.events(kind).stream()
        .flatMap(events -> events.kind().facts().stream())
        .map(Fact::name)
        .toList();
  }

  /** The events of a file. */
  FactCatalog.Events of(EventFile file) {
    Optional<FactCatalog.Events> events = known.events(file.kind());
    List<FactDefinition> definitions =
        file.names().stream().map(name -> ofEvent(name, file, events)).toList();
    Fact<?>[] facts = definitions.stream().map(FactDefinition::fact).toArray(Fact<?>[]::new);
    return new FactCatalog.Events(
        EventKind.of(file.kind(), facts),
        events.map(FactCatalog.Events::retention).orElse(null),
        definitions);
  }

  private FactDefinition ofEvent(String name, EventFile file, Optional<FactCatalog.Events> events) {
    FactDefinition definition =
        events
            .flatMap(each -> known.of(each.kind()).find(name))
            .orElseGet(() -> detected(name, file.name(), file::detect));
    // An event has no sets: it happened in one place, on one channel.
    return definition.fact() instanceof CodeSetFact
        ? FactDefinition.of(Fact.code(name), FactUnit.NONE, file.name())
        : definition;
  }
}
