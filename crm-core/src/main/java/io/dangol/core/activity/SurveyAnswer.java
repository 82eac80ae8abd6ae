package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;

/**
 * A customer's answer to one question of a questionnaire. A later answer to the same question does
 * not replace an earlier one; which of them counts is the reader's matter.
 *
 * @param customer the customer whom the source named
 * @param at when it was given
 * @param questionnaire the questionnaire, not blank, such as {@code sign-up/2}
 * @param question the question within it, not blank
 * @param answer what was answered; may be personal data
 * @param source the record of this answer: the idempotency key, one per question of a filled form
 */
public record SurveyAnswer(
    CustomerId customer,
    Instant at,
    String questionnaire,
    String question,
    FieldValue answer,
    SourceRef source)
    implements Activity {

  public SurveyAnswer {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(at, "at");
    Texts.require(questionnaire, "questionnaire");
    Texts.require(question, "question");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(source, "source");
  }
}
