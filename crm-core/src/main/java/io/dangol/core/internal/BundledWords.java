package io.dangol.core.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** Words in English and Korean that come with a module, beside the class that says them. */
public final class BundledWords {

  private BundledWords() {}

  /**
   * Returns the language in which the modules speak to a locale.
   *
   * @param locale the locale
   * @return Korean if its language is {@code ko}, else English
   */
  public static Locale spokenIn(Locale locale) {
    return locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
  }

  /**
   * Reads the words of a class in a language.
   *
   * @param owner the class beside which the file is
   * @param name the name of the file without its language, such as {@code rules}
   * @param locale the locale; {@link #spokenIn} says the language
   * @return the words by their codes
   * @throws IllegalStateException if the file is not in the module
   */
  public static Properties of(Class<?> owner, String name, Locale locale) {
    String resource = name + "_" + spokenIn(locale).getLanguage() + ".properties";
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the module's resource %s is missing\nMaybe it was left out when jars were joined."
                .formatted(resource));
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(stream, UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
