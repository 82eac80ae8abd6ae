package io.dangol.segmentation.prospect;

/**
 * Whose product somebody uses. The panel is derived: whoever has bought from us by the analysis
 * date is an own user, whatever the survey said.
 */
public enum SurveyPanel {
  /** Uses our product. */
  OWN,
  /** Uses a competitor's product. */
  COMPETITOR,
  /** Uses none. */
  NON_USER
}
