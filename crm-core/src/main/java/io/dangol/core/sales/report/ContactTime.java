package io.dangol.core.sales.report;

import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time that a member of staff spent with customers, on the telephone or face to face.
 *
 * @param staff the member of staff, not blank
 * @param from the first moment
 * @param until the moment after the last, after {@code from}
 */
public record ContactTime(String staff, Instant from, Instant until) {

  public ContactTime {
    if (Objects.requireNonNull(staff, "staff").isBlank()) {
      throw new IllegalArgumentException("staff must not be blank");
    }
    if (!Objects.requireNonNull(until, "until").isAfter(Objects.requireNonNull(from, "from"))) {
      throw new IllegalArgumentException("until %s must be after from %s".formatted(until, from));
    }
  }

  /** Returns the moments, and nothing of who it is. */
  @Override
  public String toString() {
    return "ContactTime[%s, %s]".formatted(from, until);
  }
}
