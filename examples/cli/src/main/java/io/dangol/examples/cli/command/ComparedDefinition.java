package io.dangol.examples.cli.command;

import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.json.DecisionTableJson;
import io.dangol.core.json.GradeJson;
import io.dangol.core.json.RuleJson;
import io.dangol.core.json.document.Reading;
import io.dangol.core.revision.Outcomes;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.view.CustomerFacts;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.input.TypedTable;
import io.dangol.examples.cli.pipeline.RunFacts;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.value.ValueFacts;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.json.KMeansJson;
import io.dangol.segmentation.json.RfmJson;
import io.dangol.segmentation.rfm.RfmFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * A version of a rule, decision table, grade policy or model in a file, and what it says about the
 * customers of a table.
 */
abstract class ComparedDefinition {

  /** As many bands as a lift chart has. */
  private static final int BANDS = 10;

  /** The schema of the document: only versions of the same kind can be compared. */
  final String schema;

  private ComparedDefinition(String schema) {
    this.schema = schema;
  }

  /**
   * Applies the version.
   *
   * @param old the version in force, whose bands count for numbers
   */
  abstract Outcomes outcomes(ComparedDefinition old);

  /** Where a version is applied: the table, the moment, the currency of its amounts. */
  record Base(String file, FactTable table, EvaluationContext at, CurrencyUnit currency) {

    FactTable typed(Set<Fact<?>> facts) {
      return TypedTable.of(file, table, facts, currency);
    }
  }

  /**
   * Reads a version.
   *
   * @throws BadInputException if there is no such file, or nothing in it that can be compared
   */
  static ComparedDefinition read(Path file, Base base) throws IOException {
    String json = new String(Documents.bytes(file), StandardCharsets.UTF_8);
    String schema = ModelFiles.schema(file);
    return switch (schema) {
      case RuleJson.SCHEMA -> rule(known(base, catalog -> RuleJson.read(json, catalog)), base);
      case GradeJson.SCHEMA -> grades(known(base, catalog -> GradeJson.read(json, catalog)), base);
      case DecisionTableJson.SCHEMA ->
          table(
              name(file),
              known(base, catalog -> DecisionTableJson.of(catalog, new PlainOutcome()).read(json)),
              base);
      case RfmJson.SCHEMA ->
          model(schema, ModelFiles.read(file, RfmJson::read), RfmFacts.SEGMENT, base);
      case KMeansJson.SCHEMA ->
          model(schema, ModelFiles.read(file, KMeansJson::read), ClusterFacts.ID, base);
      case LtvJson.VALUATION_SCHEMA ->
          model(schema, ModelFiles.read(file, LtvJson::readValuation), ValueFacts.CLV, base);
      default ->
          throw BadInputException.of(
              new Problem(
                  String.valueOf(file.getFileName()), 0, "schema", Reason.INVALID_MODEL, schema));
    };
  }

  /**
   * Reads a document over the facts of the engines, in their types, and the columns of the file;
   * where it does not fit them, over the columns as they were detected.
   */
  private static <T> T known(Base base, Function<FactCatalog, Reading<T>> reader) {
    FactCatalog detected = FactCatalog.of(base.table());
    FactCatalog engines =
        FactCatalog.union(RunFacts.catalog(), ContactFacts.catalog(), CustomerFacts.catalog());
    List<FactDefinition> others =
        detected.definitions().stream()
            .filter(definition -> engines.find(definition.fact().name()).isEmpty())
            .toList();
    List<FactDefinition> all = new ArrayList<>(engines.definitions());
    all.addAll(others);
    Reading<T> typed = reader.apply(FactCatalog.of(all));
    return typed.isAccepted()
        ? typed.orThrow()
        : reader.apply(detected).value().orElseGet(typed::orThrow);
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static ComparedDefinition rule(Rule rule, Base base) {
    return new ComparedDefinition(RuleJson.SCHEMA) {
      @Override
      Outcomes outcomes(ComparedDefinition old) {
        return Outcomes.of(
            rule.id() + "/" + rule.version(),
            RuleEvaluator.of(rule).evaluate(base.typed(rule.dependsOn()), base.at()));
      }
    };
  }

  private static ComparedDefinition table(String version, DecisionTable<String> table, Base base) {
    return new ComparedDefinition(DecisionTableJson.SCHEMA) {
      @Override
      Outcomes outcomes(ComparedDefinition old) {
        return Outcomes.of(
            version, table.decide(base.typed(table.dependsOn()), base.at()), Function.identity());
      }
    };
  }

  private static ComparedDefinition grades(GradePolicy policy, Base base) {
    return new ComparedDefinition(GradeJson.SCHEMA) {
      @Override
      Outcomes outcomes(ComparedDefinition old) {
        FactTable graded = base.typed(policy.requires()).with(policy.at(base.at()));
        return Outcomes.of(policy.name(), graded.codes(GradeFacts.CURRENT));
      }
    };
  }

  private static ComparedDefinition model(
      String schema, FactSource model, Fact<?> fact, Base base) {
    return new Model(schema, model, fact, base);
  }

  /** A fitted model, compared by the fact that it is made for. */
  private static final class Model extends ComparedDefinition {

    private final FactSource source;
    private final Column column;

    Model(String schema, FactSource source, Fact<?> fact, Base base) {
      super(schema);
      this.source = source;
      this.column = base.typed(source.requires()).with(source).column(fact);
    }

    @Override
    Outcomes outcomes(ComparedDefinition old) {
      if (column instanceof Column.Codes<?> codes) {
        return Outcomes.of(source.name(), codes);
      }
      Column.Numbers numbers = (Column.Numbers) column;
      return column.fact().equals(ClusterFacts.ID)
          ? Outcomes.ofWholeNumbers(source.name(), numbers)
          : Outcomes.ofBands(
              source.name(),
              numbers,
              Outcomes.quantiles((Column.Numbers) ((Model) old).column, BANDS));
    }
  }
}
