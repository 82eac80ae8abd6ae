package io.dangol.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A worker's request for work that nobody else is to do meanwhile. What is claimed belongs to the
 * worker for the time of the lease; a worker that dies gives nothing back, and the end of the lease
 * does it.
 *
 * @param most how many at most, from 1 to {@value #MAX}
 * @param now the moment of the request
 * @param lease for how long, more than nothing: longer than the work on all of them takes
 */
public record ClaimRequest(int most, Instant now, Duration lease) {

  /** The most that is claimed at once. */
  public static final int MAX = 1_000;

  public ClaimRequest {
    if (most < 1 || most > MAX) {
      throw new IllegalArgumentException("a claim is on 1 to %d, not %d".formatted(MAX, most));
    }
    Objects.requireNonNull(now, "now");
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("a lease must be longer than nothing, was " + lease);
    }
  }

  /**
   * Returns when the lease ends.
   *
   * @return the first moment at which others may claim the same again
   */
  public Instant until() {
    return now.plus(lease);
  }
}
