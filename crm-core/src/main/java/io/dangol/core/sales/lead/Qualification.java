package io.dangol.core.sales.lead;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a lead is worth the time of field sales.
 *
 * @param score how promising it is, from 0 to {@value #MOST}, or empty where nobody scored it
 * @param scoredBy the rule or model that scored it, with its version, such as {@code leads/2};
 *     empty where a person did or nobody
 * @param staff who qualified it, or empty where nobody did in person
 * @param criteria codes of what is met, such as {@code BUDGET}, {@code AUTHORITY}, {@code NEED} and
 *     {@code TIMING}, sorted
 */
public record Qualification(
    OptionalInt score,
    Optional<String> scoredBy,
    Optional<String> staff,
    SortedSet<String> criteria) {

  /** The best score. */
  public static final int MOST = 100;

  private static final Qualification UNSCORED =
      new Qualification(OptionalInt.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());

  public Qualification {
    Objects.requireNonNull(scoredBy, "scoredBy");
    Objects.requireNonNull(staff, "staff");
    if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > MOST)) {
      throw new IllegalArgumentException(
          "the score of a lead is from 0 to %d, not %d".formatted(MOST, score.getAsInt()));
    }
    if (scoredBy.isPresent() && score.isEmpty()) {
      throw new IllegalArgumentException("scoredBy names who scored, and there is no score");
    }
    criteria = Collections.unmodifiableSortedSet(new TreeSet<>(criteria));
    for (String criterion : criteria) {
      if (criterion.isBlank()) {
        throw new IllegalArgumentException("a criterion must not be blank");
      }
    }
  }

  /**
   * Returns a qualification of which nothing is known but that it took place.
   *
   * @return the qualification
   */
  public static Qualification unscored() {
    return UNSCORED;
  }

  /**
   * Returns this qualification with a score that a rule or model gave.
   *
   * @param points the score, from 0 to {@value #MOST}
   * @param by the rule or model with its version
   * @return the qualification
   * @throws IllegalArgumentException if the score is out of range
   */
  public Qualification scored(int points, String by) {
    return new Qualification(OptionalInt.of(points), Optional.of(by), staff, criteria);
  }

  /**
   * Returns this qualification with who did it.
   *
   * @param who the member of staff
   * @return the qualification
   */
  public Qualification by(String who) {
    return new Qualification(score, scoredBy, Optional.of(who), criteria);
  }

  /**
   * Returns this qualification with what is met.
   *
   * @param codes codes of the criteria
   * @return the qualification
   */
  public Qualification meeting(Collection<String> codes) {
    return new Qualification(score, scoredBy, staff, new TreeSet<>(codes));
  }

  /** Returns score and criteria, and nothing of who it is. */
  @Override
  public String toString() {
    return "Qualification[%s, %s]".formatted(score, criteria);
  }
}
