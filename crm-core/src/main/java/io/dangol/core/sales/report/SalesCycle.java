package io.dangol.core.sales.report;

import io.dangol.core.report.Ratio;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityState;
import io.dangol.core.sales.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes to win, and how often it works: what a sales-force system is bought to improve.
 *
 * @param winRate the won among those that ended
 * @param median the median time from opening to winning, or null where nothing was won
 * @param mean the mean of the same, or null
 */
public record SalesCycle(Ratio winRate, @Nullable Duration median, @Nullable Duration mean) {

  public SalesCycle {
    Objects.requireNonNull(winRate, "winRate");
  }

  /**
   * Measures the opportunities that ended within a time.
   *
   * @param opportunities the opportunities
   * @param from the first moment of the time
   * @param until the moment after the last
   * @return the cycle
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  public static SalesCycle of(Collection<Opportunity> opportunities, Instant from, Instant until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    List<Duration> lengths = new ArrayList<>();
    Ratio winRate = Ratio.NONE;
    for (Opportunity one : opportunities) {
      OpportunityState state = one.state();
      Optional<Instant> end =
          state.end().filter(at -> !at.isBefore(from)).filter(at -> at.isBefore(until));
      if (end.isPresent()) {
        boolean won = state.outcome() == Outcome.WON;
        winRate = winRate.plus(won);
        if (won) {
          lengths.add(Duration.between(one.terms().openedAt(), end.get()));
        }
      }
    }
    if (lengths.isEmpty()) {
      return new SalesCycle(winRate, null, null);
    }
    Collections.sort(lengths);
    Duration sum = lengths.stream().reduce(Duration.ZERO, Duration::plus);
    return new SalesCycle(
        winRate, lengths.get((lengths.size() - 1) / 2), sum.dividedBy(lengths.size()));
  }

  /**
   * Returns the median time from opening to winning.
   *
   * @return the time, of an even number the shorter of the middle two; empty where nothing was won
   */
  public Optional<Duration> medianLength() {
    return Optional.ofNullable(median);
  }

  /**
   * Returns the mean time from opening to winning.
   *
   * @return the time, or empty where nothing was won
   */
  public Optional<Duration> meanLength() {
    return Optional.ofNullable(mean);
  }
}
