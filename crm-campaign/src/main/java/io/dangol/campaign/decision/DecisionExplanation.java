package io.dangol.campaign.decision;

import io.dangol.campaign.offer.Offer;
import io.dangol.core.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a customer got a decision: what every gate says, also those after the first one that says no.
 *
 * @param campaign the name and version of the campaign
 * @param customer the customer
 * @param outcome what was decided
 * @param reason why the customer is not contacted; empty if planned
 * @param offer what is offered, or would have been; empty without one
 * @param findings what each gate says, in the order of the gates
 */
public record DecisionExplanation(
    String campaign,
    CustomerId customer,
    Outcome outcome,
    Optional<Reason> reason,
    Optional<Offer> offer,
    List<GateFinding> findings) {

  public DecisionExplanation {
    findings = List.copyOf(findings);
  }

  /**
   * Returns the findings of a gate.
   *
   * @param gate the gate
   * @return one finding, or more where several rules of the campaign share the gate
   */
  public List<GateFinding> of(Gate gate) {
    return findings.stream().filter(finding -> finding.gate() == gate).toList();
  }

  /**
   * Returns the decision in one line and then one line per finding, with the rules and the values
   * of the customer: for the eyes of those who may see them.
   *
   * @return the text
   */
  public String details() {
    return lines(GateFinding::details);
  }

  /** Returns the same as {@link #details()} without values of the customer, as it may be logged. */
  @Override
  public String toString() {
    return lines(GateFinding::toString);
  }

  private String lines(Function<GateFinding, String> text) {
    String why = reason.map(r -> " at %s: %s".formatted(r.gate(), r)).orElse("");
    String what = offer.map(o -> " with " + o.code()).orElse("");
    String head = "%s in %s: %s%s%s".formatted(customer, campaign, outcome, why, what);
    return Stream.concat(Stream.of(head), findings.stream().map(text))
        .collect(Collectors.joining("\n  "));
  }
}
