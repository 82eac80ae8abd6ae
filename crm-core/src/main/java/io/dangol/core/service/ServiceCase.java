package io.dangol.core.service;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer's request, from its receipt to its end: the intake and everything that happened since.
 * Its state is the fold of its events, so that it can be asked for any moment. Immutable.
 *
 * <pre>
 * RECEIVED -> ASSIGNED -> IN_PROGRESS (-> WAITING -> IN_PROGRESS) -> RESOLVED -> CLOSED
 *                 ^                                                     |          |
 *                 +------------------------ reopened -------------------+----------+
 * </pre>
 *
 * <p>From every state before an answer a case can become {@link CaseStatus#DUPLICATE} of another.
 */
public final class ServiceCase {

  private final CaseIntake intake;
  private final List<CaseEvent> events;
  private final CaseProgress progress;

  private ServiceCase(CaseIntake intake, List<CaseEvent> events, CaseProgress progress) {
    this.intake = intake;
    this.events = events;
    this.progress = progress;
  }

  /**
   * Returns a case that just came in.
   *
   * @param intake what is known of it
   * @return the case in {@link CaseStatus#RECEIVED}
   */
  public static ServiceCase received(CaseIntake intake) {
    return new ServiceCase(
        Objects.requireNonNull(intake, "intake"), List.of(), CaseProgress.of(intake));
  }

  /**
   * Returns a case with its history.
   *
   * @param intake what was known of it at first
   * @param events what happened since, in its order
   * @return the case
   * @throws IllegalArgumentException if an event is not possible where it stands, or lies before
   *     the one before it
   */
  public static ServiceCase of(CaseIntake intake, List<CaseEvent> events) {
    CaseProgress progress = CaseProgress.of(intake);
    for (CaseEvent event : events) {
      progress = progress.after(event, intake.id());
    }
    return new ServiceCase(intake, List.copyOf(events), progress);
  }

  /**
   * Returns this case after one more event.
   *
   * @param event what happened
   * @return the case
   * @throws IllegalArgumentException if the event is not possible in the present state, or lies
   *     before the last one
   */
  public ServiceCase after(CaseEvent event) {
    CaseProgress next = progress.after(event, intake.id());
    List<CaseEvent> longer = new ArrayList<>(events);
    longer.add(event);
    return new ServiceCase(intake, List.copyOf(longer), next);
  }

  /**
   * Returns the case as it was at a moment.
   *
   * @param asOf the moment; events at it count
   * @return the case, or empty if it came in later
   */
  public Optional<ServiceCase> at(Instant asOf) {
    if (intake.receivedAt().isAfter(asOf)) {
      return Optional.empty();
    }
    List<CaseEvent> until = events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
    return Optional.of(until.size() == events.size() ? this : of(intake, until));
  }

  /**
   * Returns the states that the case went through.
   *
   * @return the states with the moments at which they began, from {@link CaseStatus#RECEIVED} on;
   *     an event that changes no state begins none
   */
  public List<StatusChange> course() {
    List<StatusChange> course = new ArrayList<>();
    CaseProgress at = CaseProgress.of(intake);
    course.add(new StatusChange(at.status(), at.since()));
    for (CaseEvent event : events) {
      CaseProgress next = at.after(event, intake.id());
      if (next.status() != at.status()) {
        course.add(new StatusChange(next.status(), event.at()));
      }
      at = next;
    }
    return List.copyOf(course);
  }

  /**
   * Returns the identity.
   *
   * @return the identity of the case
   */
  public CaseId id() {
    return intake.id();
  }

  /**
   * Returns whose case it is.
   *
   * @return the customer as the intake names them, not resolved
   */
  public CustomerId customer() {
    return intake.customer();
  }

  /**
   * Returns what was known at first.
   *
   * @return the intake
   */
  public CaseIntake intake() {
    return intake;
  }

  /**
   * Returns what happened since.
   *
   * @return the events in their order, unmodifiable
   */
  public List<CaseEvent> events() {
    return events;
  }

  /**
   * Returns where the case stands.
   *
   * @return the status after the last event
   */
  public CaseStatus status() {
    return progress.status();
  }

  /**
   * Returns how much it presses.
   *
   * @return the priority that was last given, at first that of the intake
   */
  public CasePriority priority() {
    return last(CaseEvent.Reprioritized.class)
        .map(CaseEvent.Reprioritized::priority)
        .orElse(intake.priority());
  }

  /**
   * Returns what kind of case it is.
   *
   * @return the kind that was last learnt, at first that of the intake
   */
  public CaseKind kind() {
    return last(CaseEvent.Reclassified.class)
        .map(CaseEvent.Reclassified::kind)
        .orElse(intake.kind());
  }

  private <E extends CaseEvent> Optional<E> last(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).reduce((earlier, last) -> last);
  }

  /**
   * Returns who has it.
   *
   * @return the member of staff, or empty if nobody ever had it
   */
  public Optional<String> assignee() {
    return Optional.ofNullable(progress.assignee());
  }

  /**
   * Returns when work first began, or the answer was given at once.
   *
   * @return the moment, or empty if there was no response yet
   */
  public Optional<Instant> respondedAt() {
    return Optional.ofNullable(progress.respondedAt());
  }

  /**
   * Returns how content the customer is.
   *
   * @return the last score since the case was last reopened, or empty if there is none
   */
  public Optional<SatisfactionScore> satisfaction() {
    return Optional.ofNullable(progress.feedback().satisfaction());
  }

  /**
   * Returns whether the customer would recommend.
   *
   * @return the last score since the case was last reopened, or empty if there is none
   */
  public Optional<RecommendationScore> recommendation() {
    return Optional.ofNullable(progress.feedback().recommendation());
  }

  /**
   * Returns whether the customer found it easy.
   *
   * @return the last score since the case was last reopened, or empty if there is none
   */
  public Optional<EffortScore> effort() {
    return Optional.ofNullable(progress.feedback().effort());
  }

  /**
   * Returns what the case is about: orders, products, contacts, other cases.
   *
   * @return the links in the order in which they became known, each once, unmodifiable
   */
  public List<CaseLink> links() {
    return events.stream()
        .filter(CaseEvent.Linked.class::isInstance)
        .map(event -> ((CaseEvent.Linked) event).link())
        .distinct()
        .toList();
  }

  /**
   * Returns the case that says the same.
   *
   * @return the case of which this is a duplicate, or empty if it is none, or none any more
   */
  public Optional<CaseId> duplicateOf() {
    if (status() != CaseStatus.DUPLICATE) {
      return Optional.empty();
    }
    return last(CaseEvent.Duplicated.class).map(CaseEvent.Duplicated::original);
  }

  /**
   * Returns how often the answer was none.
   *
   * @return the number of times the case was reopened, after an answer or as no duplicate
   */
  public int reopenings() {
    return progress.reopenings();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceCase that
        && intake.equals(that.intake)
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return 31 * intake.hashCode() + events.hashCode();
  }

  /** Returns identity, customer, kind and status, and nothing that was said. */
  @Override
  public String toString() {
    return "ServiceCase[%s, %s, %s, %s]".formatted(id(), customer(), kind(), status());
  }
}
