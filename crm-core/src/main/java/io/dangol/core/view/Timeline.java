package io.dangol.core.view;

import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What happened between a customer and the host, the latest first. Immutable.
 *
 * <p>Lines of one moment are in the order of kinds, keys and details, so that the order is total:
 * the same records give the same time line.
 */
public final class Timeline {

  private static final Comparator<TimelineEntry> LATEST_FIRST =
      Comparator.comparing(TimelineEntry::at)
          .reversed()
          .thenComparing(TimelineEntry::kind)
          .thenComparing(TimelineEntry::key)
          .thenComparing(TimelineEntry::detail)
          .thenComparing(TimelineEntry::customer);

  private static final String CURSOR = "timeline:";

  private final List<TimelineEntry> entries;

  private Timeline(List<TimelineEntry> entries) {
    this.entries = entries;
  }

  /**
   * Returns a time line.
   *
   * @param entries the lines in any order
   * @return the time line
   */
  public static Timeline of(Collection<TimelineEntry> entries) {
    return new Timeline(entries.stream().sorted(LATEST_FIRST).toList());
  }

  /**
   * Returns the lines.
   *
   * @return the lines, the latest first, unmodifiable
   */
  public List<TimelineEntry> entries() {
    return entries;
  }

  /**
   * Returns the lines of some kinds.
   *
   * @param kinds the kinds
   * @return the time line
   */
  public Timeline only(Set<TimelineEntry.Kind> kinds) {
    return new Timeline(entries.stream().filter(entry -> kinds.contains(entry.kind())).toList());
  }

  /**
   * Returns the lines of a time.
   *
   * @param from the first moment
   * @param until the moment after the last
   * @return the time line
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  public Timeline between(Instant from, Instant until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("until %s is before from %s".formatted(until, from));
    }
    return new Timeline(
        entries.stream()
            .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
            .toList());
  }

  /**
   * Returns a page of the lines. A cursor says after which moment and how many lines of that moment
   * to go on, so that what happens in the meantime, which is later, moves nothing.
   *
   * @param request how many, and after which
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one of a time line
   */
  public Page<TimelineEntry> page(PageRequest request) {
    int first = request.after().map(this::placeAfter).orElse(0);
    int end = Math.min(first + request.limit(), entries.size());
    List<TimelineEntry> items = new ArrayList<>(entries.subList(first, end));
    return end == entries.size()
        ? new Page<>(items, null)
        : new Page<>(items, new PageRequest(request.limit(), cursorAfter(end)));
  }

  private String cursorAfter(int end) {
    Instant at = entries.get(end - 1).at();
    int seen = 0;
    for (int i = end - 1; i >= 0 && entries.get(i).at().equals(at); i--) {
      seen++;
    }
    return CURSOR + at + "/" + seen;
  }

  private int placeAfter(String cursor) {
    int slash = cursor.lastIndexOf('/');
    if (!cursor.startsWith(CURSOR) || slash < 0) {
      throw foreign();
    }
    try {
      Instant at = Instant.parse(cursor.substring(CURSOR.length(), slash));
      int seen = Integer.parseInt(cursor.substring(slash + 1));
      int place = 0;
      while (place < entries.size() && entries.get(place).at().isAfter(at)) {
        place++;
      }
      while (place < entries.size() && entries.get(place).at().equals(at) && seen > 0) {
        place++;
        seen--;
      }
      return place;
    } catch (DateTimeException | NumberFormatException e) {
      throw foreign();
    }
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException(
        "the cursor is not one of a time line\nMaybe it belongs to another query.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** Returns the number of lines. */
  @Override
  public String toString() {
    return "Timeline[%d entries]".formatted(entries.size());
  }
}
