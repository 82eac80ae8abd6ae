/**
 * What a campaign changed, measured against those who were held out, and how many customers that
 * takes.
 *
 * <p>{@link io.dangol.campaign.experiment.ProportionLift} is the entry type: response rates of two
 * assigned groups; {@link io.dangol.campaign.experiment.MeanLift} does the same for revenue. Look
 * at the {@link io.dangol.campaign.experiment.SampleRatioCheck} first: where the groups are not as
 * large as they were drawn, no figure is worth reading. Rates and differences are fractions (0.02
 * is two percentage points), differences are treated minus control.
 *
 * <pre>{@code
 * var lift = ProportionLift.of(Proportion.of(1200, 10_000), Proportion.of(1000, 10_000));
 * lift.difference();                                             // 0.02
 * lift.interval();                                               // 0.0113 to 0.0287
 * lift.pValue();                                                 // 6.2e-6
 * SampleSize.forProportions(0.20, 0.25, SampleSize.Formula.POOLED).perArm();   // 1094
 * }</pre>
 */
@NullMarked
package io.dangol.campaign.experiment;

import org.jspecify.annotations.NullMarked;
