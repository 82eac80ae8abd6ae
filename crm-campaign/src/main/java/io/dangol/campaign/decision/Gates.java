package io.dangol.campaign.decision;

import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.offer.OfferColumn;
import io.dangol.campaign.wave.WaveHistory;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The gates of a campaign over one table: what is computed for all rows at once, and which gates
 * can be asked. Immutable; {@link #checks()} gives each thread checks of its own.
 */
final class Gates {

  /** Where a message at night disturbs, a plan that does not know the hour is not to be sent. */
  private static final Set<Channel> NEEDS_NIGHT_CONSENT = EnumSet.of(Channel.SMS, Channel.PUSH);

  private final DecisionRules rules;
  private final FactTable table;
  private final Optional<WaveHistory> history;
  private final EvaluationContext at;
  private final ContactColumns columns;
  private final TableRule target;
  private final Optional<TableRule> exclusion;
  private final Optional<OfferColumn> offers;
  private final Map<Gate, GateStatus> statuses;

  private Gates(
      DecisionRules rules, FactTable table, Optional<WaveHistory> history, EvaluationContext at) {
    this.rules = rules;
    this.table = table;
    this.history = history;
    this.at = at;
    this.columns = new ContactColumns(table, rules.channel());
    this.target = TableRule.of(rules.target(), table, at);
    this.exclusion =
        rules.exclusion().equals(Condition.never()) || !applies(Gate.EXCLUSION)
            ? Optional.empty()
            : Optional.of(TableRule.of(rules.exclusion(), table, at));
    this.offers =
        applies(Gate.OFFER)
            ? rules.offers().map(offerTable -> offerTable.decide(table, at))
            : Optional.empty();
    this.statuses = statuses();
  }

  static Gates of(
      DecisionRules rules, FactTable table, Optional<WaveHistory> history, EvaluationContext at) {
    return new Gates(rules, table, history, at);
  }

  FactTable table() {
    return table;
  }

  TableRule target() {
    return target;
  }

  Optional<OfferColumn> offers() {
    return offers;
  }

  Map<Gate, GateStatus> status() {
    return statuses;
  }

  /** Returns why a gate was not asked. */
  String whyNotAsked(Gate gate) {
    if (statuses.get(gate) == GateStatus.NOT_EVALUATED) {
      return "needs %s, which is not there".formatted(needs(gate));
    }
    if (!applies(gate)) {
      return "not for %s messages".formatted(rules.purpose());
    }
    return gate == Gate.CUSTOMER_STATE
        ? "without %s everybody counts as a customer".formatted(needs(gate))
        : "the campaign has no need of it";
  }

  /** Returns the checks that can be asked, in the order of the gates; for use by one thread. */
  List<GateCheck> checks() {
    List<GateCheck> checks = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      if (applies(gate)) {
        checks.addAll(checks(gate));
      }
    }
    return checks;
  }

  private List<GateCheck> checks(Gate gate) {
    return switch (gate) {
      case TARGET -> List.of(new TargetGate(target));
      case CUSTOMER_STATE -> list(columns.codes(needs(gate)).map(ContactGates::customerState));
      case CONTACT_POINT ->
          list(
              columns
                  .codes(needs(gate))
                  .map(column -> ContactGates.contactPoint(column, rules.purpose())));
      case SUPPRESSION ->
          list(
              columns
                  .codes(needs(gate))
                  .map(column -> ContactGates.suppression(column, rules.purpose())));
      case CONSENT -> list(columns.codes(needs(gate)).map(ContactGates::consent));
      case EXCLUSION -> list(exclusion.map(ExclusionGate::new));
      case HOLDOUT -> holdouts();
      case OFFER -> list(offerGate());
      case FREQUENCY_CAP -> list(minimumGap());
      case ENGAGED ->
          list(
              history.map(
                  waves -> new EngagedGate(waves, rules.policy().opens(), table.customers())));
      case QUIET_HOURS -> List.of();
    };
  }

  private List<GateCheck> holdouts() {
    List<GateCheck> checks = new ArrayList<>();
    rules.globalHoldout().ifPresent(group -> checks.add(holdout(group, Reason.GLOBAL_HOLDOUT)));
    rules.holdout().ifPresent(group -> checks.add(holdout(group, Reason.CONTROL_GROUP)));
    return checks;
  }

  private GateCheck holdout(Holdout group, Reason reason) {
    return new HoldoutGate(group, reason, table.customers());
  }

  private Optional<GateCheck> minimumGap() {
    return rules
        .policy()
        .minimumGap()
        .flatMap(
            gap ->
                columns
                    .dates(needs(Gate.FREQUENCY_CAP))
                    .map(last -> new MinimumGapGate(gap, at.day(), last)));
  }

  private Optional<GateCheck> offerGate() {
    return rules
        .offers()
        .flatMap(offerTable -> offers.map(column -> new OfferGate(offerTable, column, table, at)));
  }

  private boolean applies(Gate gate) {
    return gate.appliesTo(rules.purpose());
  }

  private Map<Gate, GateStatus> statuses() {
    Map<Gate, GateStatus> byGate = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      byGate.put(gate, status(gate));
    }
    return Collections.unmodifiableMap(byGate);
  }

  private GateStatus status(Gate gate) {
    if (!applies(gate) || !isWanted(gate)) {
      return GateStatus.NOT_APPLICABLE;
    }
    return checks(gate).isEmpty() ? GateStatus.NOT_EVALUATED : GateStatus.EVALUATED;
  }

  /** Permission is always wanted; the rest only where the campaign or the table says so. */
  private boolean isWanted(Gate gate) {
    return switch (gate) {
      case TARGET, CONTACT_POINT, SUPPRESSION, CONSENT -> true;
      case CUSTOMER_STATE -> table.fact(ContactColumns.CUSTOMER_STATUS).isPresent();
      case EXCLUSION -> exclusion.isPresent();
      case HOLDOUT -> rules.globalHoldout().isPresent() || rules.holdout().isPresent();
      case OFFER -> offers.isPresent();
      case FREQUENCY_CAP -> rules.policy().minimumGap().isPresent();
      case ENGAGED -> history.isPresent();
      case QUIET_HOURS -> NEEDS_NIGHT_CONSENT.contains(rules.channel());
    };
  }

  private String needs(Gate gate) {
    return switch (gate) {
      case CUSTOMER_STATE -> ContactColumns.CUSTOMER_STATUS;
      case CONTACT_POINT -> columns.name("state");
      case SUPPRESSION -> columns.name("suppression");
      case CONSENT -> columns.name("consent");
      case FREQUENCY_CAP -> columns.name("lastAt");
      case QUIET_HOURS -> "quiet hours and night consent";
      default -> "nothing";
    };
  }

  private static List<GateCheck> list(Optional<? extends GateCheck> check) {
    return check.<List<GateCheck>>map(List::of).orElse(List.of());
  }
}
