package io.dangol.core.activity.touchpoint;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Facts;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody becomes and stays a customer, as the company draws it: stages with what they are
 * known by, in the order in which they are passed. The first stage is where everybody begins.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param stages the stages, the first one first; at least one
 */
public record BuyingProcess(String id, int version, List<BuyingStage> stages) {

  public BuyingProcess {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a buying process's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "buying process %s: version %d is not from 1".formatted(id, version));
    }
    stages = List.copyOf(stages);
    List<String> problems = problems(stages);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "buying process %s: %s".formatted(id, String.join("; ", problems)));
    }
  }

  /**
   * Returns what is wrong with some stages.
   *
   * @param stages the stages, the first one first
   * @return every problem in a sentence: no stage, codes that stand twice, followers that do not
   *     exist, and stages that are never reached; empty if they make a process
   */
  public static List<String> problems(List<BuyingStage> stages) {
    List<String> problems = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (BuyingStage stage : stages) {
      if (!codes.add(stage.code())) {
        problems.add("stage %s stands twice".formatted(stage.code()));
      }
    }
    for (BuyingStage stage : stages) {
      for (String next : stage.next()) {
        if (!codes.contains(next)) {
          problems.add("stage %s is followed by the unknown %s".formatted(stage.code(), next));
        }
      }
    }
    if (stages.isEmpty()) {
      problems.add("there is no stage");
    } else {
      Set<String> reached = reached(stages);
      stages.stream()
          .map(BuyingStage::code)
          .filter(code -> !reached.contains(code))
          .map("stage %s is never reached"::formatted)
          .forEach(problems::add);
    }
    return List.copyOf(problems);
  }

  private static Set<String> reached(List<BuyingStage> stages) {
    Set<String> reached = new HashSet<>(Set.of(stages.get(0).code()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (BuyingStage stage : stages) {
        if (reached.contains(stage.code())) {
          grows |= reached.addAll(stage.next());
        }
      }
    }
    return reached;
  }

  /**
   * Returns the stage of a customer: the last one whose condition holds. A condition that is
   * unknown does not hold.
   *
   * @param row what is known of the customer
   * @param at the moment of evaluation
   * @return the stage, or empty if none holds
   */
  public Optional<BuyingStage> stageOf(Facts row, EvaluationContext at) {
    for (int i = stages.size() - 1; i >= 0; i--) {
      BuyingStage stage = stages.get(i);
      if (RuleEvaluator.of(stage.when()).evaluate(row, at) == Truth.TRUE) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a stage.
   *
   * @param code its code
   * @return the stage, or empty if there is none
   */
  public Optional<BuyingStage> stage(String code) {
    return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
  }

  /**
   * Returns whether a customer may move from one stage to another.
   *
   * @param from the code of the present stage
   * @param to the code of the next one
   * @return whether the process says so
   */
  public boolean allows(String from, String to) {
    return stage(from).map(stage -> stage.next().contains(to)).orElse(false);
  }
}
