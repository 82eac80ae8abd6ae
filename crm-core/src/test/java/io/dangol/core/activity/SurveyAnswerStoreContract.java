package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;

/** What a {@link SurveyAnswerStore} must do; see {@link ActivityStoreContract}. */
public abstract class SurveyAnswerStoreContract extends ActivityStoreContract<SurveyAnswer> {

  /** Creates the contract. */
  protected SurveyAnswerStoreContract() {}

  @Override
  protected abstract SurveyAnswerStore create();

  @Override
  SurveyAnswer activity(CustomerId customer, Instant at, SourceRef source) {
    return new SurveyAnswer(customer, at, "sign-up", "panel", FieldValue.code("NON_USER"), source);
  }
}
