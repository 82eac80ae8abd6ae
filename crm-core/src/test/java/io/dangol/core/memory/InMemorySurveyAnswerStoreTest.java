package io.dangol.core.memory;

import io.dangol.core.activity.SurveyAnswerStore;
import io.dangol.core.activity.SurveyAnswerStoreContract;

class InMemorySurveyAnswerStoreTest extends SurveyAnswerStoreContract {

  @Override
  protected SurveyAnswerStore create() {
    return new InMemorySurveyAnswerStore();
  }
}
