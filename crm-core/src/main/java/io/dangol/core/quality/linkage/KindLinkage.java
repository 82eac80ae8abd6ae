package io.dangol.core.quality.linkage;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How well the records of one kind lead to customers.
 *
 * @param total all records, an order once however many sources tell of it
 * @param bySource what every source delivered, sorted by name; an order counts in each source that
 *     tells of it, so that the sources add up to {@code total} and {@code repeated}
 * @param byMonth the records of {@code total} by month, in the order of months
 * @param repeated how often an order that one source told of was told of by a further one
 */
public record KindLinkage(
    LinkageLine total,
    Map<String, LinkageLine> bySource,
    Map<YearMonth, LinkageLine> byMonth,
    long repeated) {

  /** There were no records. */
  public static final KindLinkage NONE = new KindLinkage(LinkageLine.NONE, Map.of(), Map.of(), 0);

  public KindLinkage {
    Objects.requireNonNull(total, "total");
    bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
    byMonth = Collections.unmodifiableMap(new TreeMap<>(byMonth));
    if (repeated < 0) {
      throw new IllegalArgumentException("repeated is a count, not %d".formatted(repeated));
    }
  }

  /**
   * Returns what a source delivered.
   *
   * @param source its name
   * @return its line, {@link LinkageLine#NONE} where it delivered nothing
   */
  public LinkageLine from(String source) {
    return bySource.getOrDefault(source, LinkageLine.NONE);
  }

  /**
   * Returns the records of a month.
   *
   * @param month the month
   * @return its line, {@link LinkageLine#NONE} where there were none
   */
  public LinkageLine in(YearMonth month) {
    return byMonth.getOrDefault(month, LinkageLine.NONE);
  }
}
