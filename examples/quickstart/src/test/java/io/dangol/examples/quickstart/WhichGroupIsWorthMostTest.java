package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.ltv.cohort.Portfolio;
import io.dangol.ltv.scenario.WhatIf;
import org.junit.jupiter.api.Test;

class WhichGroupIsWorthMostTest {

  @Test
  void cluster_2_is_the_target_of_a_portfolio_of_210_million_won() {
    Portfolio clusters = WhichGroupIsWorthMost.clusters();

    assertThat(clusters.target().name()).isEqualTo("2");
    assertThat(clusters.groups())
        .extracting(group -> group.total().longValueExact())
        .containsExactly(9_000_000L, 126_000_000L, 75_000_000L);
    assertThat(clusters.total()).isEqualByComparingTo("210000000");
    assertThat(clusters.mean()).isEqualByComparingTo("210000");
  }

  @Test
  void better_care_raises_the_value_of_cluster_2_by_56_percent() {
    WhatIf.Result better = WhichGroupIsWorthMost.betterCare();

    assertThat(better.valueBefore()).isEqualByComparingTo("120000");
    assertThat(better.valueAfter()).isEqualByComparingTo("187500");
    assertThat(better.relativeChange()).isEqualByComparingTo("0.5625");
  }

  @Test
  void half_left_after_five_years_is_a_churn_of_13_percent() {
    assertThat(100 * WhichGroupIsWorthMost.halfLeftAfterFiveYears().churn())
        .isCloseTo(12.9449, within(5e-5));
  }
}
