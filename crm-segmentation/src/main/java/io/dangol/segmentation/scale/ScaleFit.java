package io.dangol.segmentation.scale;

import java.util.List;
import java.util.Set;

/**
 * A fitted scale with what the fit found.
 *
 * @param scale the frozen scale
 * @param values the number of values it was fitted on; missing ones do not count
 * @param counts the number of those values per score, the first entry for score 1
 * @param warnings what a host should know
 */
public record ScaleFit(
    ScoreScale scale, int values, List<Integer> counts, Set<ScaleWarning> warnings) {
  public ScaleFit {
    counts = List.copyOf(counts);
    warnings = Set.copyOf(warnings);
  }

  /**
   * Returns the number of scores that were given at least once.
   *
   * @return the number of bins in use, 0 without values
   */
  public int effectiveBins() {
    return (int) counts.stream().filter(count -> count > 0).count();
  }
}
