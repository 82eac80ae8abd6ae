package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A grade, what earns it, and what keeps it.
 *
 * @param grade the grade
 * @param criterion the condition that must hold
 * @param keep the weaker condition that is enough for those who have the grade, so that nobody
 *     swings at the threshold; empty where the criterion itself must go on holding
 * @param cap how many may have the grade, or empty for any number
 */
public record Tier(
    Grade grade, Condition criterion, Optional<Condition> keep, Optional<TierCap> cap) {

  public Tier {
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(keep, "keep");
    Objects.requireNonNull(cap, "cap");
  }

  /**
   * Returns a tier that any number of customers may have for as long as its criterion holds.
   *
   * @param grade the grade
   * @param criterion the condition that must hold
   * @return the tier
   */
  public static Tier of(Grade grade, Condition criterion) {
    return new Tier(grade, criterion, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this tier with what keeps it.
   *
   * @param weaker the condition that is enough for those who have the grade
   * @return the tier
   */
  public Tier keptWhile(Condition weaker) {
    return new Tier(grade, criterion, Optional.of(weaker), cap);
  }

  /**
   * Returns this tier with a hysteresis band: for those who have the grade, every threshold of the
   * criterion is relaxed by at most a share of itself. Thresholds are numbers and amounts; days,
   * codes and what stands under a negation go on as they are, and so does a whole number of which
   * the share is less than one step.
   *
   * @param band the share, within (0, 1); 0.1 keeps the grade of 1,000,000 down to 900,000
   * @return the tier
   * @throws IllegalArgumentException if the share is out of range, or no threshold of the criterion
   *     would move; {@link #keptWhile} says then what keeps the grade
   */
  public Tier keptWithin(BigDecimal band) {
    return keptWhile(HysteresisBand.relaxed(criterion, band));
  }

  /**
   * Returns this tier for a limited number of customers.
   *
   * @param limit how many may have the grade
   * @return the tier
   */
  public Tier cappedAt(TierCap limit) {
    return new Tier(grade, criterion, keep, Optional.of(limit));
  }
}
