package io.dangol.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.Finding;
import io.dangol.core.rule.RuleCheck;
import org.junit.jupiter.api.Test;

class RfmFactsTest {

  private static final FactCatalog CATALOG = RfmFacts.catalog(RfmOptions.defaults());

  @Test
  void catalog_knowsTheBins_soThatScoresBeyondThemAreFound() {
    assertThat(RuleCheck.of(RfmFacts.RECENCY_SCORE.atLeast(6), CATALOG))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CONTRADICTION);
    assertThat(RuleCheck.of(RfmFacts.RECENCY_SCORE.atLeast(5), CATALOG)).isEmpty();
    assertThat(
            RuleCheck.of(
                RfmFacts.RECENCY_SCORE.atLeast(6),
                RfmFacts.catalog(RfmOptions.defaults().withBins(10))))
        .isEmpty();
  }

  @Test
  void catalog_letsTablesOverScoresBeCheckedForGaps() {
    DecisionTable<String> table =
        DecisionTable.<String>unique()
            .when(RfmFacts.RECENCY_SCORE.atLeast(4).and(RfmFacts.FREQUENCY_SCORE.atLeast(4)), "a")
            .when(RfmFacts.RECENCY_SCORE.atMost(3), "b")
            .build();

    assertThat(RuleCheck.with(CATALOG).check(table, "/rows"))
        .extracting(finding -> finding.kind().code(), Finding::message)
        .containsExactly(
            tuple(
                "table.gap",
                "No row hits in 6 of 25 combinations, as in"
                    + " [rfm.recencyScore 4..5, rfm.frequencyScore 1..3]."));
  }
}
