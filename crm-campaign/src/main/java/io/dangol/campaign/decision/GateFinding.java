package io.dangol.campaign.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one gate says about one customer.
 *
 * @param gate the gate
 * @param status whether the gate was asked
 * @param rule the rule in words; why it was not asked where it was not
 * @param values the values that the gate read, by fact name, {@code missing} for those that are
 * @param reason why the gate excludes the customer; empty if it lets the customer pass or was not
 *     asked
 */
public record GateFinding(
    Gate gate,
    GateStatus status,
    String rule,
    Map<String, String> values,
    Optional<Reason> reason) {

  public GateFinding {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Returns whether the gate was asked and lets the customer pass.
   *
   * @return whether it passed
   */
  public boolean passed() {
    return status == GateStatus.EVALUATED && reason.isEmpty();
  }

  /**
   * Returns the finding in one line, with the rule and the values of the customer.
   *
   * @return the gate, its verdict, its rule and the values that it read
   */
  public String details() {
    return "%-14s %-17s %s%s"
        .formatted(gate, verdict(), rule, values.isEmpty() ? "" : " " + values);
  }

  private String verdict() {
    return switch (status) {
      case EVALUATED -> reason.map(Reason::name).orElse("passed");
      case NOT_APPLICABLE -> "not applicable";
      case NOT_EVALUATED -> "not evaluated";
    };
  }

  /** Returns the gate, its verdict and the names of the facts, without values of the customer. */
  @Override
  public String toString() {
    return "%-14s %-17s %s".formatted(gate, verdict(), values.keySet());
  }
}
