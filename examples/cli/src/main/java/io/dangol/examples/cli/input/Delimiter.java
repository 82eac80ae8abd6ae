package io.dangol.examples.cli.input;

import java.util.Locale;

/**
 * What separates the columns of a file.
 *
 * @param kind whether a character, blanks, or whatever the header shows
 * @param character the character, where it is one
 */
public record Delimiter(Kind kind, char character) {

  /** The ways to separate columns. */
  public enum Kind {
    /** The header decides. */
    DETECTED,
    /** A single character. */
    CHARACTER,
    /** Any number of blanks and tabs. */
    WHITESPACE
  }

  /** Comma, semicolon, tab or bar, whichever the header has most. */
  public static final Delimiter DETECTED = new Delimiter(Kind.DETECTED, ',');

  /** Any number of blanks and tabs. */
  public static final Delimiter WHITESPACE = new Delimiter(Kind.WHITESPACE, '\t');

  private static final String CANDIDATES = ",;\t|";

  /**
   * Returns the delimiter of a single character.
   *
   * @param character the character, not a quote and not a line end
   * @return the delimiter
   * @throws IllegalArgumentException if {@code character} is a quote or a line end
   */
  public static Delimiter of(char character) {
    if (character == '"' || character == '\n' || character == '\r') {
      throw new IllegalArgumentException("a quote or a line end cannot separate columns");
    }
    return new Delimiter(Kind.CHARACTER, character);
  }

  /**
   * Returns the delimiter that a user names.
   *
   * @param text {@code detect}, {@code whitespace}, {@code tab}, {@code comma}, {@code semicolon},
   *     {@code bar} or one character
   * @return the delimiter
   * @throws IllegalArgumentException if it is none of these
   */
  public static Delimiter parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "detect" -> DETECTED;
      case "whitespace" -> WHITESPACE;
      case "tab", "\\t" -> of('\t');
      case "comma" -> of(',');
      case "semicolon" -> of(';');
      case "bar", "pipe" -> of('|');
      default -> {
        if (text.length() != 1) {
          throw new IllegalArgumentException(
              "'%s' is no delimiter: one character, tab, whitespace or detect".formatted(text));
        }
        yield of(text.charAt(0));
      }
    };
  }

  /**
   * Returns the character that separates the columns of a file.
   *
   * @param header the first line of the file that is not blank
   * @return the character; a comma where the header shows none
   */
  char characterIn(CharSequence header) {
    if (kind != Kind.DETECTED) {
      return character;
    }
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      int candidate = CANDIDATES.indexOf(c);
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }
}
