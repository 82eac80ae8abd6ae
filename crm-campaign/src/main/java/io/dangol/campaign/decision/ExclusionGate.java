package io.dangol.campaign.decision;

import org.jspecify.annotations.Nullable;

/**
 * Excludes those whom the campaign's own exclusion rule selects, and those of whom it is not known
 * whether it does: a missing value must not put somebody back on the list.
 */
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
    return switch (exclusion.verdicts().at(row)) {
      case TRUE -> Reason.ON_EXCLUSION_LIST;
      case UNKNOWN -> Reason.EXCLUSION_UNKNOWN;
      case FALSE -> null;
    };
  }
}
