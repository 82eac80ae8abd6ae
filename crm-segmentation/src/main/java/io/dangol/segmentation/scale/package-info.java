/**
 * Values as scores on ordered scales: thresholds that are fitted once and then frozen.
 *
 * <p>A {@link io.dangol.segmentation.scale.Binning} says how values are cut into bins: by equal
 * frequency, at chosen shares, at thresholds of the host, at natural breaks or into equal widths.
 * The same value always has the same score, today and on next month's data, unless ties are split
 * by key. Thresholds are in the unit of the values; scores have no unit and start at 1 for the
 * least desirable bin.
 *
 * <pre>{@code
 * ScaleOptions options = ScaleOptions.of(Binning.quantiles(5));
 * ScaleFit fit = ScaleFitter.with(options).fit(spend);
 * int score = fit.scale().score(129.90); // 1..5
 * List<Double> thresholds = fit.scale().thresholds();
 * Set<ScaleWarning> warnings = fit.warnings();
 * }</pre>
 *
 * <p>Entry types: {@link io.dangol.segmentation.scale.ScaleFitter} and {@link
 * io.dangol.segmentation.scale.Binning}.
 */
@NullMarked
package io.dangol.segmentation.scale;

import org.jspecify.annotations.NullMarked;
