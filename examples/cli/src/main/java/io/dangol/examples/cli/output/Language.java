package io.dangol.examples.cli.output;

import java.util.Locale;

/** A language of tables and reports. */
public enum Language {
  /** English. */
  EN(Locale.ENGLISH),
  /** Korean. */
  KO(Locale.KOREAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the locale of this language.
   *
   * @return the locale, without a country
   */
  public Locale locale() {
    return locale;
  }
}
