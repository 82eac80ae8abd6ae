package io.dangol.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RfmViewTest {

  private static final Language ENGLISH = new Language(Locale.ENGLISH, Optional.empty());

  @Test
  void of_readsThresholds_bestScoreFirst_recencyInReverse() {
    RfmView view = RfmView.of(ReportFixture.rfm());

    assertThat(limits(view, 0)).containsExactly("≤ 27", "≤ 81", "≤ 174", "≤ 336", "> 336");
  }

  @Test
  void of_marksScoresThatNobodyCanHave() {
    // Thresholds 1, 2, 2, 4: nothing is above the second 2 and not above it.
    assertThat(limits(RfmView.of(ReportFixture.rfm()), 1))
        .containsExactly("> 4", "≤ 4", "–", "≤ 2", "≤ 1");
  }

  @Test
  void of_showsCellsWithoutCustomers_asEmpty() {
    RfmView view = RfmView.of(ReportFixture.rfm());

    assertThat(view.rows()).hasSize(5);
    assertThat(view.rows().get(0).recency()).isEqualTo(5);
    assertThat(view.rows().get(0).squares().get(2).shades()).isEmpty();
    assertThat(view.rows().get(0).squares().get(0).shades()).hasSize(3);
  }

  private static List<String> limits(RfmView view, int dimension) {
    return view.limits().stream().map(row -> ENGLISH.format(row.limits().get(dimension))).toList();
  }
}
