package io.dangol.core.glossary;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text in several languages.
 *
 * @param byLanguage the texts, not blank, by ISO 639 language code such as {@code ko}; English,
 *     which stands in for languages that are missing, is always there
 */
public record LocalizedText(Map<String, String> byLanguage) {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  public LocalizedText {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    if (!byLanguage.containsKey(ENGLISH)) {
      throw new IllegalArgumentException("a text has no English form");
    }
    byLanguage.forEach(
        (language, text) -> {
          if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(
                "'%s' is no ISO 639 language code".formatted(language));
          }
          if (text.isBlank()) {
            throw new IllegalArgumentException("the text in %s is blank".formatted(language));
          }
        });
  }

  /**
   * Returns a text in English and Korean.
   *
   * @param english the English form, not blank
   * @param korean the Korean form, not blank
   * @return the text
   * @throws IllegalArgumentException if one of them is blank
   */
  public static LocalizedText of(String english, String korean) {
    return new LocalizedText(Map.of(ENGLISH, english, Locale.KOREAN.getLanguage(), korean));
  }

  /**
   * Returns the text in a language.
   *
   * @param locale whose language counts
   * @return the text, in English where that language is missing
   */
  public String in(Locale locale) {
    String english = Objects.requireNonNull(byLanguage.get(ENGLISH));
    return byLanguage.getOrDefault(locale.getLanguage(), english);
  }
}
