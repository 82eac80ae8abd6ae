package io.dangol.segmentation.prospect;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import java.util.List;

/** The facts that prospect models publish; scores start at 1 for the lowest level. */
public final class ProspectFacts {
  /** How interested the prospect is. */
  public static final NumberFact<Integer> INTEREST = Fact.integer("prospect.interest");

  /** How much the prospect can spend. */
  public static final NumberFact<Integer> POWER = Fact.integer("prospect.power");

  /** How soon the prospect may buy. */
  public static final NumberFact<Integer> TIMING = Fact.integer("prospect.timing");

  /** The group of a {@link ProspectModel}, such as {@code CALL_NOW}. */
  public static final CodeFact<String> GROUP = Fact.code("prospect.group");

  /** The group of a {@link SurveyModel}, such as {@code G9}. */
  public static final CodeFact<String> SURVEY_GROUP = Fact.code("prospect.surveyGroup");

  /** Whether an answer lies in the grey zone of a threshold; missing without a survey group. */
  public static final BooleanFact SURVEY_BORDERLINE = Fact.bool("prospect.surveyBorderline");

  private static final String SOURCE = "segmentation.prospect";

  private ProspectFacts() {}

  /**
   * Returns the definitions of these facts.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(INTEREST, FactUnit.NONE, SOURCE),
            FactDefinition.of(POWER, FactUnit.NONE, SOURCE),
            FactDefinition.of(TIMING, FactUnit.NONE, SOURCE),
            FactDefinition.of(GROUP, FactUnit.NONE, SOURCE),
            FactDefinition.of(SURVEY_GROUP, FactUnit.NONE, SOURCE),
            FactDefinition.of(SURVEY_BORDERLINE, FactUnit.NONE, SOURCE)));
  }
}
