package io.dangol.examples.cli.output;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the command line in one language.
 *
 * @param language the language
 */
public record Messages(Language language) {

  private static final String BUNDLE = "io.dangol.examples.cli.messages";

  /**
   * Returns a text.
   *
   * @param key its key
   * @param arguments what is put into it, as in {@link String#format}
   * @return the text
   * @throws MissingResourceException if there is no such text
   */
  public String text(String key, Object... arguments) {
    String text = bundle().getString(key);
    return arguments.length == 0 ? text : String.format(language.locale(), text, arguments);
  }

  /**
   * Returns the name of a code, or the code itself where the messages do not know it.
   *
   * @param prefix the first part of the key, such as {@code segment}
   * @param code the code
   * @return the text
   */
  public String name(String prefix, String code) {
    String key = prefix + "." + code.toLowerCase(Locale.ROOT);
    return bundle().containsKey(key) ? bundle().getString(key) : code;
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
