package io.dangol.campaign.decision;

import io.dangol.campaign.wave.OpenPolicy;
import io.dangol.campaign.wave.WaveHistory;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the second wave on, lets only those pass who were reached and have not reacted. */
final class EngagedGate implements GateCheck {

  private final WaveHistory history;
  private final OpenPolicy opens;
  private final CustomerIndex customers;

  EngagedGate(WaveHistory history, OpenPolicy opens, CustomerIndex customers) {
    this.history = history;
    this.opens = opens;
    this.customers = customers;
  }

  @Override
  public Gate gate() {
    return Gate.ENGAGED;
  }

  @Override
  public GateFinding finding(int row) {
    String rule =
        "reached by wave %d, no reaction to any wave (opens %s)".formatted(history.waves(), opens);
    return found(row, rule, List.of());
  }

  @Override
  public @Nullable Reason check(int row) {
    if (history.waves() == 0) {
      return null;
    }
    CustomerId customer = customers.at(row);
    if (history.hasReacted(customer, opens)) {
      return Reason.ALREADY_ENGAGED;
    }
    return history.wasReached(customer) ? null : Reason.NOT_REACHED;
  }
}
