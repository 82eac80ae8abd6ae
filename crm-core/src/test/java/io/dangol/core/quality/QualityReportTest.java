package io.dangol.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QualityReportTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final QualityMetric LINKED = new QualityMetric(Dimension.LINKAGE, "linked");
  private static final QualityMetric USABLE = new QualityMetric(Dimension.VALIDITY, "usable");
  private static final QualityMetric FRESH = new QualityMetric(Dimension.TIMELINESS, "fresh");
  private static final QualityThresholds THRESHOLDS =
      QualityThresholds.none()
          .and(threshold(LINKED, "0.95", "0.9"))
          .and(threshold(USABLE, "0.8", "0.5").withAtLeast(10))
          .and(threshold(FRESH, "0.5", "0"));

  @Test
  void checks_areJudgedByTheirThresholds() {
    QualityReport report =
        report(Map.of(LINKED, new Ratio(94, 100), USABLE, new Ratio(9, 9), FRESH, Ratio.NONE));
    assertThat(report.results())
        .extracting(CheckResult::status)
        .containsExactly(
            QualityStatus.WARN, QualityStatus.NOT_MEASURED, QualityStatus.NOT_MEASURED);
    assertThat(report.status()).isEqualTo(QualityStatus.WARN);
    assertThat(report.with(QualityStatus.WARN)).containsExactly(report.results().get(0));
    assertThat(report.byDimension())
        .hasSize(Dimension.values().length)
        .containsEntry(Dimension.LINKAGE, QualityStatus.WARN)
        .containsEntry(Dimension.UNIQUENESS, QualityStatus.NOT_MEASURED);
  }

  @Test
  void bounds_areExact() {
    assertThat(status(new Ratio(95, 100))).isEqualTo(QualityStatus.PASS);
    assertThat(status(new Ratio(94_999_999_999L, 100_000_000_000L))).isEqualTo(QualityStatus.WARN);
    assertThat(status(new Ratio(90, 100))).isEqualTo(QualityStatus.WARN);
    assertThat(status(new Ratio(89, 100))).isEqualTo(QualityStatus.FAIL);
  }

  @Property(tries = 200)
  void moreGoodCases_neverMakeItWorse(
      @ForAll @IntRange(max = 200) int good, @ForAll @IntRange(min = 1, max = 200) int of) {
    if (good < of) {
      assertThat(status(new Ratio(good + 1L, of))).isLessThanOrEqualTo(status(new Ratio(good, of)));
    }
  }

  @Test
  void nothingExpected_isNotMeasured() {
    QualityReport report =
        QualityReport.of(QualityThresholds.none(), QualityMeasurements.none(), JULY);
    assertThat(report.status()).isEqualTo(QualityStatus.NOT_MEASURED);
  }

  @Test
  void comparison_namesEveryMetricOfBoth() {
    QualityReport june = report(Map.of(LINKED, new Ratio(95, 100)));
    QualityReport july = report(Map.of(LINKED, new Ratio(80, 100), USABLE, new Ratio(10, 10)));
    List<QualityChange> changes = july.comparedWith(june);
    assertThat(changes).extracting(QualityChange::metric).containsExactly(USABLE, LINKED, FRESH);
    QualityChange linked = changes.get(1);
    assertThat(linked.isWorse()).isTrue();
    assertThat(linked.difference()).hasValueCloseTo(-0.15, Offset.offset(1e-12));
    assertThat(linked.statusBefore()).contains(QualityStatus.PASS);
    QualityChange usable = changes.get(0);
    assertThat(usable.difference()).isEmpty();
    assertThat(usable.statusAfter()).contains(QualityStatus.PASS);
    assertThat(usable.isWorse()).isFalse();
    assertThat(usable.before()).isEqualTo(Ratio.NONE);
    assertThat(
            report(Map.of())
                .comparedWith(
                    QualityReport.of(QualityThresholds.none(), QualityMeasurements.none(), JULY)))
        .extracting(QualityChange::statusBefore)
        .containsOnly(Optional.empty());
  }

  @Test
  void thresholds_thatCannotBe_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> threshold(LINKED, "0.5", "0.6"))
        .withMessageContaining("linked");
    assertThatIllegalArgumentException().isThrownBy(() -> threshold(LINKED, "1.1", "0.6"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THRESHOLDS.and(threshold(LINKED, "1", "0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> threshold(LINKED, "1", "0").withAtLeast(0));
  }

  private static QualityStatus status(Ratio observed) {
    return CheckResult.of(threshold(LINKED, "0.95", "0.9"), observed).status();
  }

  private static QualityThreshold threshold(QualityMetric metric, String warn, String fail) {
    return QualityThreshold.of(metric, new BigDecimal(warn), new BigDecimal(fail));
  }

  private static QualityReport report(Map<QualityMetric, Ratio> values) {
    return QualityReport.of(THRESHOLDS, new QualityMeasurements(values), JULY);
  }
}
