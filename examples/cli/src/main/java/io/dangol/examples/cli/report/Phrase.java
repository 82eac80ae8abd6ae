package io.dangol.examples.cli.report;

import java.util.List;

/**
 * A text of the message bundle with its arguments, put into words when the language is known.
 *
 * @param key its key in the bundle
 * @param arguments values that {@link Language#format} knows, phrases included
 */
record Phrase(String key, List<Object> arguments) {

  static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }
}
