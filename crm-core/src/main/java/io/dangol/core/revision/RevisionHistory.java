package io.dangol.core.revision;

import io.dangol.core.revision.RevisionEvent.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The steps of all versions of a definition, and what follows from them. Immutable.
 *
 * <p>A version is proposed, compared, and then in force from a moment on; the first version has
 * nothing to be compared with. Of those whose moment has come the one that was decided last is in
 * force, so that a version that was scheduled earlier never displaces it. It ends when it is
 * retired, and then nothing takes its place; or when it is rolled back: then that version is in
 * force that would be without it. What was in force at a moment never changes by what happens after
 * it.
 */
public final class RevisionHistory {

  /** Stands for a version where none is in force. */
  private static final int NONE = 0;

  private final DefinitionId id;
  private final List<RevisionEvent> events;
  private final Map<Integer, Step> steps;
  private final Map<Integer, Instant> ends;
  private final List<Start> starts;

  /** A version that comes into force, and until when a retirement after it leaves it there. */
  private record Start(int version, Instant from, Instant cleared) {
    boolean hasBegun(Instant moment) {
      return !from.isAfter(moment) && cleared.isAfter(moment);
    }
  }

  private RevisionHistory(DefinitionId id, List<RevisionEvent> events) {
    this.id = id;
    this.events = List.copyOf(events);
    this.steps = new HashMap<>();
    this.ends = new HashMap<>();
    this.starts = new ArrayList<>();
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
      case EFFECTIVE ->
          starts.add(new Start(version, event.effectiveFrom().orElseThrow(), Instant.MAX));
      case RETIRED -> {
        if (at(event.at()) == version) {
          clear(event.at());
        }
        ends.put(version, event.at());
      }
      case ROLLED_BACK -> ends.put(version, event.at());
    }
    steps.put(version, event.step());
  }

  /** Whatever has begun is over; what is to come is not. */
  private void clear(Instant at) {
    starts.replaceAll(
        start -> start.hasBegun(at) ? new Start(start.version(), start.from(), at) : start);
  }

  private int at(Instant moment) {
    return at(moment, NONE);
  }

  /** The version in force if another one were not; 0 if there is none. */
  private int at(Instant moment, int without) {
    for (int i = starts.size() - 1; i >= 0; i--) {
      Start start = starts.get(i);
      if (start.version() != without
          && start.hasBegun(moment)
          && isAlive(start.version(), moment)) {
        return start.version();
      }
    }
    return NONE;
  }

  private boolean isAlive(int version, Instant moment) {
    Instant end = ends.get(version);
    return end == null || end.isAfter(moment);
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
    boolean first = starts.stream().noneMatch(start -> isAlive(start.version(), start.from()));
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
    return refuseUnless(at(event.at(), event.version()) != NONE, Transition.Reason.NOTHING_BEFORE);
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
    int inForce = at(moment);
    if (inForce == event.version()) {
      return VersionState.EFFECTIVE;
    }
    boolean toCome = event.effectiveFrom().orElseThrow().isAfter(moment);
    return toCome && !isDecidedAfter(inForce, event.version())
        ? VersionState.SCHEDULED
        : VersionState.SUPERSEDED;
  }

  private boolean isDecidedAfter(int version, int other) {
    List<Integer> decided = starts.stream().map(Start::version).toList();
    return decided.indexOf(version) > decided.indexOf(other);
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
