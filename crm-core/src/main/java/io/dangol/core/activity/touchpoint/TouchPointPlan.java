package io.dangol.core.activity.touchpoint;

import io.dangol.core.activity.Interaction;
import io.dangol.core.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All touch-points that a company plans. Two touch-points of a plan differ in phase, channel or
 * direction, so that every interaction belongs to at most one of them.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param touchPoints the touch-points in the order of the report
 */
public record TouchPointPlan(String id, int version, List<TouchPoint> touchPoints) {

  public TouchPointPlan {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a touch-point plan's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "touch-point plan %s: version %d is not from 1".formatted(id, version));
    }
    touchPoints = List.copyOf(touchPoints);
    List<String> problems = problems(touchPoints);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "touch-point plan %s: %s".formatted(id, String.join("; ", problems)));
    }
  }

  /**
   * Returns a plan.
   *
   * @param id the name, the same in all versions, not blank
   * @param version the version, from 1
   * @param touchPoints the touch-points
   * @return the plan
   * @throws IllegalArgumentException if the id is blank, the version below 1, or two touch-points
   *     have the same id or the same phase, channel and direction; the message names all of them
   */
  public static TouchPointPlan of(String id, int version, TouchPoint... touchPoints) {
    return new TouchPointPlan(id, version, List.of(touchPoints));
  }

  private static List<String> problems(List<TouchPoint> touchPoints) {
    Map<String, TouchPoint> byId = new HashMap<>();
    Map<TouchPoint.Place, TouchPoint> byPlace = new HashMap<>();
    return touchPoints.stream()
        .flatMap(
            point -> {
              boolean sameId = byId.put(point.id(), point) != null;
              TouchPoint other = byPlace.putIfAbsent(point.place(), point);
              return Stream.of(
                      sameId ? "%s stands twice".formatted(point.id()) : "",
                      other != null && !sameId
                          ? "%s and %s have the same phase, channel and direction"
                              .formatted(other.id(), point.id())
                          : "")
                  .filter(problem -> !problem.isEmpty());
            })
        .toList();
  }

  /**
   * Compares the plan with what took place, and closes the stream.
   *
   * @param phases the customers who are looked after, each with the phase in the window
   * @param interactions the interactions in any order; those outside the window do not count
   * @param window the days
   * @param roles gives the role of a member of staff, or empty for one who is not known
   * @return what was planned and what took place; every interaction within the window is counted
   *     once
   */
  public TouchPointReport compare(
      Map<CustomerId, Phase> phases,
      Stream<Interaction> interactions,
      ObservedWindow window,
      Function<String, Optional<String>> roles) {
    TouchPointCount count = new TouchPointCount(this, phases, roles);
    try (interactions) {
      interactions
          .sequential()
          .filter(interaction -> window.contains(interaction.at()))
          .forEach(count::add);
    }
    return count.report(window);
  }
}
