package io.dangol.core.sales;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The steps that opportunities go through, as the host configures them. Winning and losing are no
 * steps: they end the way.
 *
 * @param id its name, not blank
 * @param stages the steps in their order, at least one, each code once
 */
public record Pipeline(String id, List<Stage> stages) {

  public Pipeline {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("the id of a pipeline must not be blank");
    }
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("pipeline %s has no stage".formatted(id));
    }
    Set<String> codes = new HashSet<>();
    for (Stage stage : stages) {
      if (!codes.add(stage.code())) {
        throw new IllegalArgumentException(
            "pipeline %s has stage %s twice".formatted(id, stage.code()));
      }
    }
  }

  /**
   * Returns a pipeline to begin with: contacted (10 %), needs understood (25 %), offered (50 %),
   * negotiating (75 %), each for three weeks at most. The figures are a start and nobody's truth;
   * {@code SalesCycle} tells what the host's own are.
   *
   * @return the pipeline {@code standard}
   */
  public static Pipeline standard() {
    return new Pipeline(
        "standard",
        List.of(
            new Stage("CONTACTED", new BigDecimal("0.10"), 21),
            new Stage("NEEDS", new BigDecimal("0.25"), 21),
            new Stage("OFFER", new BigDecimal("0.50"), 21),
            new Stage("NEGOTIATION", new BigDecimal("0.75"), 21)));
  }

  /**
   * Returns a step.
   *
   * @param code its name
   * @return the step
   * @throws IllegalArgumentException if there is none of that name
   */
  public Stage stage(String code) {
    for (Stage stage : stages) {
      if (stage.code().equals(code)) {
        return stage;
      }
    }
    throw new IllegalArgumentException(
        "pipeline %s has no stage %s\nMaybe one of %s."
            .formatted(id, code, stages.stream().map(Stage::code).toList()));
  }

  /**
   * Returns the first step.
   *
   * @return the step in which opportunities begin
   */
  public Stage first() {
    return stages.get(0);
  }
}
