package io.dangol.core.quality.key;

import io.dangol.core.report.Ratio;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often the same customer is in the sources, by one key.
 *
 * @param total all records of all sources
 * @param bySource the records within each source, sorted by its name
 * @param across the values that a further source says again, of what the sources say when each says
 *     a value once
 * @param overlap how many values are in exactly these sources, the largest number first, then in
 *     the order of names
 * @param sizes how many values stand in one record, in two, and so on
 */
public record DuplicateReport(
    DuplicateLine total,
    Map<String, DuplicateLine> bySource,
    Ratio across,
    Map<NavigableSet<String>, Long> overlap,
    Map<Integer, Long> sizes) {

  private static final Comparator<Map.Entry<NavigableSet<String>, Long>> LARGEST_FIRST =
      Map.Entry.<NavigableSet<String>, Long>comparingByValue()
          .reversed()
          .thenComparing(entry -> String.join("\n", entry.getKey()));

  public DuplicateReport {
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(across, "across");
    bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
    sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
    Map<NavigableSet<String>, Long> sorted = new LinkedHashMap<>();
    overlap.entrySet().stream()
        .sorted(LARGEST_FIRST)
        .forEach(
            entry ->
                sorted.put(
                    Collections.unmodifiableNavigableSet(new TreeSet<>(entry.getKey())),
                    entry.getValue()));
    overlap = Collections.unmodifiableMap(sorted);
  }

  /**
   * Returns the records within a source.
   *
   * @param source its name
   * @return its line, {@link DuplicateLine#NONE} where it has no records
   */
  public DuplicateLine within(String source) {
    return bySource.getOrDefault(source, DuplicateLine.NONE);
  }
}
