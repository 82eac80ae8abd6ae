package io.dangol.core.activity;

/** Keeps answers to surveys; proven with {@code ActivityStoreContract}. */
public interface SurveyAnswerStore extends ActivityStore<SurveyAnswer> {}
