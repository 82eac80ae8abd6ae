package io.dangol.core.quality.key;

import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.report.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the values of one key for a {@link DuplicateReport}. Several tallies count parts, each in
 * its own thread, and are added up: the report is the same for any parts in any order. A tally is
 * for one thread at a time; it keeps a number per value and no value.
 */
public final class DuplicateTally {

  private final RecordKey key;
  private final List<String> sources = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Ratio> keyed = new ArrayList<>();

  /** How often a value stands in the records of every source, by the place of the source. */
  private final Map<Long, int[]> counts = new HashMap<>();

  private DuplicateTally(RecordKey key) {
    this.key = Objects.requireNonNull(key, "key");
  }

  /**
   * Returns a tally in which nothing was counted.
   *
   * @param key by what two records are taken for the same
   * @return the tally
   */
  public static DuplicateTally of(RecordKey key) {
    return new DuplicateTally(key);
  }

  /**
   * Counts a record.
   *
   * @param normalized the record with its values normalised
   * @return this tally
   */
  public DuplicateTally add(NormalizedRecord normalized) {
    int place = placeOf(normalized.ref().source());
    Set<String> values = key.reader().apply(normalized);
    keyed.set(place, keyed.get(place).plus(!values.isEmpty()));
    values.forEach(value -> add(ComparedText.hash(value), place, 1));
    return this;
  }

  private int placeOf(String source) {
    return places.computeIfAbsent(
        source,
        fresh -> {
          sources.add(fresh);
          keyed.add(Ratio.NONE);
          return sources.size() - 1;
        });
  }

  private void add(long value, int place, int times) {
    counts.compute(
        value,
        (same, found) -> {
          int[] bySource =
              found == null
                  ? new int[place + 1]
                  : found.length > place ? found : Arrays.copyOf(found, place + 1);
          bySource[place] += times;
          return bySource;
        });
  }

  /**
   * Adds what another tally counted.
   *
   * @param other the tally of other records by the same key; unchanged
   * @return this tally
   * @throws IllegalArgumentException if its key has another code
   */
  public DuplicateTally plus(DuplicateTally other) {
    if (!key.code().equals(other.key.code())) {
      throw new IllegalArgumentException(
          "keys %s and %s cannot be added".formatted(key.code(), other.key.code()));
    }
    int[] here = new int[other.sources.size()];
    for (int i = 0; i < here.length; i++) {
      here[i] = placeOf(other.sources.get(i));
      keyed.set(here[i], keyed.get(here[i]).plus(other.keyed.get(i)));
    }
    other.counts.forEach(
        (value, bySource) -> {
          for (int i = 0; i < bySource.length; i++) {
            if (bySource[i] > 0) {
              add(value, here[i], bySource[i]);
            }
          }
        });
    return this;
  }

  /**
   * Returns what was counted so far.
   *
   * @return the report
   */
  public DuplicateReport report() {
    long[] entries = new long[sources.size()];
    long[] distinct = new long[sources.size()];
    Map<BitSet, Long> together = new HashMap<>();
    Map<Integer, Long> sizes = new TreeMap<>();
    for (int[] bySource : counts.values()) {
      BitSet in = new BitSet();
      for (int place = 0; place < bySource.length; place++) {
        if (bySource[place] > 0) {
          entries[place] += bySource[place];
          distinct[place]++;
          in.set(place);
        }
      }
      together.merge(in, 1L, Long::sum);
      sizes.merge(Arrays.stream(bySource).sum(), 1L, Long::sum);
    }
    long inSources = Arrays.stream(distinct).sum();
    return new DuplicateReport(
        new DuplicateLine(
            keyed.stream().reduce(Ratio.NONE, Ratio::plus),
            Arrays.stream(entries).sum(),
            counts.size()),
        lines(entries, distinct),
        new Ratio(inSources - counts.size(), inSources),
        named(together),
        sizes);
  }

  private Map<String, DuplicateLine> lines(long[] entries, long[] distinct) {
    Map<String, DuplicateLine> lines = new HashMap<>();
    places.forEach(
        (source, place) ->
            lines.put(
                source, new DuplicateLine(keyed.get(place), entries[place], distinct[place])));
    return lines;
  }

  private Map<NavigableSet<String>, Long> named(Map<BitSet, Long> together) {
    Map<NavigableSet<String>, Long> named = new HashMap<>();
    together.forEach(
        (places, values) -> {
          NavigableSet<String> names = new TreeSet<>();
          places.stream().forEach(place -> names.add(sources.get(place)));
          named.put(names, values);
        });
    return named;
  }
}
