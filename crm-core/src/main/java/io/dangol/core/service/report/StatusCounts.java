package io.dangol.core.service.report;

import io.dangol.core.service.CaseStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases are in which state.
 *
 * @param byStatus a count for every state, zero included
 * @param unassigned how many open cases nobody has
 * @param reopened how many cases were opened again at least once
 */
public record StatusCounts(Map<CaseStatus, Long> byStatus, long unassigned, long reopened) {

  public StatusCounts {
    Map<CaseStatus, Long> all = new EnumMap<>(CaseStatus.class);
    for (CaseStatus status : CaseStatus.values()) {
      all.put(status, byStatus.getOrDefault(status, 0L));
    }
    byStatus = Collections.unmodifiableMap(all);
  }

  /**
   * Returns how many cases are in a state.
   *
   * @param status the state
   * @return the number of cases
   */
  public long in(CaseStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /**
   * Returns how many cases have work left.
   *
   * @return the number of open cases
   */
  public long open() {
    return byStatus.entrySet().stream()
        .filter(entry -> entry.getKey().isOpen())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Returns how many cases there are.
   *
   * @return the number of cases in any state
   */
  public long total() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum();
  }
}
