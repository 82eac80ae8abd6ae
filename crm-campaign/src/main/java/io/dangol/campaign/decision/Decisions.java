package io.dangol.campaign.decision;

import io.dangol.campaign.offer.Offer;
import io.dangol.campaign.wave.WaveHistory;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The decisions of a campaign about every customer of a table: one byte per row, of which the
 * records are views. Immutable.
 *
 * <p>A decision depends on the campaign, on the customer's own facts and on the moment, and on
 * nothing else: not on the order of the rows, not on other customers, not on threads. A table can
 * be cut into parts and each decided on its own.
 */
public final class Decisions {

  private final DecisionRules rules;
  private final EvaluationContext at;
  private final Gates gates;

  /** The code of the reason, or of no reason for those who are planned. */
  private final byte[] codes;

  private final Totals totals;

  private Decisions(DecisionRules rules, EvaluationContext at, Gates gates, byte[] codes) {
    this.rules = rules;
    this.at = at;
    this.gates = gates;
    this.codes = codes;
    this.totals = Totals.of(codes, gates.target().verdicts().unknownBy());
  }

  static Decisions of(
      DecisionRules rules, FactTable facts, Optional<WaveHistory> history, EvaluationContext at) {
    Gates gates = Gates.of(rules, facts, history, at);
    GateCheck[] checks = gates.checks().toArray(GateCheck[]::new);
    byte[] codes = new byte[facts.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = decide(checks, row);
    }
    return new Decisions(rules, at, gates, codes);
  }

  private static byte decide(GateCheck[] checks, int row) {
    for (GateCheck check : checks) {
      Reason reason = check.check(row);
      if (reason != null) {
        return reason.code();
      }
    }
    return Reason.NO_REASON;
  }

  /**
   * Returns what the decisions were made by.
   *
   * @return the rules of the campaign
   */
  public DecisionRules rules() {
    return rules;
  }

  /**
   * Returns when the decisions were made.
   *
   * @return the moment and the zone
   */
  public EvaluationContext at() {
    return at;
  }

  /**
   * Returns how many customers got which decision.
   *
   * @return figures that add up
   */
  public Totals totals() {
    return totals;
  }

  /**
   * Returns which gates were asked.
   *
   * @return the status of every gate, in the order of the gates, unmodifiable
   */
  public Map<Gate, GateStatus> gates() {
    return gates.status();
  }

  /**
   * Returns whether a gate that the campaign needs could not be asked, because the table lacks its
   * columns. A dry run shows sizes and reasons, but nothing of it may be sent.
   *
   * @return whether this is a dry run
   */
  public boolean dryRun() {
    return gates().containsValue(GateStatus.NOT_EVALUATED);
  }

  /**
   * Returns these decisions if they may be sent.
   *
   * @return these decisions
   * @throws IllegalStateException if this is a dry run; the message names the gates
   */
  public Decisions requireDispatchable() {
    if (dryRun()) {
      List<String> open = new ArrayList<>();
      gates()
          .forEach(
              (gate, status) -> {
                if (status == GateStatus.NOT_EVALUATED) {
                  open.add("%s %s".formatted(gate, gates.whyNotAsked(gate)));
                }
              });
      throw new IllegalStateException(
          "%s is a dry run and cannot be sent: %s"
              .formatted(rules.campaign(), String.join("; ", open)));
    }
    return this;
  }

  /**
   * Returns the number of rows.
   *
   * @return the size of the population
   */
  public int size() {
    return codes.length;
  }

  /**
   * Returns the facts that the decisions were made by.
   *
   * @return the table, one row per customer
   */
  public FactTable facts() {
    return gates.table();
  }

  /**
   * Returns the customers, one per row.
   *
   * @return the population
   */
  public CustomerIndex customers() {
    return gates.table().customers();
  }

  /**
   * Returns what was decided about the customer of a row.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return the outcome
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Outcome outcome(int row) {
    return Outcome.of(Reason.ofCode(codes[Objects.checkIndex(row, codes.length)]));
  }

  /**
   * Returns why the customer of a row is not contacted.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return the reason of the first gate that says no, or empty if the customer is planned
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Reason> reason(int row) {
    return Optional.ofNullable(Reason.ofCode(codes[Objects.checkIndex(row, codes.length)]));
  }

  /**
   * Returns what is offered to the customer of a row, or would have been had the customer not been
   * held out.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return the offer, or empty for those neither planned nor held out and in a campaign without
   *     offers
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Offer> offer(int row) {
    Outcome outcome = outcome(row);
    if (outcome != Outcome.PLANNED && outcome != Outcome.HELD_OUT) {
      return Optional.empty();
    }
    return gates.offers().flatMap(column -> column.at(row));
  }

  /**
   * Returns the decision about the customer of a row as a record.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return the decision, or empty if the customer is not in the audience
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Decision> at(int row) {
    Outcome outcome = outcome(row);
    if (!outcome.inAudience()) {
      return Optional.empty();
    }
    CustomerId customer = customers().at(row);
    return Optional.of(
        reason(row)
            .map(reason -> unplanned(customer, reason, row))
            .orElseGet(() -> new Decision.Planned(customer, offer(row))));
  }

  private Decision unplanned(CustomerId customer, Reason reason, int row) {
    return reason.outcome() == Outcome.HELD_OUT
        ? new Decision.HeldOut(customer, reason, offer(row))
        : new Decision.Excluded(customer, reason);
  }

  /**
   * Returns the decision about a customer.
   *
   * @param customer the customer
   * @return the decision, or empty if the customer is not in the table or not in the audience
   */
  public Optional<Decision> of(CustomerId customer) {
    int row = customers().rowOf(customer);
    return row < 0 ? Optional.empty() : at(row);
  }

  /**
   * Returns the decisions about the audience.
   *
   * @return exactly one decision for every member, in the order of the rows
   */
  public Stream<Decision> stream() {
    return IntStream.range(0, size()).mapToObj(this::at).flatMap(Optional::stream);
  }

  /**
   * Explains the decision about a customer: what every gate says, by the same checks that made the
   * decision.
   *
   * @param customer a customer of the table
   * @return the explanation; it holds values of the customer, for the eyes of those who may see
   *     them
   * @throws IllegalArgumentException if the table does not have the customer
   */
  public DecisionExplanation explain(CustomerId customer) {
    int row = customers().rowOf(customer);
    if (row < 0) {
      throw new IllegalArgumentException("the table has no customer %s".formatted(customer));
    }
    List<GateFinding> findings = new ArrayList<>();
    List<GateCheck> checks = gates.checks();
    gates
        .status()
        .forEach(
            (gate, status) -> {
              if (status == GateStatus.EVALUATED) {
                checks.stream()
                    .filter(check -> check.gate() == gate)
                    .forEach(check -> findings.add(check.finding(row)));
              } else {
                findings.add(
                    new GateFinding(
                        gate, status, gates.whyNotAsked(gate), Map.of(), Optional.empty()));
              }
            });
    return new DecisionExplanation(
        rules.campaign(), customer, outcome(row), reason(row), offer(row), findings);
  }

  /** Returns the campaign and the totals. */
  @Override
  public String toString() {
    return "%s%s%n%s".formatted(rules.campaign(), dryRun() ? " (dry run)" : "", totals);
  }
}
