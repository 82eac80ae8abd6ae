package io.dangol.segmentation.prospect;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.NumberFact;
import java.util.Objects;

/**
 * The facts in which a host keeps the answers of its survey.
 *
 * @param severity how strong the need is
 * @param experience how experienced a user is, of any maker's product
 * @param intention how much a non-user intends to act
 * @param usesCompetitor whether a competitor's product is used
 * @param purchases how often the customer bought from us by the analysis date
 */
public record SurveyFacts(
    NumberFact<?> severity,
    NumberFact<?> experience,
    NumberFact<?> intention,
    BooleanFact usesCompetitor,
    NumberFact<?> purchases) {
  public SurveyFacts {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(experience, "experience");
    Objects.requireNonNull(intention, "intention");
    Objects.requireNonNull(usesCompetitor, "usesCompetitor");
    Objects.requireNonNull(purchases, "purchases");
  }
}
