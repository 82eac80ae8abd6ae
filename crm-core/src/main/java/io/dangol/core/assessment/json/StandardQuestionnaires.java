package io.dangol.core.assessment.json;

import io.dangol.core.assessment.Questionnaire;
import java.util.List;

/**
 * The questionnaires that come with the module, in English and Korean. A company that asks
 * otherwise writes its own document.
 */
public final class StandardQuestionnaires {

  private StandardQuestionnaires() {}

  /**
   * Returns the maturity in five levels: satisfaction, membership, best customers, segments,
   * processes by customer.
   *
   * @return the questionnaire {@code maturity}
   */
  public static Questionnaire maturity() {
    return bundled("maturity.json");
  }

  /**
   * Returns whether customer relationship management is worth it here: known customers,
   * competition, the will to change; and what makes it succeed.
   *
   * @return the questionnaire {@code suitability}
   */
  public static Questionnaire suitability() {
    return bundled("suitability.json");
  }

  /**
   * Returns the five checks before the beginning: communication, priority of sales, data, kind of
   * system, and people with process and system.
   *
   * @return the questionnaire {@code pre-checks}
   */
  public static Questionnaire preChecks() {
    return bundled("pre-checks.json");
  }

  /**
   * Returns whether the information systems carry it.
   *
   * @return the questionnaire {@code information-system}
   */
  public static Questionnaire informationSystem() {
    return bundled("information-system.json");
  }

  /**
   * Returns the questions of customer strategy: who the customers are, what they want, how they get
   * it.
   *
   * @return the questionnaire {@code strategy}
   */
  public static Questionnaire strategy() {
    return bundled("strategy.json");
  }

  /**
   * Returns whether type, frequency and staff of the touch-points are known before, during and
   * after becoming a customer.
   *
   * @return the questionnaire {@code touch-points}
   */
  public static Questionnaire touchPoints() {
    return bundled("touch-points.json");
  }

  /**
   * Returns all of them.
   *
   * @return the questionnaires, in the order in which they are best answered
   */
  public static List<Questionnaire> all() {
    return List.of(
        suitability(), informationSystem(), strategy(), preChecks(), touchPoints(), maturity());
  }

  private static Questionnaire bundled(String name) {
    return QuestionnaireJson.read(Bundled.text(name)).orThrow();
  }
}
