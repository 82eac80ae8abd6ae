package io.dangol.core.sales.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
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
    boolean korean = locale.getLanguage().equals("ko");
    return new ClinicTexts(read(korean ? "ko" : "en"), korean ? Locale.KOREAN : Locale.ENGLISH);
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

  private static Properties read(String language) {
    String resource = "clinic_" + language + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(ClinicTexts.class.getResourceAsStream(resource), resource)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
