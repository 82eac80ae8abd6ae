package io.dangol.core.service.sla;

import io.dangol.core.service.ServiceCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom a case goes when so much of the promised time is used. Below 1 a step warns before the
 * promise breaks; a promise that was kept, or whose clock stands still, goes nowhere. Immutable.
 */
public final class EscalationPolicy {

  private final SlaPolicy levels;
  private final List<Step> steps;

  /**
   * A step of escalation.
   *
   * @param used the share of the promised working time from which on it applies, above 0; 0.75
   *     warns, 1 is the moment at which the promise breaks
   * @param to to whom the case goes, a role or a member of staff, not blank
   */
  public record Step(BigDecimal used, String to) {

    public Step {
      if (used.signum() <= 0) {
        throw new IllegalArgumentException(
            "a share of %s of the promised time is not above 0".formatted(used));
      }
      if (Objects.requireNonNull(to, "to").isBlank()) {
        throw new IllegalArgumentException("a case goes to somebody, not to nobody");
      }
    }

    boolean isReached(SlaState state) {
      return state.used().compareTo(from(state.limit())) >= 0;
    }

    /** The used time from which on it applies, in whole seconds. */
    Duration from(Duration limit) {
      BigDecimal seconds = used.multiply(BigDecimal.valueOf(limit.toSeconds()));
      return Duration.ofSeconds(seconds.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** Returns the share, and nothing of who it is. */
    @Override
    public String toString() {
      return "Step[%s]".formatted(used.toPlainString());
    }
  }

  private EscalationPolicy(SlaPolicy levels, List<Step> steps) {
    this.levels = levels;
    this.steps = steps;
  }

  /**
   * Returns a policy.
   *
   * @param levels what is promised
   * @param steps the steps, at least one, by ascending share
   * @return the policy
   * @throws IllegalArgumentException if there is no step, or the shares do not ascend
   */
  public static EscalationPolicy of(SlaPolicy levels, List<Step> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("an escalation policy has at least one step");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).used().compareTo(steps.get(i - 1).used()) <= 0) {
        throw new IllegalArgumentException(
            "the share %s of step %d does not ascend".formatted(steps.get(i).used(), i));
      }
    }
    return new EscalationPolicy(Objects.requireNonNull(levels, "levels"), List.copyOf(steps));
  }

  /**
   * Returns the cases that must go to somebody else. Asked again, it gives them again, until the
   * promise is kept: the host compares with what it did already.
   *
   * @param cases the cases
   * @param asOf the moment; what happened later does not count
   * @return an escalation per case and promise at its highest step, the least time left first, then
   *     by case and promise
   */
  public List<Escalation> due(Collection<ServiceCase> cases, Instant asOf) {
    List<Escalation> due = new ArrayList<>();
    for (ServiceCase subject : cases) {
      open(subject, asOf)
          .forEach(
              state ->
                  reached(state)
                      .ifPresent(step -> due.add(escalation(subject, asOf, step, state))));
    }
    due.sort(
        Comparator.comparing((Escalation one) -> one.state().remaining())
            .thenComparing(Escalation::id)
            .thenComparing(one -> one.state().target()));
    return List.copyOf(due);
  }

  /**
   * Returns when a case will reach its next step, if nothing happens to it until then.
   *
   * @param subject the case
   * @param asOf the moment
   * @return the earliest moment after {@code asOf} at which {@link #due} says something new about
   *     it, or empty if the clock does not run or all steps are reached
   */
  public Optional<Instant> nextAt(ServiceCase subject, Instant asOf) {
    return open(subject, asOf)
        .flatMap(state -> untilNext(state).stream())
        .map(more -> levels.after(asOf, more))
        .min(Comparator.naturalOrder());
  }

  /** The promises that are not kept and whose clock runs. */
  private Stream<SlaState> open(ServiceCase subject, Instant asOf) {
    return Arrays.stream(SlaTarget.values())
        .flatMap(target -> levels.state(subject, target, asOf).stream())
        .filter(state -> state.dueAt().isPresent());
  }

  private Optional<Step> reached(SlaState state) {
    return steps.stream().filter(step -> step.isReached(state)).reduce((low, high) -> high);
  }

  private Optional<Duration> untilNext(SlaState state) {
    return steps.stream()
        .filter(step -> !step.isReached(state))
        .findFirst()
        .map(step -> step.from(state.limit()).minus(state.used()));
  }

  private static Escalation escalation(
      ServiceCase subject, Instant asOf, Step step, SlaState state) {
    ServiceCase then = subject.at(asOf).orElse(subject);
    return new Escalation(
        then.id(), then.customer(), then.priority(), then.assignee(), step.to(), state);
  }
}
