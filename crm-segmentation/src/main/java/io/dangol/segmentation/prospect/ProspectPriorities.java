package io.dangol.segmentation.prospect;

import io.dangol.segmentation.grid.GridBox;
import io.dangol.segmentation.grid.GridRule;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.List;

/**
 * The codes of the standard priorities and the grid that gives them: 27 cells, total and
 * unambiguous.
 */
public final class ProspectPriorities {
  /** Interested, able and about to decide. */
  public static final String CALL_NOW = "CALL_NOW";

  /** Interested and able, within sight. */
  public static final String PLAN = "PLAN";

  /** Interested and able, but not yet. */
  public static final String NURTURE = "NURTURE";

  /** Interested, without the means. */
  public static final String LOW_BUDGET = "LOW_BUDGET";

  /** Able, not interested yet. */
  public static final String WATCH = "WATCH";

  /** Neither interested nor able. */
  public static final String LEAVE = "LEAVE";

  private static final int LEVELS = 3;

  private ProspectPriorities() {}

  /**
   * Returns the standard grid of three levels of interest, power and timing.
   *
   * @return a total and unambiguous grid
   */
  public static ScoreGrid standard() {
    Levels able = Levels.between(2, LEVELS);
    Levels any = Levels.any(LEVELS);
    return ScoreGrid.named("prospect-priorities", 1)
        .dimension("interest", LEVELS)
        .dimension("power", LEVELS)
        .dimension("timing", LEVELS)
        .rule(CALL_NOW, Levels.of(3), able, Levels.of(3))
        .rule(
            new GridRule(
                PLAN,
                List.of(
                    GridBox.of(Levels.of(3), able, Levels.of(2)),
                    GridBox.of(Levels.of(2), able, Levels.of(3)))))
        .rule(
            new GridRule(
                NURTURE,
                List.of(
                    GridBox.of(Levels.of(3), able, Levels.of(1)),
                    GridBox.of(Levels.of(2), able, Levels.between(1, 2)))))
        .rule(LOW_BUDGET, Levels.between(2, LEVELS), Levels.of(1), any)
        .rule(WATCH, Levels.of(1), able, any)
        .rule(LEAVE, Levels.of(1), Levels.of(1), any)
        .build();
  }
}
