package io.dangol.campaign.decision;

import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.SaltedBuckets;
import io.dangol.core.customer.CustomerIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds out a share of the customers; for use by one thread, as its reader is. */
final class HoldoutGate implements GateCheck {

  private final Holdout holdout;
  private final Reason reason;
  private final SaltedBuckets.Reader buckets;

  HoldoutGate(Holdout holdout, Reason reason, CustomerIndex customers) {
    this.holdout = holdout;
    this.reason = reason;
    this.buckets = holdout.buckets().over(customers);
  }

  @Override
  public Gate gate() {
    return Gate.HOLDOUT;
  }

  @Override
  public GateFinding finding(int row) {
    String rule =
        "%s of the customers by salt '%s' (%s)"
            .formatted(holdout.share(), holdout.buckets().salt(), SaltedBuckets.ALGORITHM);
    return found(row, rule, List.of());
  }

  @Override
  public @Nullable Reason check(int row) {
    return holdout.share().covers(buckets.bucket(row)) ? reason : null;
  }
}
