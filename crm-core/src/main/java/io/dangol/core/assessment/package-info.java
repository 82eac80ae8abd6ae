/**
 * Assessments: questionnaires about a company and its use of customer relationships, as data, with
 * results, next steps and the reasons for both.
 *
 * <p>The entry type is {@link io.dangol.core.assessment.Questionnaire}. Results and advice are
 * rules over the answers; what was not answered is unknown, and the assessment says which results
 * and advice hang on it. The questionnaires of the source documents come with the module ({@code
 * StandardQuestionnaires}):
 *
 * <pre>{@code
 * Questionnaire maturity = StandardQuestionnaires.maturity();
 * Assessment assessment = maturity.assess(Map.of("satisfaction-measured", "YES"), at);
 * assessment.result().code();                          // LEVEL_0
 * assessment.open();                                   // LEVEL_1 hangs on complaints-handled
 * assessment.advice().forEach(step -> show(step.text().in(Locale.KOREAN)));
 * }</pre>
 *
 * <p>A {@link io.dangol.core.assessment.StrategyMap} says what each segment needs and what it is
 * offered, and lists the gaps. Points are whole numbers without a unit.
 */
@NullMarked
package io.dangol.core.assessment;

import org.jspecify.annotations.NullMarked;
