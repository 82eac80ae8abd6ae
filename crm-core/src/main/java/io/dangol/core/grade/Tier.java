package io.dangol.core.grade;

import io.dangol.core.fact.Condition;
import java.util.Objects;

/**
 * A grade and what earns it.
 *
 * @param grade the grade
 * @param criterion the condition that must hold
 */
public record Tier(Grade grade, Condition criterion) {

  public Tier {
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(criterion, "criterion");
  }
}
