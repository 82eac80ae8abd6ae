package io.dangol.segmentation.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.migration.MigrationMatrix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixtures F6 (twelve groups) and F12 (moves between them). */
class SurveyModelTest {
  private static final NumberFact<Integer> STAGE = Fact.integer("survey.stage");
  private static final NumberFact<Integer> EXPERIENCE = Fact.integer("survey.experience");
  private static final NumberFact<Integer> INTENTION = Fact.integer("survey.intention");
  private static final BooleanFact COMPETITOR = Fact.bool("survey.usesCompetitor");
  private static final SurveyFacts FACTS =
      new SurveyFacts(STAGE, EXPERIENCE, INTENTION, COMPETITOR, PurchaseFacts.ORDERS);
  private static final SurveyModel MODEL =
      SurveyModel.twelveGroups(FACTS, SurveyThresholds.at(3, 2));
  private static final int NONE = Integer.MIN_VALUE;

  /**
   * Stage, experience, intention, competitor (-1 missing) and orders of persons a, b, c and so on.
   */
  private static FactTable survey(int[]... persons) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    int[][] columns = new int[5][persons.length];
    for (int i = 0; i < persons.length; i++) {
      customers.add(String.valueOf((char) ('a' + i)));
      for (int j = 0; j < 5; j++) {
        columns[j][i] = persons[i][j];
      }
    }
    byte[] competitor = new byte[persons.length];
    for (int i = 0; i < persons.length; i++) {
      competitor[i] = (byte) columns[3][i];
    }
    return FactTable.of(
        customers.build(),
        Column.integers(STAGE, columns[0]),
        Column.integers(EXPERIENCE, columns[1]),
        Column.integers(INTENTION, columns[2]),
        Column.booleans(COMPETITOR, competitor),
        Column.integers(PurchaseFacts.ORDERS, columns[4]));
  }

  private static List<String> groups(FactTable table) {
    FactTable known = table.with(MODEL);
    List<String> groups = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      groups.add(known.row(row).find(ProspectFacts.SURVEY_GROUP).orElse("-"));
    }
    return groups;
  }

  @Test
  void classify_everyQuadrantOfEveryPanel_isADistinctGroup() {
    Set<String> found = new HashSet<>();
    for (SurveyPanel panel : SurveyPanel.values()) {
      for (double severity : new double[] {3, 4}) {
        for (double keenness : new double[] {2, 5}) {
          found.add(MODEL.classify(panel, severity, keenness).group());
        }
      }
    }

    assertThat(found)
        .containsExactlyInAnyOrder(
            "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12");
  }

  @Test
  void classify_printedOrder_isKept() {
    assertThat(MODEL.classify(SurveyPanel.OWN, 4, 5).group()).isEqualTo("G1");
    assertThat(MODEL.classify(SurveyPanel.OWN, 4, 1).group()).isEqualTo("G2");
    assertThat(MODEL.classify(SurveyPanel.OWN, 1, 5).group()).isEqualTo("G3");
    assertThat(MODEL.classify(SurveyPanel.OWN, 1, 1).group()).isEqualTo("G4");
    assertThat(MODEL.classify(SurveyPanel.NON_USER, 1, 5).group()).isEqualTo("G11");
  }

  @Test
  void classify_boundary_isLowAndBorderlineOnlyWithAGreyZone() {
    SurveyModel grey = SurveyModel.twelveGroups(FACTS, new SurveyThresholds(3, 2, 0.25));

    assertThat(MODEL.classify(SurveyPanel.OWN, 3, 2)).isEqualTo(new SurveyResult("G4", false));
    assertThat(grey.classify(SurveyPanel.OWN, 3.2, 5)).isEqualTo(new SurveyResult("G1", true));
    assertThat(grey.classify(SurveyPanel.OWN, 3.3, 5)).isEqualTo(new SurveyResult("G1", false));
  }

  @Test
  void classify_greyZone_leavesEverybodyWhereTheyWere() {
    SurveyModel grey = SurveyModel.twelveGroups(FACTS, new SurveyThresholds(3, 2, 0.25));

    assertThat(grey.classify(SurveyPanel.OWN, 2.9, 5, "G1").group()).isEqualTo("G1");
    assertThat(grey.classify(SurveyPanel.OWN, 3.1, 5, "G3").group()).isEqualTo("G3");
    assertThat(grey.classify(SurveyPanel.OWN, 2.7, 5, "G1").group()).isEqualTo("G3");
    // A group of another panel, or an unknown one, says nothing about the side.
    assertThat(grey.classify(SurveyPanel.OWN, 2.9, 5, "G5").group()).isEqualTo("G3");
    assertThat(grey.classify(SurveyPanel.OWN, 2.9, 5, "").group()).isEqualTo("G3");
  }

  @Test
  void after_earlierTable_keepsBorderlineAnswers() {
    SurveyModel grey = SurveyModel.twelveGroups(FACTS, new SurveyThresholds(3.5, 2, 0.75));
    FactTable before = survey(new int[] {5, 5, 0, 1, 0}, new int[] {5, 5, 0, 1, 0}).with(grey);
    FactTable after =
        survey(new int[] {3, 5, 0, 1, 0}, new int[] {2, 5, 0, 1, 0}).with(grey.after(before));

    assertThat(before.row(0).find(ProspectFacts.SURVEY_GROUP)).contains("G5");
    assertThat(after.row(0).find(ProspectFacts.SURVEY_GROUP)).contains("G5");
    assertThat(after.row(1).find(ProspectFacts.SURVEY_GROUP)).contains("G7");
  }

  @Test
  void write_panel_isDerivedFromPurchases() {
    FactTable table =
        survey(
            new int[] {4, 5, 0, 1, 0}, // competitor's user
            new int[] {4, 1, 0, 1, 2}, // said competitor, but bought twice: own user
            new int[] {4, NONE, 5, 0, NONE}, // uses none
            new int[] {NONE, 1, 1, 1, 0}, // did not answer
            new int[] {4, 1, 1, -1, 0}); // unknown panel

    assertThat(groups(table)).containsExactly("G5", "G1", "G9", "-", "-");
  }

  @Test
  void moves_betweenTwoDates_areCounted() {
    FactTable before =
        survey(
            new int[] {4, 5, 0, 1, 0}, // G5
            new int[] {1, 1, 1, 0, 0}, // G12
            new int[] {4, 0, 0, 0, 1}, // G2
            new int[] {4, 5, 0, 1, 0}); // G5, stays
    FactTable after =
        survey(
            new int[] {4, 5, 0, 1, 1}, // bought: G1
            new int[] {1, 1, 1, 0, 1}, // bought: G4
            new int[] {4, 0, 0, 0, 3}, // bought again: G1
            new int[] {4, 5, 0, 1, 0});
    MigrationMatrix matrix =
        MigrationMatrix.between(before.with(MODEL), after.with(MODEL), ProspectFacts.SURVEY_GROUP);

    assertThat(matrix.count(SurveyGroups.moves()))
        .containsEntry("competitor to own", 1L)
        .containsEntry("non-user to own", 1L)
        .containsEntry("own general to loyal", 1L);
    assertThat(matrix.movers(SurveyGroups.moves().get(0))).containsExactly(CustomerId.of("a"));
  }

  @Test
  void new_groupsWithAGap_areRefused() {
    List<SurveyGroup> eleven = SurveyGroups.twelve().subList(0, 11);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyModel(1, FACTS, MODEL.thresholds(), 1, eleven))
        .withMessageContaining("uncovered [3-1-1]");
  }

  @Test
  void twelve_ambiguousReadings_areMarked() {
    assertThat(SurveyGroups.twelve())
        .filteredOn(SurveyGroup::inferred)
        .extracting(SurveyGroup::code)
        .containsExactly("G5", "G8", "G11");
  }

  @Test
  void write_answerInTheGreyZone_isBorderline() {
    SurveyModel grey = SurveyModel.twelveGroups(FACTS, new SurveyThresholds(3.5, 2, 0.75));
    FactTable known =
        survey(new int[] {3, 5, 0, 1, 0}, new int[] {5, 5, 0, 1, 0}, new int[] {NONE, 1, 1, 1, 0})
            .with(grey);

    assertThat(known.row(0).find(ProspectFacts.SURVEY_BORDERLINE)).contains(true);
    assertThat(known.row(1).find(ProspectFacts.SURVEY_BORDERLINE)).contains(false);
    assertThat(known.row(2).isMissing(ProspectFacts.SURVEY_BORDERLINE)).isTrue();
  }

  @Test
  void publishes_besideAProspectModel_noFactTwice() {
    assertThat(MODEL.publishes()).doesNotContain(ProspectFacts.GROUP);
  }

  @Test
  void new_infiniteExperiencePerPurchase_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SurveyModel(
                    1, FACTS, MODEL.thresholds(), Double.POSITIVE_INFINITY, MODEL.groups()))
        .withMessageContaining("Infinity");
  }
}
