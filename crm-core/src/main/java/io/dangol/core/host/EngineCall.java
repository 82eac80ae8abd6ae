package io.dangol.core.host;

import java.util.Objects;
import java.util.Optional;

/**
 * What one call of an engine over many items took.
 *
 * @param tenant for which tenant, or empty in a host that has none
 * @param operation which engine: one of a few codes, such as {@code rules.evaluate}
 * @param subject what it ran, such as {@code rfm/3}; as many values as there are definitions
 * @param items how many items, at least 0
 * @param nanos how long it took in nanoseconds, by the clock that the host gave
 * @param outcome whether it returned
 */
public record EngineCall(
    Optional<Tenant> tenant,
    String operation,
    String subject,
    long items,
    long nanos,
    Outcome outcome) {

  /** How a call ended. */
  public enum Outcome {
    /** It returned a result. */
    RETURNED,
    /** It threw an exception, which goes on to the caller. */
    THREW
  }

  public EngineCall {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(outcome, "outcome");
    if (items < 0) {
      throw new IllegalArgumentException("items must be at least 0, was %d".formatted(items));
    }
  }
}
