package io.dangol.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.quality.linkage.LinkState;
import io.dangol.core.quality.validation.ValidationRule.Severity;
import io.dangol.core.quality.validation.Violation;
import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTextsTest {

  private static final QualityThreshold LINKED =
      QualityThreshold.of(
          new QualityMetric(Dimension.LINKAGE, "linked.PURCHASE"),
          new BigDecimal("0.95"),
          new BigDecimal("0.9"));

  @Test
  void check_isOneLine_roundedDown() {
    CheckResult result = CheckResult.of(LINKED, new Ratio(9_499, 10_000));
    assertThat(QualityTexts.in(Locale.ENGLISH).of(result))
        .isEqualTo(
            "to be looked at: linkage, linked.PURCHASE: 94.9 % (9,499 of 10,000); expected 95.0 %,"
                + " at least 90.0 %.");
    assertThat(QualityTexts.in(Locale.KOREA).of(result))
        .isEqualTo("확인 필요: 연결성, linked.PURCHASE: 94.9 %(10,000건 중 9,499건), 기준 95.0 %, 최소 90.0 %.");
    assertThat(QualityTexts.in(Locale.ENGLISH).of(CheckResult.of(LINKED, Ratio.NONE)))
        .startsWith("not measured: linkage, linked.PURCHASE: 0 of 0 cases");
  }

  @Test
  void violation_namesRecordFieldAndRule() {
    assertThat(QualityTexts.in(Locale.ENGLISH).of(violation(Violation.Reason.PRODUCT)))
        .isEqualTo("erp/17: field amount is not the product of the others (rule sum).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyCode_hasAText(String language) {
    QualityTexts texts = QualityTexts.in(Locale.forLanguageTag(language));
    assertThat(Stream.of(Dimension.values()).map(texts::of)).noneMatch(QualityTextsTest::isCode);
    assertThat(Stream.of(QualityStatus.values()).map(texts::of))
        .noneMatch(QualityTextsTest::isCode);
    assertThat(Stream.of(LinkState.values()).map(texts::of)).noneMatch(QualityTextsTest::isCode);
    assertThat(Stream.of(Violation.Reason.values()).map(QualityTextsTest::violation).map(texts::of))
        .noneMatch(QualityTextsTest::isCode);
  }

  private static boolean isCode(String text) {
    return text.matches("[a-z]+\\.[A-Z_]+");
  }

  private static Violation violation(Violation.Reason reason) {
    return new Violation(SourceRef.of("erp", "17"), "sum", "amount", reason, Severity.FLAG);
  }
}
