package io.dangol.segmentation.prospect;

/**
 * The quadrant of one person.
 *
 * @param group the code of the group
 * @param borderline whether an answer lies in the grey zone, so that noise may have decided
 */
public record SurveyResult(String group, boolean borderline) {}
