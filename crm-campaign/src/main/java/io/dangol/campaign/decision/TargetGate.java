package io.dangol.campaign.decision;

import io.dangol.core.rule.Truth;
import org.jspecify.annotations.Nullable;

/** Selects the audience: those for whom the target rule is true. */
final class TargetGate implements GateCheck {

  private final TableRule target;

  TargetGate(TableRule target) {
    this.target = target;
  }

  @Override
  public Gate gate() {
    return Gate.TARGET;
  }

  @Override
  public GateFinding finding(int row) {
    return target.finding(this, row);
  }

  @Override
  public @Nullable Reason check(int row) {
    Truth verdict = target.verdicts().at(row);
    if (verdict == Truth.TRUE) {
      return null;
    }
    return verdict == Truth.UNKNOWN ? Reason.RULE_UNKNOWN : Reason.NOT_TARGETED;
  }
}
