/**
 * Questionnaires, answers, strategy maps and glossaries as JSON documents, and those that come with
 * the module.
 *
 * <p>The entry types are {@link io.dangol.core.assessment.json.StandardQuestionnaires} and {@link
 * io.dangol.core.assessment.json.QuestionnaireJson}. Reading gives the value or all problems at
 * once, each with its place; writing is canonical:
 *
 * <pre>{@code
 * Questionnaire ours = QuestionnaireJson.read(text).orThrow();
 * Map<String, String> answers = AnswersJson.read(form, ours).orThrow();
 * Assessment assessment = ours.assess(answers, at);
 * Glossary glossary = GlossaryJson.standard();
 * }</pre>
 *
 * <p>Texts are objects with a language code for each language: {@code {"en":"Yes","ko":"예"}}.
 */
@NullMarked
package io.dangol.core.assessment.json;

import org.jspecify.annotations.NullMarked;
