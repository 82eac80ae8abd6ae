/**
 * Models and grids of this module as JSON: one canonical document per model, with a schema name and
 * version.
 *
 * <p>Keys come in a fixed order and numbers in their shortest exact form, so that equal models give
 * equal documents. Reading gives the model or all problems, each with its place; unknown keys are
 * refused.
 *
 * <pre>{@code
 * String stored = RfmJson.write(model);
 * RfmModel same = RfmJson.read(stored).orThrow();
 * KMeansModel clusters = KMeansJson.read(Files.readString(path)).orThrow();
 * ScoreGrid grid = ScoreGridJson.read(json).orThrow();
 * FactTable facts = base.with(same, clusters);
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.json.RfmJson}, {@link
 * io.dangol.segmentation.json.KMeansJson}, {@link io.dangol.segmentation.json.ScoreGridJson},
 * {@link io.dangol.segmentation.json.SurveyJson}, {@link
 * io.dangol.segmentation.json.EngagementJson} and {@link
 * io.dangol.segmentation.json.EngagementStateJson}.
 */
@NullMarked
package io.dangol.segmentation.json;

import org.jspecify.annotations.NullMarked;
