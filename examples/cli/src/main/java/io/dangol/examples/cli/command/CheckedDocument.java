package io.dangol.examples.cli.command;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.json.DecisionTableJson;
import io.dangol.core.json.GradeJson;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.rule.RuleProfile;
import io.dangol.examples.cli.output.JsonDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule, decision table or grade policy, and its problems.
 *
 * @param problems what is wrong with it, and what is remarkable
 * @param compiled makes what can be applied; empty where there are errors
 */
record CheckedDocument(List<Problem> problems, Optional<Compiler> compiled) {

  /** Puts segments in their places, which may show another problem. */
  interface Compiler {

    /**
     * Compiles the document.
     *
     * @throws io.dangol.examples.cli.input.BadInputException if it includes those of whom a segment
     *     must not be left open
     */
    ComparedDefinition compile();
  }

  /** Reads a document; what is of no known schema is taken for a rule. */
  static CheckedDocument read(Path file, RuleSetting setting) throws IOException {
    return switch (ModelFiles.schema(file)) {
      case GradeJson.SCHEMA ->
          of(GradeJson.read(Documents.bytes(file), setting.catalog()), ComparedDefinition::grades);
      case DecisionTableJson.SCHEMA ->
          of(
              ComparedDefinition.readTable(file, setting),
              table -> ComparedDefinition.table(file, table, setting));
      default -> of(setting.read(file), rule -> ComparedDefinition.rule(rule, setting));
    };
  }

  private static <T> CheckedDocument of(
      Reading<T> reading, Function<T, ComparedDefinition> compiler) {
    return new CheckedDocument(
        reading.problems(), reading.value().map(read -> () -> compiler.apply(read)));
  }

  /** What a definition reads, and what it costs. */
  static void profile(ComparedDefinition definition, RuleSetting setting, JsonDocument document) {
    Set<Fact<?>> facts = new LinkedHashSet<>();
    Set<EventKind> events = new LinkedHashSet<>();
    RuleProfile.Cost cost = RuleProfile.Cost.NONE;
    for (Condition condition : definition.conditions()) {
      RuleProfile profile = RuleProfile.of(condition, setting.catalog());
      facts.addAll(profile.dependsOn());
      events.addAll(profile.events());
      cost = profile.cost().compareTo(cost) > 0 ? profile.cost() : cost;
    }
    facts.addAll(definition.facts());
    document
        .put("dependsOn", facts.stream().map(Fact::name).toList())
        .put("events", events.stream().map(EventKind::name).toList())
        .put("timeDependent", definition.isTimeDependent())
        .put("cost", cost.name());
  }
}
