package io.dangol.segmentation.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.Problem;
import io.dangol.segmentation.engagement.EngagementFacts;
import io.dangol.segmentation.engagement.EngagementKind;
import io.dangol.segmentation.engagement.EngagementPolicy;
import io.dangol.segmentation.engagement.EngagementScores;
import io.dangol.segmentation.engagement.EngagementState;
import io.dangol.segmentation.grid.GridCheck;
import io.dangol.segmentation.json.ProspectJson;
import io.dangol.segmentation.rfm.RfmSegments;
import io.dangol.segmentation.scale.Binning;
import io.dangol.segmentation.scale.ScaleFitter;
import io.dangol.segmentation.scale.ScaleOptions;
import io.dangol.segmentation.scale.ScoreScale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProspectModelTest {
  private static final NumberFact<Integer> CLICKS = Fact.integer("mail.clicks");
  private static final NumberFact<Integer> INCOME = Fact.integer("person.income");
  private static final NumberFact<Integer> MONTHS = Fact.integer("survey.monthsToDecision");
  private static final ScoreScale THREE =
      ScaleFitter.with(ScaleOptions.of(new Binning.Fixed(List.of(1.0, 5.0))))
          .fit(new double[] {0})
          .scale();
  private static final EvaluationContext AT =
      EvaluationContext.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  private static final ProspectModel MODEL =
      new ProspectModel(
          2,
          new ProspectAxis(
              "interest",
              List.of(new PointsRow(CLICKS.atLeast(1), 3), new PointsRow(CLICKS.atLeast(5), 4)),
              THREE),
          new ProspectAxis("power", List.of(new PointsRow(INCOME.atLeast(50), 6)), THREE),
          new ProspectAxis(
              "timing",
              List.of(new PointsRow(MONTHS.atMost(6), 3), new PointsRow(MONTHS.atMost(1), 3)),
              THREE),
          ProspectPriorities.standard(),
          AT);

  @Test
  void standard_grid_isTotalUnambiguousAndReachable() {
    GridCheck check = ProspectPriorities.standard().check();

    assertThat(check.cells()).isEqualTo(27);
    assertThat(check.isTotal()).isTrue();
    assertThat(check.isUnambiguous()).isTrue();
    assertThat(check.isReachable()).isTrue();
  }

  @Test
  void write_prospects_keepsThreeScoresAndOneGroup() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("hot");
    customers.add("cold");
    FactTable table =
        FactTable.of(
                customers.build(),
                Column.integers(CLICKS, new int[] {9, Integer.MIN_VALUE}),
                Column.integers(INCOME, new int[] {80, 10}),
                Column.integers(MONTHS, new int[] {1, 12}))
            .with(MODEL);

    assertThat(table.row(0).find(ProspectFacts.INTEREST)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.POWER)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.TIMING)).contains(3);
    assertThat(table.row(0).find(ProspectFacts.GROUP)).contains(ProspectPriorities.CALL_NOW);
    assertThat(table.row(1).find(ProspectFacts.GROUP)).contains(ProspectPriorities.LEAVE);
    assertThat(table.madeBy(ProspectFacts.GROUP)).contains("prospect/2");
  }

  @Test
  void write_factThatTheTableLacks_givesNoPoints() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("x");
    FactTable table =
        FactTable.of(customers.build(), Column.integers(CLICKS, new int[] {9})).with(MODEL);

    assertThat(table.row(0).find(ProspectFacts.GROUP)).contains(ProspectPriorities.LOW_BUDGET);
    assertThat(MODEL.reads()).containsExactlyInAnyOrder(CLICKS, INCOME, MONTHS);
  }

  @Test
  void with_sourceOfAFactThatIsRead_comesFirstInAnyOrder() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("x");
    EngagementScores engagement =
        new EngagementScores(
            EngagementPolicy.defaults(),
            Map.of(
                CustomerId.of("x"),
                EngagementState.empty(EngagementPolicy.defaults())
                    .add(EngagementKind.REPLY, LocalDate.of(2026, 6, 30))),
            Map.of(),
            LocalDate.of(2026, 7, 1));
    ProspectModel prospects =
        new ProspectModel(
            1,
            new ProspectAxis(
                "interest", List.of(new PointsRow(EngagementFacts.SCORE.atLeast(10.0), 7)), THREE),
            MODEL.power(),
            MODEL.timing(),
            MODEL.groups(),
            AT);
    FactTable table = FactTable.of(customers.build());

    assertThat(table.with(engagement, prospects).row(0).find(ProspectFacts.INTEREST)).contains(3);
    assertThat(table.with(prospects, engagement).row(0).find(ProspectFacts.INTEREST)).contains(3);
    assertThat(
            table
                .with(prospects.after(FactTable.of(table.customers())), engagement)
                .row(0)
                .find(ProspectFacts.INTEREST))
        .contains(3);
  }

  @Test
  void level_grace_keepsALevelUntilItFallsClearly() {
    ProspectAxis axis = MODEL.interest().withGrace(2);

    // Levels start above 1 and above 5 points.
    assertThat(axis.level(5)).isEqualTo(2);
    assertThat(axis.level(4, 3)).isEqualTo(3);
    assertThat(axis.level(3, 3)).isEqualTo(2);
    assertThat(axis.level(0, 3)).isEqualTo(2);
    assertThat(axis.level(-1, 3)).isEqualTo(1);
    assertThat(axis.level(7, 1)).isEqualTo(3);
    assertThat(MODEL.interest().level(4, 3)).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> MODEL.interest().withGrace(-1));
  }

  @Test
  void after_earlierTable_keepsLevelsWithinTheGrace() {
    ProspectModel graceful =
        new ProspectModel(
            3, MODEL.interest().withGrace(4), MODEL.power(), MODEL.timing(), MODEL.groups(), AT);
    FactTable before = clicks("kept", 9, "lost", 9).with(graceful);
    FactTable now = clicks("kept", 2, "lost", 0);

    FactTable after = now.with(graceful.after(before));
    assertThat(after.row(0).find(ProspectFacts.INTEREST)).contains(3);
    assertThat(after.row(1).find(ProspectFacts.INTEREST)).contains(2);
    assertThat(after.madeBy(ProspectFacts.GROUP)).contains("prospect/3");
    assertThat(now.with(graceful).row(0).find(ProspectFacts.INTEREST)).contains(2);
    // Who was not there before has no past.
    assertThat(
            clicks("new", 2, "lost", 0)
                .with(graceful.after(before))
                .row(0)
                .find(ProspectFacts.INTEREST))
        .contains(2);
  }

  private static FactTable clicks(String first, int firstClicks, String second, int secondClicks) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add(first);
    customers.add(second);
    return FactTable.of(
        customers.build(), Column.integers(CLICKS, new int[] {firstClicks, secondClicks}));
  }

  @Test
  void json_wholeModel_roundTripsForAnyMoment() {
    FactCatalog catalog =
        FactCatalog.of(
            List.of(
                FactDefinition.of(CLICKS, FactUnit.COUNT, "mail"),
                FactDefinition.of(INCOME, FactUnit.NONE, "survey"),
                FactDefinition.of(MONTHS, FactUnit.NONE, "survey")));
    ProspectModel graceful =
        new ProspectModel(
            7, MODEL.interest().withGrace(2), MODEL.power(), MODEL.timing(), MODEL.groups(), AT);
    String json = ProspectJson.write(graceful);

    assertThat(ProspectJson.read(json, catalog, AT).orThrow()).isEqualTo(graceful);
    assertThat(ProspectJson.write(ProspectJson.read(json, catalog, AT).orThrow())).isEqualTo(json);
    EvaluationContext later =
        EvaluationContext.at(Instant.parse("2027-07-01T00:00:00Z"), ZoneOffset.UTC);
    assertThat(ProspectJson.read(json, catalog, later).orThrow()).isEqualTo(graceful.at(later));

    assertThat(
            ProspectJson.read(json.replace("mail.clicks", "mail.klicks"), catalog, AT).problems())
        .extracting(Problem::at)
        .containsExactly("/interest/rows/0/when/fact", "/interest/rows/1/when/fact");
  }

  @Test
  void new_gridOfOtherLevels_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProspectModel(
                    1,
                    MODEL.interest(),
                    MODEL.power(),
                    MODEL.timing(),
                    RfmSegments.six(5, 5, 5),
                    AT));
  }

  @Test
  void write_sumOfPointsBeyondInt_namesTheRow() {
    ProspectAxis huge =
        new ProspectAxis(
            "interest",
            List.of(
                new PointsRow(CLICKS.atLeast(1), Integer.MAX_VALUE),
                new PointsRow(CLICKS.atLeast(5), 1)),
            THREE);
    ProspectModel model =
        new ProspectModel(1, huge, MODEL.power(), MODEL.timing(), MODEL.groups(), AT);
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("few");
    customers.add("many");
    FactTable table = FactTable.of(customers.build(), Column.integers(CLICKS, new int[] {1, 9}));

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> table.with(model))
        .withMessageContaining("interest")
        .withMessageContaining("row 1");
  }

  @Test
  void explain_prospect_hasPointsLevelsAndRule() {
    Facts facts = Facts.builder().set(CLICKS, 9).set(INCOME, 80).set(MONTHS, 1).build();
    ProspectExplanation explanation = MODEL.explain(facts);

    assertThat(explanation.rule().outcome()).contains(ProspectPriorities.CALL_NOW);
    assertThat(explanation.axes().get(0).applied()).isEqualTo(MODEL.interest().rows());
    assertThat(explanation.toString())
        .startsWith("prospect/2: interest 3 + 4 = 7 in ")
        .contains("power 6 in ")
        .endsWith("-> CALL_NOW");
    assertThat(MODEL.explain(Facts.builder().build()).rule().outcome())
        .contains(ProspectPriorities.LEAVE);
  }
}
