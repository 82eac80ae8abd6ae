package io.dangol.core.rule;

import io.dangol.core.fact.Fact;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The verdicts of a condition on every row of a table: two bits per row. Immutable.
 *
 * <p>{@link #matched()}, {@link #notMatched()} and {@link #unknown()} add up to {@link #size()}.
 */
public final class Verdicts {

  private final int size;
  private final long[] truth;
  private final long[] unknown;
  private final int matched;
  private final int unknownCount;
  private final Map<Fact<?>, Integer> unknownBy;
  private final Optional<RuleVersion> rule;

  Verdicts(int size, long[] truth, long[] unknown, Map<Fact<?>, Integer> unknownBy) {
    this(size, truth, unknown, unknownBy, Optional.empty());
  }

  private Verdicts(
      int size,
      long[] truth,
      long[] unknown,
      Map<Fact<?>, Integer> unknownBy,
      Optional<RuleVersion> rule) {
    this.size = size;
    this.truth = truth;
    this.unknown = unknown;
    this.matched = count(truth);
    this.unknownCount = count(unknown);
    this.unknownBy = Collections.unmodifiableMap(unknownBy);
    this.rule = rule;
  }

  /** The same verdicts, with the version of the rule that made them. */
  Verdicts madeBy(Optional<RuleVersion> version) {
    return new Verdicts(size, truth, unknown, unknownBy, version);
  }

  /**
   * Returns the rule that made the verdicts.
   *
   * @return the rule's id and version; empty for a condition without a name
   */
  public Optional<RuleVersion> rule() {
    return rule;
  }

  private static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * Returns the verdict on a row.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return the verdict
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Truth at(int row) {
    if (isMatched(row)) {
      return Truth.TRUE;
    }
    return (unknown[row >>> 6] >>> row & 1) != 0 ? Truth.UNKNOWN : Truth.FALSE;
  }

  /**
   * Returns the rows of the members.
   *
   * @param policy who is a member where the verdict is unknown
   * @return the rows, ascending
   * @throws IllegalStateException if a verdict is unknown and the policy is {@link OnUnknown#FAIL};
   *     the message names the facts that are missing
   */
  public IntStream members(OnUnknown policy) {
    if (policy == OnUnknown.FAIL && unknownCount > 0) {
      throw new IllegalStateException(
          "%d verdicts are unknown for lack of %s\nMaybe provide the missing facts."
              .formatted(unknownCount, unknownBy));
    }
    return IntStream.range(0, size).filter(row -> policy.admits(at(row)));
  }

  /**
   * Returns whether the condition holds for a row.
   *
   * @param row the row, from 0 to {@code size() - 1}
   * @return whether the verdict is {@link Truth#TRUE}
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isMatched(int row) {
    Objects.checkIndex(row, size);
    return (truth[row >>> 6] >>> row & 1) != 0;
  }

  /**
   * Returns the rows for which the condition holds.
   *
   * @return the rows in ascending order
   */
  public IntStream matchedRows() {
    return rows(truth);
  }

  /**
   * Returns the rows whose verdict is unknown.
   *
   * @return the rows in ascending order
   */
  public IntStream unknownRows() {
    return rows(unknown);
  }

  private static IntStream rows(long[] bits) {
    return IntStream.range(0, bits.length)
        .filter(word -> bits[word] != 0)
        .flatMap(
            word ->
                IntStream.iterate(
                        Long.numberOfTrailingZeros(bits[word]),
                        bit -> bit < Long.SIZE,
                        bit ->
                            bit == Long.SIZE - 1
                                ? Long.SIZE
                                : bit + 1 + Long.numberOfTrailingZeros(bits[word] >>> (bit + 1)))
                    .map(bit -> (word << 6) + bit));
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int size() {
    return size;
  }

  /**
   * Returns for how many rows the condition holds.
   *
   * @return the number of rows with verdict {@link Truth#TRUE}
   */
  public int matched() {
    return matched;
  }

  /**
   * Returns for how many rows the condition does not hold.
   *
   * @return the number of rows with verdict {@link Truth#FALSE}
   */
  public int notMatched() {
    return size - matched - unknownCount;
  }

  /**
   * Returns for how many rows it depends on missing values.
   *
   * @return the number of rows with verdict {@link Truth#UNKNOWN}
   */
  public int unknown() {
    return unknownCount;
  }

  /**
   * Returns which missing facts keep verdicts unknown. A row counts for every fact that is among
   * its reasons, so that these numbers may add up to more than {@link #unknown()}.
   *
   * @return per fact the number of rows in which it is missing and keeps the verdict open, without
   *     the facts that do so in none; in the order in which the condition names them
   */
  public Map<Fact<?>, Integer> unknownBy() {
    return unknownBy;
  }

  @Override
  public String toString() {
    return "Verdicts[matched=%d, notMatched=%d, unknown=%d]"
        .formatted(matched, notMatched(), unknownCount);
  }
}
