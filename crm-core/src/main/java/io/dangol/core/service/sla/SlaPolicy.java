package io.dangol.core.service.sla;

import io.dangol.core.calendar.BusinessHours;
import io.dangol.core.service.CasePriority;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is promised for each priority, counted in business hours. The clock starts when a case comes
 * in, stands still while it waits for somebody outside, after an answer and while the case counts
 * as a duplicate, and goes on when the case is reopened. The level is that of the priority at the
 * moment that is asked for, from the receipt on. Immutable.
 */
public final class SlaPolicy {

  /** A promise of more working time than this gives is none. */
  private static final Duration MOST = Duration.ofDays(5 * 365L);

  /** Any moment: from here on working time is measured. */
  private static final Instant SAMPLE = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<CasePriority, ServiceLevel> levels;
  private final BusinessHours hours;

  private SlaPolicy(Map<CasePriority, ServiceLevel> levels, BusinessHours hours) {
    this.levels = levels;
    this.hours = hours;
  }

  /**
   * Returns a policy.
   *
   * @param levels a service level for every priority
   * @param hours the hours in which working time counts
   * @return the policy
   * @throws IllegalArgumentException if a priority has no level, or one that the hours do not give
   *     within five years
   */
  public static SlaPolicy of(Map<CasePriority, ServiceLevel> levels, BusinessHours hours) {
    for (CasePriority priority : CasePriority.values()) {
      if (!levels.containsKey(priority)) {
        throw new IllegalArgumentException("priority %s has no service level".formatted(priority));
      }
    }
    Duration most = hours.between(SAMPLE, SAMPLE.plus(MOST));
    levels.forEach(
        (priority, level) -> {
          if (level.resolveWithin().compareTo(most) > 0) {
            throw new IllegalArgumentException(
                "resolveWithin %s of priority %s is more than five years of work"
                    .formatted(level.resolveWithin(), priority));
          }
        });
    return new SlaPolicy(new EnumMap<>(levels), Objects.requireNonNull(hours, "hours"));
  }

  /**
   * Returns a policy with one level for all priorities.
   *
   * @param level the level
   * @param hours the hours in which working time counts
   * @return the policy
   * @throws IllegalArgumentException if the hours do not give the level within five years
   */
  public static SlaPolicy of(ServiceLevel level, BusinessHours hours) {
    Map<CasePriority, ServiceLevel> levels = new EnumMap<>(CasePriority.class);
    for (CasePriority priority : CasePriority.values()) {
      levels.put(priority, level);
    }
    return of(levels, hours);
  }

  /**
   * Returns how a promise about a case stands.
   *
   * @param subject the case
   * @param target the promise
   * @param asOf the moment
   * @return the state, or empty if the case came in later or is a duplicate, to which the promise
   *     of its original applies
   */
  public Optional<SlaState> state(ServiceCase subject, SlaTarget target, Instant asOf) {
    return subject
        .at(asOf)
        .filter(then -> then.status() != CaseStatus.DUPLICATE)
        .map(then -> target == SlaTarget.RESPONSE ? response(then, asOf) : resolution(then, asOf));
  }

  /**
   * Returns the promises that were not kept, or are broken at a moment.
   *
   * @param cases the cases
   * @param asOf the moment; what happened later does not count
   * @return the breaches, the longest overdue first, then by case and promise
   */
  public List<SlaBreach> breaches(Collection<ServiceCase> cases, Instant asOf) {
    List<SlaBreach> breaches = new ArrayList<>();
    for (ServiceCase subject : cases) {
      for (SlaTarget target : SlaTarget.values()) {
        state(subject, target, asOf)
            .filter(SlaState::isBreached)
            .ifPresent(state -> breaches.add(breach(subject, asOf, state)));
      }
    }
    breaches.sort(
        Comparator.comparing(SlaBreach::over)
            .reversed()
            .thenComparing(SlaBreach::id)
            .thenComparing(SlaBreach::target));
    return List.copyOf(breaches);
  }

  private static SlaBreach breach(ServiceCase subject, Instant asOf, SlaState state) {
    ServiceCase then = subject.at(asOf).orElse(subject);
    return new SlaBreach(
        then.id(),
        then.customer(),
        then.priority(),
        then.assignee(),
        state.target(),
        state.remaining().negated());
  }

  private SlaState response(ServiceCase then, Instant asOf) {
    Duration limit = level(then).respondWithin();
    Optional<Instant> met = then.respondedAt();
    Instant until = met.orElse(asOf);
    RunningTime running = RunningTime.of(then.at(until).orElse(then), until, hours);
    Instant due = met.isEmpty() ? running.whenUsed(limit) : null;
    return new SlaState(SlaTarget.RESPONSE, running.used(), limit, due, met.orElse(null));
  }

  private SlaState resolution(ServiceCase then, Instant asOf) {
    Duration limit = level(then).resolveWithin();
    RunningTime running = RunningTime.of(then, asOf, hours);
    Instant due = then.status().isClockRunning() ? running.whenUsed(limit) : null;
    return new SlaState(
        SlaTarget.RESOLUTION, running.used(), limit, due, answeredAt(then).orElse(null));
  }

  /** The beginning of the last stretch of states in which nothing is left to do. */
  private static Optional<Instant> answeredAt(ServiceCase then) {
    Instant answered = null;
    for (StatusChange change : then.course()) {
      if (change.status().isOpen()) {
        answered = null;
      } else if (answered == null) {
        answered = change.since();
      }
    }
    return Optional.ofNullable(answered);
  }

  /** The moment at which so much more working time has gone by. */
  Instant after(Instant asOf, Duration workingTime) {
    return hours.plus(asOf, workingTime);
  }

  private ServiceLevel level(ServiceCase subject) {
    return Objects.requireNonNull(levels.get(subject.priority()));
  }
}
