package io.dangol.core.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one flow stands: what the host stores. A list of work is all states with an owner, the
 * nearest deadline first.
 *
 * @param flow the flow
 * @param version its version
 * @param key what makes it one and the same however often its event is delivered
 * @param subject what it is about: the customer of the event with which it began, or where that had
 *     none, its subject
 * @param place the step or exit it has reached
 * @param owner the role that has to do the step, or null at an exit
 * @param since when the place was entered
 * @param deadline when the time limit passes, or null
 * @param history all moves, the first one first
 */
public record FlowState(
    String flow,
    int version,
    String key,
    FlowSubject subject,
    String place,
    @Nullable String owner,
    Instant since,
    @Nullable Instant deadline,
    List<FlowMove> history) {

  public FlowState {
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(since, "since");
    history = List.copyOf(history);
    if (owner == null && deadline != null) {
      throw new IllegalArgumentException("flow %s: what has ended has no deadline".formatted(key));
    }
  }

  /**
   * Returns whether the flow has come to an exit.
   *
   * @return whether nobody has to do anything any more
   */
  public boolean hasEnded() {
    return owner == null;
  }

  /**
   * Returns whether the time limit of the step has passed.
   *
   * @param asOf the moment of evaluation
   * @return whether it has
   */
  public boolean isOverdue(Instant asOf) {
    return deadline != null && !asOf.isBefore(deadline);
  }

  /**
   * Returns when the flow must be asked again though nothing happens.
   *
   * @return the deadline, or empty if there is none
   */
  public Optional<Instant> due() {
    return Optional.ofNullable(deadline);
  }

  /** Returns whether an event has moved this flow before. */
  boolean knows(String event) {
    return history.stream().anyMatch(move -> event.equals(move.event()));
  }
}
