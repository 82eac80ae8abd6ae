package io.dangol.core.service;

import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import org.jspecify.annotations.Nullable;

/** What the customer said about the answer, each the last word. */
record CaseFeedback(
    @Nullable SatisfactionScore satisfaction,
    @Nullable RecommendationScore recommendation,
    @Nullable EffortScore effort) {

  static final CaseFeedback NONE = new CaseFeedback(null, null, null);

  static boolean isFeedback(CaseEvent event) {
    return event instanceof CaseEvent.Rated
        || event instanceof CaseEvent.Recommended
        || event instanceof CaseEvent.EffortRated;
  }

  CaseFeedback after(CaseEvent event) {
    if (event instanceof CaseEvent.Rated rated) {
      return new CaseFeedback(rated.score(), recommendation, effort);
    }
    if (event instanceof CaseEvent.Recommended recommended) {
      return new CaseFeedback(satisfaction, recommended.score(), effort);
    }
    return event instanceof CaseEvent.EffortRated rated
        ? new CaseFeedback(satisfaction, recommendation, rated.score())
        : this;
  }
}
