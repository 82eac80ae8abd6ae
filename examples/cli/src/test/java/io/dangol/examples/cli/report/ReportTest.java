package io.dangol.examples.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void find_givesTheSectionOfAType() {
    Report report = Report.asOf(LocalDate.of(2026, 7, 1)).with(ReportFixture.segments());

    assertThat(report.find(Segments.class)).contains(ReportFixture.segments());
    assertThat(report.find(Grades.class)).isEmpty();
  }

  @Test
  void with_refusesASecondSectionOfAType() {
    Report report = Report.asOf(LocalDate.of(2026, 7, 1)).with(ReportFixture.segments());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.with(ReportFixture.segments()))
        .withMessageContaining("two of Segments");
  }

  @Test
  void sections_refuseToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Segments(List.of()))
        .withMessageContaining("segments is empty");
    assertThatIllegalArgumentException().isThrownBy(() -> new Grades(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contactability(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new RfmGrid(5, List.of(), List.of()));
  }

  @Test
  void campaignPlan_refusesTotalsThatDoNotReconcile() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CampaignPlan("c", 10, 4, 0, List.of(), 1, 4, List.of(), false, List.of()))
        .withMessageContaining("population 10");
  }

  @Test
  void campaignPlan_countsAudienceAndExcluded() {
    CampaignPlan plan = ReportFixture.campaign(false);

    assertThat(plan.audience()).isEqualTo(800);
    assertThat(plan.excluded()).isEqualTo(342);
  }

  @Test
  void rfmGrid_refusesAScoreOutsideOfItsBins() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RfmGrid(5, List.of(new RfmGrid.Cell(6, 1, 1, BigDecimal.ONE)), List.of()))
        .withMessageContaining("(6, 1)");
  }

  @Test
  void clusters_refuseACentreWithoutEveryFeature() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Clusters(
                    List.of(new Clusters.Feature("f", Clusters.Unit.NUMBER, 1)),
                    List.of(new Clusters.Cluster(1, 1, BigDecimal.ONE, List.of())),
                    0,
                    OptionalDouble.empty()))
        .withMessageContaining("cluster 1");
  }
}
