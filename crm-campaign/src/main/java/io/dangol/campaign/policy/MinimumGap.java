package io.dangol.campaign.policy;

import java.time.LocalDate;

/**
 * The least number of days between two contacts on a channel.
 *
 * <p>After a contact on day <i>d</i>, the next one is allowed from day <i>d</i> + days on, whatever
 * the time of day.
 *
 * @param days the gap in calendar days, at least 1
 */
public record MinimumGap(int days) {

  public MinimumGap {
    if (days < 1) {
      throw new IllegalArgumentException(
          "a minimum gap has at least 1 day, not %d\nMaybe leave it out.".formatted(days));
    }
  }

  /**
   * Returns a gap of some days.
   *
   * @param days the gap in calendar days, at least 1
   * @return the gap
   * @throws IllegalArgumentException if {@code days} is below 1
   */
  public static MinimumGap ofDays(int days) {
    return new MinimumGap(days);
  }

  /**
   * Returns whether a contact is allowed.
   *
   * @param last the day of the last contact
   * @param day the day of the next one
   * @return whether {@code day} is at least {@link #days()} days after {@code last}
   */
  public boolean allows(LocalDate last, LocalDate day) {
    return allows(last.toEpochDay(), day.toEpochDay());
  }

  /**
   * Returns whether a contact is allowed.
   *
   * @param last the day of the last contact, in days since 1970-01-01
   * @param day the day of the next one, in days since 1970-01-01
   * @return whether {@code day} is at least {@link #days()} days after {@code last}
   */
  public boolean allows(long last, long day) {
    return day - last >= days;
  }
}
