package io.dangol.campaign.decision;

import org.jspecify.annotations.Nullable;

/** Excludes those whom the campaign's own exclusion rule selects. */
final class ExclusionGate implements GateCheck {

  private final TableRule exclusion;

  ExclusionGate(TableRule exclusion) {
    this.exclusion = exclusion;
  }

  @Override
  public Gate gate() {
    return Gate.EXCLUSION;
  }

  @Override
  public GateFinding finding(int row) {
    return exclusion.finding(this, row);
  }

  @Override
  public @Nullable Reason check(int row) {
    return exclusion.verdicts().isMatched(row) ? Reason.ON_EXCLUSION_LIST : null;
  }
}
