package io.dangol.core.json.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Words of a document as they stand in messages, and the known word that is nearest to one. */
public final class Words {

  private static final int SHOWN = 60;

  private Words() {}

  /**
   * Shortens a word, so that messages stay messages whatever the document says.
   *
   * @param word the word
   * @return its first 60 characters
   */
  public static String of(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }

  /**
   * Returns the known word that shares most letters in their order, if that is more than half.
   *
   * @param word a word
   * @param known the words it may have been meant to be
   * @return the nearest of them, without regard to case
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(
            candidate ->
                word.length() <= SHOWN && common(word, candidate) * 2 > longest(word, candidate))
        .max(
            Comparator.comparingInt((String candidate) -> common(word, candidate))
                .thenComparing(Comparator.reverseOrder()));
  }

  private static int longest(String left, String right) {
    return Math.max(left.length(), right.length());
  }

  /** The length of the longest common subsequence without regard to case. */
  private static int common(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int i = 0; i < left.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        boolean same =
            Character.toLowerCase(left.charAt(i)) == Character.toLowerCase(right.charAt(j - 1));
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[row.length - 1];
  }
}
