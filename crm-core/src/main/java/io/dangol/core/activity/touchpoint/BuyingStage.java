package io.dangol.core.activity.touchpoint;

import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.fact.Condition;
import java.util.List;
import java.util.Objects;

/**
 * A stage of a buying process.
 *
 * @param code the name within the process, not blank, such as {@code COMPARES}
 * @param phase the phase of the touch-points that belong to it
 * @param lifecycle where a customer of this stage stands in the life cycle
 * @param when what is known of a customer who is in this stage, or further
 * @param next the codes of the stages that may follow
 */
public record BuyingStage(
    String code, Phase phase, LifecycleStage lifecycle, Condition when, List<String> next) {

  public BuyingStage {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a stage's code must not be blank");
    }
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(when, "when");
    next = List.copyOf(next);
  }
}
