package io.dangol.examples.cli.command;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import io.dangol.core.json.DecisionTableJson;
import io.dangol.core.json.GradeJson;
import io.dangol.core.json.RuleJson;
import io.dangol.core.json.document.Reading;
import io.dangol.core.revision.Outcomes;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleProfile;
import io.dangol.core.rule.RuleVersion;
import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Reason;
import io.dangol.ltv.json.LtvJson;
import io.dangol.ltv.value.ValueFacts;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.json.KMeansJson;
import io.dangol.segmentation.json.RfmJson;
import io.dangol.segmentation.rfm.RfmFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A version of a rule, decision table, grade policy or model in a file, and what it says about the
 * customers of a table.
 */
abstract class ComparedDefinition {

  /** As many bands as a lift chart has. */
  private static final int BANDS = 10;

  /** The schema of the document: only versions of the same kind can be compared. */
  final String schema;

  /** The name and version, or of saved models, which are all of version 1, the file. */
  final String version;

  private ComparedDefinition(String schema, String version) {
    this.schema = schema;
    this.version = version;
  }

  /** The conditions that are evaluated, without names of segments. */
  abstract List<Condition> conditions();

  /** What is read beside the facts of the conditions. */
  abstract Set<Fact<?>> facts();

  /** Whether what it says depends on the moment. */
  final boolean isTimeDependent() {
    return conditions().stream().anyMatch(each -> RuleProfile.of(each).timeDependent());
  }

  /**
   * Applies the version.
   *
   * @param label how the result names the version
   * @param old the version in force, whose bands count for numbers
   * @param table a table with all that is read, of both versions
   */
  abstract Outcomes outcomes(
      String label, ComparedDefinition old, FactTable table, EvaluationContext at);

  /** Of how many customers it says nothing though it must. */
  int undecided(FactTable table, EvaluationContext at) {
    return 0;
  }

  /**
   * Reads a version.
   *
   * @throws BadInputException if there is no such file, or nothing in it that can be compared
   * @throws RefusedDocumentException if it is a rule, table or policy with errors
   */
  static ComparedDefinition read(Path file, RuleSetting setting) throws IOException {
    String schema = ModelFiles.schema(file);
    FactCatalog catalog = setting.catalog();
    return switch (schema) {
      // What has no schema, such as broken JSON, is refused as a rule, with line and column.
      case RuleJson.SCHEMA, "" -> rule(Documents.accepted(file, setting.read(file)), setting);
      case GradeJson.SCHEMA ->
          grades(Documents.accepted(file, GradeJson.read(Documents.text(file), catalog)));
      case DecisionTableJson.SCHEMA ->
          table(file, Documents.accepted(file, readTable(file, setting)), setting);
      case RfmJson.SCHEMA ->
          new Model(file, schema, ModelFiles.read(file, RfmJson::read), RfmFacts.SEGMENT);
      case KMeansJson.SCHEMA ->
          new Model(file, schema, ModelFiles.read(file, KMeansJson::read), ClusterFacts.ID);
      case LtvJson.VALUATION_SCHEMA ->
          new Model(file, schema, ModelFiles.read(file, LtvJson::readValuation), ValueFacts.CLV);
      default ->
          throw BadInputException.of(
              new Problem(
                  String.valueOf(file.getFileName()), 0, "schema", Reason.INVALID_MODEL, schema));
    };
  }

  /** Saved models are all of version 1: their files tell them apart. */
  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static Reading<DecisionTable<String>> readTable(Path file, RuleSetting setting)
      throws IOException {
    return DecisionTableJson.of(setting.conditions(), new PlainOutcome())
        .read(Documents.text(file));
  }

  static ComparedDefinition rule(Rule rule, RuleSetting setting) {
    RuleEvaluator evaluator = setting.evaluator(rule);
    return new Conditions(
        RuleJson.SCHEMA, rule.ruleVersion().toString(), List.of(setting.expand(rule.condition()))) {
      @Override
      Outcomes outcomes(
          String label, ComparedDefinition old, FactTable table, EvaluationContext at) {
        return Outcomes.of(label, rule, evaluator.evaluate(table, at));
      }

      @Override
      int undecided(FactTable table, EvaluationContext at) {
        return rule.onUnknown() == OnUnknown.FAIL ? evaluator.evaluate(table, at).unknown() : 0;
      }
    };
  }

  static ComparedDefinition table(Path file, DecisionTable<String> decisions, RuleSetting setting) {
    String version = decisions.version().map(RuleVersion::toString).orElse(name(file));
    return new Conditions(
        DecisionTableJson.SCHEMA,
        version,
        decisions.rows().stream().map(row -> setting.expand(row.when())).toList()) {
      @Override
      Outcomes outcomes(
          String label, ComparedDefinition old, FactTable table, EvaluationContext at) {
        return Outcomes.of(label, decisions.decide(table, at), Function.identity());
      }
    };
  }

  static ComparedDefinition grades(GradePolicy policy) {
    return new Conditions(
        GradeJson.SCHEMA, policy.name(), policy.tiers().stream().map(Tier::criterion).toList()) {
      @Override
      Set<Fact<?>> facts() {
        return policy.requires();
      }

      @Override
      Outcomes outcomes(
          String label, ComparedDefinition old, FactTable table, EvaluationContext at) {
        return Outcomes.of(label, table.with(policy.at(at)).codes(GradeFacts.CURRENT));
      }
    };
  }

  /** A version that is made of conditions. */
  private abstract static class Conditions extends ComparedDefinition {

    private final List<Condition> conditions;

    Conditions(String schema, String version, List<Condition> conditions) {
      super(schema, version);
      this.conditions = conditions;
    }

    @Override
    List<Condition> conditions() {
      return conditions;
    }

    @Override
    Set<Fact<?>> facts() {
      return Set.of();
    }
  }

  /** A fitted model, compared by the fact that it is made for. */
  private static final class Model extends ComparedDefinition {

    private final FactSource source;
    private final Fact<?> fact;

    Model(Path file, String schema, FactSource source, Fact<?> fact) {
      super(schema, name(file));
      this.source = source;
      this.fact = fact;
    }

    @Override
    List<Condition> conditions() {
      return List.of();
    }

    @Override
    Set<Fact<?>> facts() {
      return source.requires();
    }

    @Override
    Outcomes outcomes(String label, ComparedDefinition old, FactTable table, EvaluationContext at) {
      Column column = column(table);
      if (column instanceof Column.Codes<?> codes) {
        return Outcomes.of(label, codes);
      }
      Column.Numbers numbers = (Column.Numbers) column;
      return column.fact().equals(ClusterFacts.ID)
          ? Outcomes.ofWholeNumbers(label, numbers)
          : Outcomes.ofBands(
              label,
              numbers,
              Outcomes.quantiles((Column.Numbers) ((Model) old).column(table), BANDS));
    }

    private Column column(FactTable table) {
      try {
        return table.with(source).column(fact);
      } catch (IllegalArgumentException e) {
        // Such as amounts in another currency than the model's.
        throw BadInputException.of(
            new Problem(
                version,
                0,
                "",
                Reason.INVALID_DOCUMENTS,
                String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
      }
    }
  }
}
