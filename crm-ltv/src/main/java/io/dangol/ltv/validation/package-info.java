/**
 * How good a model is: against a hold-out period, against other models, and against chance.
 *
 * <p>Entry type: {@link io.dangol.ltv.validation.ModelComparison}, which fits the candidates,
 * measures them and recommends one. {@link io.dangol.ltv.validation.RepeatSimulation} and its
 * siblings draw customers from any model. Randomness comes from a seed; results are the same for
 * any number of threads.
 *
 * <pre>{@code
 * ModelComparison comparison = ModelComparison.of(customers, 39.0, PeriodUnit.WEEKS);
 * comparison.recommended();           // the code, such as "pnbd"; empty where nothing could be fitted
 * comparison.reason();
 * HoldoutEvaluation holdout = HoldoutEvaluation.of(model, customers, 39.0, PeriodUnit.WEEKS);
 * holdout.expected() / holdout.actual();
 * }</pre>
 */
@NullMarked
package io.dangol.ltv.validation;

import org.jspecify.annotations.NullMarked;
