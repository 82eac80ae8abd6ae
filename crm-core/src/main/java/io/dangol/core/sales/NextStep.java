package io.dangol.core.sales;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is to be done next about an opportunity.
 *
 * @param code a code for what is to be done
 * @param due the day by which it is to be done
 */
public record NextStep(String code, LocalDate due) {

  public NextStep {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(due, "due");
  }

  /** Returns the day; hosts write sentences where a code is asked for. */
  @Override
  public String toString() {
    return "NextStep[due %s]".formatted(due);
  }
}
