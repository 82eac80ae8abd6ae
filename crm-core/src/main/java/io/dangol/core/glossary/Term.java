package io.dangol.core.glossary;

import java.util.List;
import java.util.Objects;

/**
 * A standard term.
 *
 * @param code the name in code and data, not blank, such as {@code golden-record}
 * @param name the word to use
 * @param meaning what it stands for
 * @param synonyms words of any language for the same, which are not to be used
 */
public record Term(String code, LocalizedText name, LocalizedText meaning, List<String> synonyms) {

  public Term {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a term's code must not be blank");
    }
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
    synonyms = List.copyOf(synonyms);
  }
}
