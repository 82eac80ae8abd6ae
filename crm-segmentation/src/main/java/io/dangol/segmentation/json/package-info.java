/**
 * Models and grids of this module as JSON: one canonical document per model, with a schema name and
 * version.
 *
 * <p>Keys come in a fixed order and numbers in their shortest exact form, so that equal models give
 * equal documents. Readers refuse unknown keys and list every problem with its JSON Pointer.
 *
 * <pre>{@code
 * String stored = RfmJson.write(model);
 * RfmModel same = RfmJson.read(stored);
 * KMeansModel clusters = KMeansJson.read(Files.readString(path));
 * ScoreGrid grid = ScoreGridJson.read(json);
 * FactTable facts = base.with(same, clusters);
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.json.RfmJson}, {@link
 * io.dangol.segmentation.json.KMeansJson}, {@link io.dangol.segmentation.json.ScoreGridJson},
 * {@link io.dangol.segmentation.json.SurveyJson} and {@link
 * io.dangol.segmentation.json.EngagementJson}.
 */
@NullMarked
package io.dangol.segmentation.json;

import org.jspecify.annotations.NullMarked;
