package io.dangol.core.memory;

import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.activity.SurveyAnswerStore;

/** Answers to surveys in memory. */
public final class InMemorySurveyAnswerStore extends ActivityLog<SurveyAnswer>
    implements SurveyAnswerStore {

  /** Creates an empty store. */
  public InMemorySurveyAnswerStore() {
    super("survey-answer");
  }
}
