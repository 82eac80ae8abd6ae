package io.dangol.core.service.report;

import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.ServiceCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The open cases by who has them, how they stand and how old they are.
 *
 * @param lines first the cases that nobody has, if there are any, then a line for everybody who has
 *     an open case, in the order of their names
 */
public record StatusBoard(List<Line> lines) {

  /**
   * The open cases of one member of staff.
   *
   * @param owner who has them, or empty for nobody
   * @param byStatus a count for every state with a case
   * @param byAge a count per band of age: below the first limit, from each limit to the next, and
   *     from the last on
   * @param oldest the case that came in first, of several the first by id
   * @param age how long ago it came in, in elapsed time
   */
  public record Line(
      Optional<String> owner,
      Map<CaseStatus, Long> byStatus,
      List<Long> byAge,
      CaseId oldest,
      Duration age) {

    public Line {
      Map<CaseStatus, Long> counts = new EnumMap<>(CaseStatus.class);
      counts.putAll(byStatus);
      byStatus = Collections.unmodifiableMap(counts);
      byAge = List.copyOf(byAge);
    }

    /**
     * Returns how many cases there are.
     *
     * @return the number of open cases
     */
    public long open() {
      return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the numbers, and nothing of who it is. */
    @Override
    public String toString() {
      return "Line[%d open, by age %s, oldest %s]".formatted(open(), byAge, oldest);
    }
  }

  public StatusBoard {
    lines = List.copyOf(lines);
  }

  /**
   * Counts the open cases.
   *
   * @param cases the cases
   * @param asOf the moment; what happened later does not count
   * @param limits the limits between the bands of age, ascending; none for one band
   * @return the board
   * @throws IllegalArgumentException if the limits do not ascend from above zero
   */
  public static StatusBoard of(Collection<ServiceCase> cases, Instant asOf, List<Duration> limits) {
    Duration last = Duration.ZERO;
    for (Duration limit : limits) {
      if (limit.compareTo(last) <= 0) {
        throw new IllegalArgumentException("limits %s must ascend from above 0".formatted(limits));
      }
      last = limit;
    }
    List<ServiceCase> unassigned = new ArrayList<>();
    SortedMap<String, List<ServiceCase>> byOwner = new TreeMap<>();
    cases.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.status().isOpen())
        .forEach(
            one ->
                one.assignee()
                    .map(owner -> byOwner.computeIfAbsent(owner, name -> new ArrayList<>()))
                    .orElse(unassigned)
                    .add(one));
    List<Line> lines = new ArrayList<>();
    if (!unassigned.isEmpty()) {
      lines.add(line(Optional.empty(), unassigned, asOf, limits));
    }
    byOwner.forEach((owner, open) -> lines.add(line(Optional.of(owner), open, asOf, limits)));
    return new StatusBoard(lines);
  }

  private static Line line(
      Optional<String> owner, List<ServiceCase> open, Instant asOf, List<Duration> limits) {
    Map<CaseStatus, Long> byStatus = new EnumMap<>(CaseStatus.class);
    long[] byAge = new long[limits.size() + 1];
    for (ServiceCase one : open) {
      byStatus.merge(one.status(), 1L, Long::sum);
      Duration age = age(one, asOf);
      int band = 0;
      while (band < limits.size() && age.compareTo(limits.get(band)) >= 0) {
        band++;
      }
      byAge[band]++;
    }
    ServiceCase oldest =
        open.stream()
            .min(
                Comparator.comparing((ServiceCase one) -> one.intake().receivedAt())
                    .thenComparing(ServiceCase::id))
            .orElseThrow();
    List<Long> counts = new ArrayList<>();
    for (long count : byAge) {
      counts.add(count);
    }
    return new Line(owner, byStatus, counts, oldest.id(), age(oldest, asOf));
  }

  private static Duration age(ServiceCase one, Instant asOf) {
    return Duration.between(one.intake().receivedAt(), asOf);
  }
}
