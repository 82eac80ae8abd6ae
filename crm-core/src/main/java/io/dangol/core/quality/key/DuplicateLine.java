package io.dangol.core.quality.key;

import io.dangol.core.report.Ratio;
import java.util.Objects;

/**
 * How much of what a source or all sources say is said twice.
 *
 * @param keyed the records with a value of the key, of all records
 * @param entries how many values the records have; a record with two numbers has two
 * @param distinct how many different values there are, from 0 to {@code entries}
 */
public record DuplicateLine(Ratio keyed, long entries, long distinct) {

  /** Nothing was counted. */
  public static final DuplicateLine NONE = new DuplicateLine(Ratio.NONE, 0, 0);

  public DuplicateLine {
    Objects.requireNonNull(keyed, "keyed");
    if (distinct < 0 || distinct > entries) {
      throw new IllegalArgumentException(
          "%d different values of %d are no counts".formatted(distinct, entries));
    }
  }

  /**
   * Returns the duplicate ratio, {@code 1 - distinct / entries}.
   *
   * @return the entries that repeat another one, of all
   */
  public Ratio duplicates() {
    return new Ratio(entries - distinct, entries);
  }
}
