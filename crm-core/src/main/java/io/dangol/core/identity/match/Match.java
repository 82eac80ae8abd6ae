package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * That two records may be of one person, and why.
 *
 * @param first the record with the lower reference
 * @param second the record with the higher reference
 * @param level how much it proves
 * @param weight orders matches of one level, the higher the stronger; the scale is the matcher's,
 *     such as bits; finite
 * @param rule the rule or model that found it, not blank
 * @param evidence the fields that speak for it
 */
public record Match(
    SourceRef first,
    SourceRef second,
    MatchLevel level,
    double weight,
    String rule,
    List<Evidence> evidence) {

  /** The strongest match first; of equal ones that with the lower references. */
  public static final Comparator<Match> STRONGEST_FIRST =
      Comparator.comparing(Match::level)
          .thenComparing(Comparator.comparingDouble(Match::weight).reversed())
          .thenComparing(Match::first)
          .thenComparing(Match::second);

  public Match {
    Objects.requireNonNull(level, "level");
    evidence = List.copyOf(evidence);
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException("%s must come before %s".formatted(first, second));
    }
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("the weight of a match is a finite number");
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("the rule of a match is blank");
    }
  }

  /**
   * Returns the record that a record matches.
   *
   * @param ref one of the two records
   * @return the other one
   * @throws IllegalArgumentException if it is neither
   */
  public SourceRef other(SourceRef ref) {
    if (ref.equals(first)) {
      return second;
    }
    if (ref.equals(second)) {
      return first;
    }
    throw new IllegalArgumentException("%s is not of %s and %s".formatted(ref, first, second));
  }
}
