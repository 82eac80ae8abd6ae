package io.dangol.core.service;

import java.time.Instant;
import java.util.Objects;

/**
 * That a case came into a state.
 *
 * @param status the state
 * @param since when it began
 */
public record StatusChange(CaseStatus status, Instant since) {

  public StatusChange {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(since, "since");
  }
}
