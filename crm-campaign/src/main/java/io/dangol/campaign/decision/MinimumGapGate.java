package io.dangol.campaign.decision;

import io.dangol.campaign.policy.MinimumGap;
import io.dangol.core.fact.Column;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves alone those whose last contact was too recent. */
final class MinimumGapGate implements GateCheck {

  private final MinimumGap gap;
  private final LocalDate day;
  private final long epochDay;
  private final Column.Dates last;

  MinimumGapGate(MinimumGap gap, LocalDate day, Column.Dates last) {
    this.gap = gap;
    this.day = day;
    this.epochDay = day.toEpochDay();
    this.last = last;
  }

  @Override
  public Gate gate() {
    return Gate.FREQUENCY_CAP;
  }

  @Override
  public GateFinding finding(int row) {
    String rule = "at least %d days between the last contact and %s".formatted(gap.days(), day);
    return found(row, rule, List.of(last));
  }

  /** Who was never contacted may be. */
  @Override
  public @Nullable Reason check(int row) {
    return last.isMissing(row) || gap.allows(last.epochDay(row), epochDay)
        ? null
        : Reason.MINIMUM_GAP;
  }
}
