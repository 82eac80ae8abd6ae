package io.dangol.core.consent.maintenance;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.fact.EvaluationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a law or a host asks for while a consent lasts, as data.
 *
 * @param purposes what it is about: these purposes and their parts
 * @param confirmEvery how long after consent, or after its last confirmation, it has to be
 *     confirmed: before the same day; empty for never
 * @param remindBefore how long before that day the task appears
 * @param overdue what a consent is worth whose confirmation is overdue
 * @param tellWithin within how many days the result of a consent, refusal or withdrawal has to be
 *     told; empty for never
 */
public record ConsentMaintenance(
    Set<Purpose> purposes,
    Optional<Period> confirmEvery,
    Period remindBefore,
    Overdue overdue,
    Optional<Period> tellWithin) {

  private static final Comparator<ConsentTask> BY_DAY =
      Comparator.comparing(ConsentTask::dueOn)
          .thenComparing(ConsentTask::customer)
          .thenComparing(task -> task.scope().toString())
          .thenComparing(ConsentTask::kind)
          .thenComparing(ConsentTask::source);

  /** What a consent is worth whose confirmation is overdue. */
  public enum Overdue {
    /** Nothing until it is confirmed: {@link ConsentState#STALE}. */
    BLOCK,
    /** What it was worth: the task remains, and says that it is overdue. */
    WARN
  }

  public ConsentMaintenance {
    purposes = Set.copyOf(purposes);
    Objects.requireNonNull(overdue, "overdue");
    if (remindBefore.isNegative()) {
      throw new IllegalArgumentException("remindBefore %s is negative".formatted(remindBefore));
    }
    requireLength(confirmEvery, "confirmEvery");
    requireLength(tellWithin, "tellWithin");
  }

  private static void requireLength(Optional<Period> period, String name) {
    if (period.isPresent() && (period.get().isNegative() || period.get().isZero())) {
      throw new IllegalArgumentException(
          "%s %s must be longer than zero".formatted(name, period.get()));
    }
  }

  /**
   * Returns what Korean law asks for: consent to advertising is confirmed every two years, before
   * the same day, and the result of consent, refusal or withdrawal is told within 14 days. The law
   * does not say that an unconfirmed consent lapses; the preset warns, and counsel may prefer
   * {@link Overdue#BLOCK}.
   *
   * @return the policy for marketing by day and by night, with a reminder 30 days ahead
   * @see <a href="https://www.law.go.kr">Act on Promotion of Information and Communications Network
   *     Utilization and Information Protection, article 50 (7) and (8), and its Enforcement Decree,
   *     articles 62-2 and 62-3</a>
   */
  public static ConsentMaintenance korea() {
    return new ConsentMaintenance(
        Set.of(Purpose.MARKETING, Purpose.MARKETING_NIGHT),
        Optional.of(Period.ofYears(2)),
        Period.ofDays(30),
        Overdue.WARN,
        Optional.of(Period.ofDays(14)));
  }

  /**
   * Returns this policy with another consequence.
   *
   * @param consequence what a consent is worth whose confirmation is overdue
   * @return the policy
   */
  public ConsentMaintenance with(Overdue consequence) {
    return new ConsentMaintenance(purposes, confirmEvery, remindBefore, consequence, tellWithin);
  }

  /**
   * Returns the tasks that are due.
   *
   * @param ledgers the ledgers of the customers, each once
   * @param notices what was told already
   * @param context the moment, and the zone in which days are counted
   * @return the tasks whose reminder has begun and that are not done, the most urgent first
   */
  public List<ConsentTask> due(
      Collection<ConsentLedger> ledgers, ConsentNotices notices, EvaluationContext context) {
    List<ConsentTask> tasks = new ArrayList<>();
    for (ConsentLedger ledger : ledgers) {
      ledger.scopes().stream()
          .filter(scope -> isAbout(scope.purpose()))
          .forEach(scope -> confirmation(ledger, scope, notices, context).ifPresent(tasks::add));
      ledger.records().stream()
          .filter(record -> isAbout(record.scope().purpose()))
          .forEach(record -> result(record, notices, context).ifPresent(tasks::add));
    }
    tasks.sort(BY_DAY);
    return List.copyOf(tasks);
  }

  private boolean isAbout(Purpose purpose) {
    return purposes.stream().anyMatch(each -> each.covers(purpose));
  }

  private Optional<ConsentTask> confirmation(
      ConsentLedger ledger, ConsentScope scope, ConsentNotices notices, EvaluationContext context) {
    LocalDate today = context.day();
    return ledger
        .decisive(scope, context.asOf())
        // A record about a wider purpose is confirmed under its own scope.
        .filter(record -> record.scope().equals(scope))
        .filter(record -> record.stateAt(context.asOf()) == ConsentState.GRANTED)
        .flatMap(
            grant ->
                lastDay(grant, notices, context.asOf(), context.zone())
                    .filter(last -> !today.isBefore(last.minus(remindBefore)))
                    .map(last -> task(ConsentTask.Kind.CONFIRM, grant, last, context)));
  }

  /** The last day before the same day of the year in which confirmation is due. */
  private Optional<LocalDate> lastDay(
      ConsentRecord grant, ConsentNotices notices, Instant moment, ZoneId zone) {
    return confirmEvery.map(
        period -> {
          Instant from =
              notices
                  .lastConfirmation(grant, moment)
                  .filter(notice -> notice.isAfter(grant.at()))
                  .orElse(grant.at());
          return from.atZone(zone).toLocalDate().plus(period).minusDays(1);
        });
  }

  private Optional<ConsentTask> result(
      ConsentRecord record, ConsentNotices notices, EvaluationContext context) {
    boolean answered =
        record.state() == ConsentState.GRANTED
            || record.state() == ConsentState.DENIED
            || record.state() == ConsentState.WITHDRAWN;
    if (tellWithin.isEmpty()
        || !answered
        || record.at().isAfter(context.asOf())
        || notices.isResultTold(record, context.asOf())) {
      return Optional.empty();
    }
    LocalDate last = record.at().atZone(context.zone()).toLocalDate().plus(tellWithin.get());
    return Optional.of(task(ConsentTask.Kind.TELL_RESULT, record, last, context));
  }

  private static ConsentTask task(
      ConsentTask.Kind kind, ConsentRecord record, LocalDate last, EvaluationContext context) {
    return new ConsentTask(
        kind,
        record.customer(),
        record.scope(),
        record.state(),
        record.at().atZone(context.zone()).toLocalDate(),
        record.source(),
        last,
        context.day().isAfter(last));
  }

  /**
   * Returns the judgement of records that decide, for {@code Contactability.reviewedBy}.
   *
   * @param notices what was told already
   * @param zone the zone in which days are counted
   * @return gives the state of a record at a moment: {@link ConsentState#STALE} for a consent whose
   *     confirmation is overdue where that blocks, else {@link ConsentRecord#stateAt}
   */
  public BiFunction<ConsentRecord, Instant, ConsentState> judgement(
      ConsentNotices notices, ZoneId zone) {
    return (record, moment) -> {
      ConsentState state = record.stateAt(moment);
      boolean stale =
          overdue == Overdue.BLOCK
              && state == ConsentState.GRANTED
              && isAbout(record.scope().purpose())
              && lastDay(record, notices, moment, zone)
                  .filter(last -> moment.atZone(zone).toLocalDate().isAfter(last))
                  .isPresent();
      return stale ? ConsentState.STALE : state;
    };
  }
}
