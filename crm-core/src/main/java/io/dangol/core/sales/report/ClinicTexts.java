package io.dangol.core.sales.report;

import io.dangol.core.internal.BundledWords;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * What the sales clinic says, in English and Korean. A host with other languages or other words
 * keeps its own texts; the codes of {@link StallReason} are stable.
 */
public final class ClinicTexts {

  private final Properties texts;
  private final Locale locale;

  private ClinicTexts(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /**
   * Returns the texts in a language.
   *
   * @param locale the locale; Korean if its language is {@code ko}, else English
   * @return the texts
   */
  public static ClinicTexts in(Locale locale) {
    return new ClinicTexts(
        BundledWords.of(ClinicTexts.class, "clinic", locale), BundledWords.spokenIn(locale));
  }

  /**
   * Returns what is said about a symptom.
   *
   * @param symptom the symptom
   * @return one sentence with its measure and limit
   */
  public String of(Symptom symptom) {
    String code = symptom.reason().name();
    return new MessageFormat(texts.getProperty(code, code), locale)
        .format(new Object[] {symptom.measure(), symptom.limit()});
  }
}
