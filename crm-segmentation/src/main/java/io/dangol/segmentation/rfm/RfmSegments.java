package io.dangol.segmentation.rfm;

import io.dangol.segmentation.grid.GridBox;
import io.dangol.segmentation.grid.GridRule;
import io.dangol.segmentation.grid.Levels;
import io.dangol.segmentation.grid.ScoreGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of the segments and the two maps from RFM scores to them.
 *
 * <p>Both maps are total, no cell is covered twice, and with five bins every segment is reachable.
 * They are stated on a scale of five; for another number of bins b, level l stands for the level of
 * five nearest to 1 + 4 (l - 1) / (b - 1), so that the maps stay total and unambiguous, while with
 * fewer than five bins some segments have no cell.
 */
public final class RfmSegments {
  /** Recent, frequent and high spend. */
  public static final String CHAMPIONS = "CHAMPIONS";

  /** Frequent and not long ago. */
  public static final String LOYAL = "LOYAL";

  /** Recent, with some purchases or one large one. */
  public static final String POTENTIAL_LOYALIST = "POTENTIAL_LOYALIST";

  /** Bought for the first time recently. */
  public static final String NEW_CUSTOMERS = "NEW_CUSTOMERS";

  /** Few small purchases, fairly recent. */
  public static final String PROMISING = "PROMISING";

  /** Average in recency, and average in frequency or spend. */
  public static final String NEEDS_ATTENTION = "NEEDS_ATTENTION";

  /** Average in recency, few and small purchases. */
  public static final String ABOUT_TO_SLEEP = "ABOUT_TO_SLEEP";

  /** Bought often or much, but long ago. */
  public static final String AT_RISK = "AT_RISK";

  /** Bought often and much, but long ago. */
  public static final String CANNOT_LOSE = "CANNOT_LOSE";

  /** Few purchases, long ago. */
  public static final String HIBERNATING = "HIBERNATING";

  /** Few and small purchases, longest ago. */
  public static final String LOST = "LOST";

  /** Of the coarse map: recent, with few purchases. */
  public static final String RECENT = "RECENT";

  /** Of the coarse map: few purchases, long ago. */
  public static final String INACTIVE = "INACTIVE";

  /** Customers without any purchase; in no quantile and in no cell. */
  public static final String NO_PURCHASE = "NO_PURCHASE";

  /** The levels on which the maps are stated. */
  private static final int STATED = 5;

  private static final Map<String, List<GridBox>> ELEVEN = new LinkedHashMap<>();
  private static final Map<String, List<GridBox>> SIX = new LinkedHashMap<>();

  static {
    ELEVEN.put(CHAMPIONS, List.of(box(4, 5, 4, 5, 4, 5)));
    ELEVEN.put(LOYAL, List.of(box(4, 5, 4, 5, 1, 3), box(3, 3, 4, 5, 1, 5)));
    ELEVEN.put(POTENTIAL_LOYALIST, List.of(box(4, 5, 2, 3, 1, 5), box(4, 5, 1, 1, 4, 5)));
    ELEVEN.put(NEW_CUSTOMERS, List.of(box(5, 5, 1, 1, 1, 3)));
    ELEVEN.put(PROMISING, List.of(box(4, 4, 1, 1, 1, 3)));
    ELEVEN.put(NEEDS_ATTENTION, List.of(box(3, 3, 3, 3, 1, 5), box(3, 3, 1, 2, 3, 5)));
    ELEVEN.put(ABOUT_TO_SLEEP, List.of(box(3, 3, 1, 2, 1, 2)));
    ELEVEN.put(CANNOT_LOSE, List.of(box(1, 2, 4, 5, 4, 5)));
    ELEVEN.put(
        AT_RISK, List.of(box(1, 2, 4, 5, 1, 3), box(1, 2, 3, 3, 1, 5), box(2, 2, 1, 2, 4, 5)));
    ELEVEN.put(HIBERNATING, List.of(box(2, 2, 1, 2, 1, 3), box(1, 1, 1, 2, 3, 5)));
    ELEVEN.put(LOST, List.of(box(1, 1, 1, 2, 1, 2)));

    SIX.put(CHAMPIONS, List.of(box(4, 5, 4, 5, 4, 5)));
    SIX.put(LOYAL, List.of(box(4, 5, 4, 5, 1, 3), box(4, 5, 3, 3, 1, 5), box(3, 3, 4, 5, 1, 5)));
    SIX.put(RECENT, List.of(box(4, 5, 1, 2, 1, 5)));
    SIX.put(NEEDS_ATTENTION, List.of(box(3, 3, 1, 3, 1, 5)));
    SIX.put(AT_RISK, List.of(box(1, 2, 3, 5, 1, 5)));
    SIX.put(INACTIVE, List.of(box(1, 2, 1, 2, 1, 5)));
  }

  private RfmSegments() {}

  /**
   * Returns the classic map of eleven segments, from champions to lost.
   *
   * @param recency the number of bins of recency, at least 2
   * @param frequency the number of bins of frequency, at least 2
   * @param monetary the number of bins of monetary value, at least 2
   * @return a total and unambiguous grid of the dimensions recency, frequency and monetary
   * @throws IllegalArgumentException if a number of bins is out of range
   */
  public static ScoreGrid eleven(int recency, int frequency, int monetary) {
    return grid("rfm-eleven", ELEVEN, recency, frequency, monetary);
  }

  /**
   * Returns the coarse map of six segments: champions, loyal, recent, needs attention, at risk,
   * inactive.
   *
   * @param recency the number of bins of recency, at least 2
   * @param frequency the number of bins of frequency, at least 2
   * @param monetary the number of bins of monetary value, at least 2
   * @return a total and unambiguous grid of the dimensions recency, frequency and monetary
   * @throws IllegalArgumentException if a number of bins is out of range
   */
  public static ScoreGrid six(int recency, int frequency, int monetary) {
    return grid("rfm-six", SIX, recency, frequency, monetary);
  }

  private static ScoreGrid grid(
      String name, Map<String, List<GridBox>> boxes, int recency, int frequency, int monetary) {
    int[] bins = {recency, frequency, monetary};
    ScoreGrid.Builder grid =
        ScoreGrid.named(name, 1)
            .dimension("recency", recency)
            .dimension("frequency", frequency)
            .dimension("monetary", monetary);
    boxes.forEach(
        (code, stated) -> {
          List<GridBox> projected = new ArrayList<>();
          stated.forEach(box -> projected(box, bins).ifPresent(projected::add));
          if (!projected.isEmpty()) {
            grid.rule(new GridRule(code, projected));
          }
        });
    return grid.build();
  }

  private static Optional<GridBox> projected(GridBox stated, int[] bins) {
    List<Levels> levels = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      Levels range = stated.levels().get(i);
      int from = 0;
      int to = 0;
      for (int level = 1; level <= bins[i]; level++) {
        if (range.contains(stated(level, bins[i]))) {
          from = from == 0 ? level : from;
          to = level;
        }
      }
      if (from == 0) {
        return Optional.empty();
      }
      levels.add(Levels.between(from, to));
    }
    return Optional.of(new GridBox(levels));
  }

  private static int stated(int level, int bins) {
    return bins == 1
        ? (STATED + 1) / 2
        : 1 + Math.round((float) (STATED - 1) * (level - 1) / (bins - 1));
  }

  private static GridBox box(int r1, int r2, int f1, int f2, int m1, int m2) {
    return GridBox.of(Levels.between(r1, r2), Levels.between(f1, f2), Levels.between(m1, m2));
  }
}
