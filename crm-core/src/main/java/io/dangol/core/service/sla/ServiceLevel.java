package io.dangol.core.service.sla;

import java.time.Duration;

/**
 * What a customer may expect, in working time.
 *
 * @param respondWithin until work begins, positive
 * @param resolveWithin until there is an answer, not shorter
 */
public record ServiceLevel(Duration respondWithin, Duration resolveWithin) {

  public ServiceLevel {
    if (respondWithin.isZero() || respondWithin.isNegative()) {
      throw new IllegalArgumentException(
          "respondWithin must be positive, but is %s".formatted(respondWithin));
    }
    if (resolveWithin.compareTo(respondWithin) < 0) {
      throw new IllegalArgumentException(
          "resolveWithin %s must not be shorter than respondWithin %s"
              .formatted(resolveWithin, respondWithin));
    }
  }
}
