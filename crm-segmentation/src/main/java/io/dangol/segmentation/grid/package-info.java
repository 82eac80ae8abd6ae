/**
 * Total rule grids over scores: the engine behind RFM segments, prospect matrices and survey
 * quadrants.
 *
 * <p>A {@link io.dangol.segmentation.grid.ScoreGrid} turns N scores into one named outcome by
 * ordered rules, first match wins, and proves over the whole grid which cells no rule covers, which
 * are covered twice and which rules never apply. Scores have no unit; level 1 is the least
 * desirable. Scores come from {@code segmentation.scale}.
 *
 * <pre>{@code
 * ScoreGrid grid = ScoreGrid.named("interest by power", 1)
 *     .dimension("interest", 3).dimension("power", 3)
 *     .rule("CALL", Levels.of(3), Levels.between(2, 3))
 *     .rule("WAIT", Levels.any(3), Levels.any(3)).build();
 * String outcome = grid.outcome(3, 2).orElseThrow(); // CALL
 * }</pre>
 *
 * <p>Entry type: {@link io.dangol.segmentation.grid.ScoreGrid}.
 */
@NullMarked
package io.dangol.segmentation.grid;

import org.jspecify.annotations.NullMarked;
