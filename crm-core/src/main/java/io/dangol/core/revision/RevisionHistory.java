package io.dangol.core.revision;

import io.dangol.core.revision.RevisionEvent.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The steps of all versions of a definition, and what follows from them. Immutable.
 *
 * <p>A version is proposed, compared, and then in force from a moment on; the first version has
 * nothing to be compared with. It ends when a later version comes into force, when it is retired,
 * or when it is rolled back: then the version is in force again that was before it. What was in
 * force at a moment never changes by what happens after it.
 */
public final class RevisionHistory {

  /** Stands for a version where none is in force. */
  private static final int NONE = 0;

  private final DefinitionId id;
  private final List<RevisionEvent> events;
  private final Map<Integer, Step> steps;
  private final NavigableMap<Instant, Integer> inForce;

  private RevisionHistory(DefinitionId id, List<RevisionEvent> events) {
    this.id = id;
    this.events = List.copyOf(events);
    this.steps = new HashMap<>();
    this.inForce = new TreeMap<>();
    events.forEach(this::record);
  }

  /**
   * Returns the history of a definition of which no version was proposed.
   *
   * @param id the definition
   * @return the history without steps
   */
  public static RevisionHistory empty(DefinitionId id) {
    return new RevisionHistory(Objects.requireNonNull(id, "id"), List.of());
  }

  private void record(RevisionEvent event) {
    int version = event.version();
    switch (event.step()) {
      case PROPOSED, COMPARED -> {}
      case EFFECTIVE -> inForce.put(event.effectiveFrom().orElseThrow(), version);
      case RETIRED -> end(version, event.at(), NONE);
      case ROLLED_BACK -> end(version, event.at(), before(version, event.at()));
    }
    steps.put(version, event.step());
  }

  /** Takes back what was to come, and puts another version in the place of the one in force. */
  private void end(int version, Instant at, int successor) {
    inForce.tailMap(at, false).values().removeIf(each -> each == version);
    if (at(at) == version) {
      inForce.put(at, successor);
    }
  }

  /** The last version in force before this one whose life is not over; 0 if there is none. */
  private int before(int version, Instant at) {
    for (int earlier : inForce.headMap(at, true).descendingMap().values()) {
      Step step = steps.get(earlier);
      if (earlier != version && step == Step.EFFECTIVE) {
        return earlier;
      }
    }
    return NONE;
  }

  private int at(Instant moment) {
    Map.Entry<Instant, Integer> entry = inForce.floorEntry(moment);
    return entry == null ? NONE : entry.getValue();
  }

  /**
   * Returns the definition.
   *
   * @return its id
   */
  public DefinitionId id() {
    return id;
  }

  /**
   * Returns the steps.
   *
   * @return the steps in the order in which they were decided, unmodifiable
   */
  public List<RevisionEvent> events() {
    return events;
  }

  /**
   * Adds a step where it is possible.
   *
   * @param event the step
   * @return the history with it, or why it is not possible
   */
  public Transition apply(RevisionEvent event) {
    Optional<Transition.Reason> refusal = refusal(event);
    if (refusal.isPresent()) {
      return new Transition.Refused(refusal.get());
    }
    List<RevisionEvent> longer = new ArrayList<>(events);
    longer.add(event);
    return new Transition.Accepted(new RevisionHistory(id, longer));
  }

  private Optional<Transition.Reason> refusal(RevisionEvent event) {
    if (!event.id().equals(id)) {
      return Optional.of(Transition.Reason.OTHER_DEFINITION);
    }
    if (!events.isEmpty() && event.at().isBefore(events.get(events.size() - 1).at())) {
      return Optional.of(Transition.Reason.OUT_OF_ORDER);
    }
    Step last = steps.get(event.version());
    return switch (event.step()) {
      case PROPOSED -> refuseUnless(isNew(event.version()), Transition.Reason.NOT_NEW);
      case COMPARED ->
          refuseUnless(
              last == Step.PROPOSED || last == Step.COMPARED, Transition.Reason.NOT_PROPOSED);
      case EFFECTIVE -> refuseEffective(last);
      case RETIRED -> refuseUnless(last == Step.EFFECTIVE, Transition.Reason.NOT_EFFECTIVE);
      case ROLLED_BACK -> refuseRollBack(event, last);
    };
  }

  private boolean isNew(int version) {
    return steps.keySet().stream().allMatch(known -> known < version);
  }

  private Optional<Transition.Reason> refuseEffective(@Nullable Step last) {
    boolean first = inForce.isEmpty();
    if (last == Step.COMPARED || (first && last == Step.PROPOSED)) {
      return Optional.empty();
    }
    return Optional.of(
        last == Step.PROPOSED ? Transition.Reason.NOT_COMPARED : Transition.Reason.NOT_PROPOSED);
  }

  private Optional<Transition.Reason> refuseRollBack(RevisionEvent event, @Nullable Step last) {
    VersionState state = stateAt(event.version(), event.at()).orElse(VersionState.PROPOSED);
    if (last != Step.EFFECTIVE
        || (state != VersionState.EFFECTIVE && state != VersionState.SCHEDULED)) {
      return Optional.of(Transition.Reason.NOT_EFFECTIVE);
    }
    return refuseUnless(
        before(event.version(), event.at()) != NONE, Transition.Reason.NOTHING_BEFORE);
  }

  private static Optional<Transition.Reason> refuseUnless(
      boolean possible, Transition.Reason reason) {
    return possible ? Optional.empty() : Optional.of(reason);
  }

  /**
   * Returns the version in force.
   *
   * @param moment the moment
   * @return the version, or empty if none is in force
   */
  public OptionalInt effectiveAt(Instant moment) {
    int version = at(moment);
    return version == NONE ? OptionalInt.empty() : OptionalInt.of(version);
  }

  /**
   * Returns where a version stands, as far as it was decided by a moment.
   *
   * @param version the version
   * @param moment the moment
   * @return the state, or empty if the version was not proposed by then
   */
  public Optional<VersionState> stateAt(int version, Instant moment) {
    Optional<RevisionEvent> last =
        events.stream()
            .filter(event -> event.version() == version && !event.at().isAfter(moment))
            .reduce((earlier, later) -> later);
    return last.map(
        event ->
            switch (event.step()) {
              case PROPOSED -> VersionState.PROPOSED;
              case COMPARED -> VersionState.COMPARED;
              case RETIRED -> VersionState.RETIRED;
              case ROLLED_BACK -> VersionState.ROLLED_BACK;
              case EFFECTIVE -> effective(event, moment);
            });
  }

  private VersionState effective(RevisionEvent event, Instant moment) {
    if (event.effectiveFrom().orElseThrow().isAfter(moment)) {
      return VersionState.SCHEDULED;
    }
    return at(moment) == event.version() ? VersionState.EFFECTIVE : VersionState.SUPERSEDED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RevisionHistory that
        && id.equals(that.id)
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, events);
  }

  @Override
  public String toString() {
    return "RevisionHistory[%s, %d steps]".formatted(id, events.size());
  }
}
