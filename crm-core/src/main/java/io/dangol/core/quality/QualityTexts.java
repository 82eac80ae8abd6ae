package io.dangol.core.quality;

import io.dangol.core.internal.BundledWords;
import io.dangol.core.quality.linkage.LinkState;
import io.dangol.core.quality.validation.Violation;
import io.dangol.core.report.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * What quality reports say, in English and Korean. A host with other languages or other words keeps
 * its own texts; the codes are stable.
 */
public final class QualityTexts {

  private static final int DECIMALS_OF_PERCENT = 1;

  private final Properties texts;
  private final Locale locale;

  private QualityTexts(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /**
   * Returns the texts in a language.
   *
   * @param locale the locale; Korean if its language is {@code ko}, else English
   * @return the texts
   */
  public static QualityTexts in(Locale locale) {
    return new QualityTexts(
        BundledWords.of(QualityTexts.class, "quality", locale), BundledWords.spokenIn(locale));
  }

  /**
   * Returns the name of a dimension.
   *
   * @param dimension the dimension
   * @return a word or two
   */
  public String of(Dimension dimension) {
    return text("dimension." + dimension);
  }

  /**
   * Returns what a status means.
   *
   * @param status the status
   * @return a word or two
   */
  public String of(QualityStatus status) {
    return text("status." + status);
  }

  /**
   * Returns why a record leads to a customer or does not.
   *
   * @param state the state
   * @return one sentence
   */
  public String of(LinkState state) {
    return text("link." + state);
  }

  /**
   * Returns what came of a check, with what was observed and what is expected.
   *
   * @param result the result
   * @return one line; percentages are rounded down, so that none looks better than it is
   */
  public String of(CheckResult result) {
    QualityThreshold threshold = result.threshold();
    return text(
        result.status() == QualityStatus.NOT_MEASURED ? "check.notMeasured" : "check",
        of(result.status()),
        of(threshold.metric().dimension()),
        threshold.metric().name(),
        percent(result.observed()),
        result.observed().numerator(),
        result.observed().denominator(),
        percent(threshold.warnBelow()),
        percent(threshold.failBelow()));
  }

  /**
   * Returns what is wrong with a record.
   *
   * @param violation the violation
   * @return one sentence with the record, the field and the rule
   */
  public String of(Violation violation) {
    return text(
        "violation." + violation.reason(), violation.ref(), violation.field(), violation.rule());
  }

  private String text(String code, Object... arguments) {
    return new MessageFormat(texts.getProperty(code, code), locale).format(arguments);
  }

  private static String percent(Ratio ratio) {
    return ratio.denominator() == 0
        ? "-"
        : percent(
            BigDecimal.valueOf(ratio.numerator())
                .divide(
                    BigDecimal.valueOf(ratio.denominator()),
                    DECIMALS_OF_PERCENT + 2,
                    RoundingMode.DOWN));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(DECIMALS_OF_PERCENT, RoundingMode.DOWN).toPlainString()
        + " %";
  }
}
