/**
 * Prospects: interest, purchasing power and timing as three scores with a total rule grid, and
 * survey quadrants with twelve groups.
 *
 * <p>Thresholds are set in advance and versioned, so that the effect of a campaign can be measured
 * as movement between groups. Points and survey answers have no unit.
 *
 * <pre>{@code
 * ScoreGrid priorities = ProspectPriorities.standard();
 * ProspectModel model = new ProspectModel(1, interest, power, timing, priorities, SEOUL);
 * SurveyModel survey = SurveyModel.twelveGroups(facts, SurveyThresholds.at(3, 3));
 * FactTable known = table.with(model);
 * String group = survey.classify(SurveyPanel.OWN, 4, 5).group(); // G1
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.prospect.ProspectModel} and {@link
 * io.dangol.segmentation.prospect.SurveyModel}.
 */
@NullMarked
package io.dangol.segmentation.prospect;

import org.jspecify.annotations.NullMarked;
