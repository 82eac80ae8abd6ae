package io.dangol.core.fact;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a column have no value: one bit per row, or nothing at all where every row has one.
 */
final class Mask {

  private final long @Nullable [] bits;
  private final int size;
  private final int count;

  private Mask(long @Nullable [] bits, int size, int count) {
    this.bits = bits;
    this.size = size;
    this.count = count;
  }

  static Mask of(int size, IntPredicate missing) {
    long[] bits = new long[(size + 63) >>> 6];
    int count = 0;
    for (int row = 0; row < size; row++) {
      if (missing.test(row)) {
        bits[row >>> 6] |= 1L << row;
        count++;
      }
    }
    return new Mask(count == 0 ? null : bits, size, count);
  }

  /** Returns which values are the marker of a missing one. */
  static Mask of(int[] values, int marker) {
    long[] bits = new long[(values.length + 63) >>> 6];
    int count = 0;
    for (int word = 0; word < bits.length; word++) {
      int from = word << 6;
      int to = Math.min(values.length, from + 64);
      long set = 0;
      for (int row = from; row < to; row++) {
        set |= (values[row] == marker ? 1L : 0L) << row;
      }
      bits[word] = set;
      count += Long.bitCount(set);
    }
    return new Mask(count == 0 ? null : bits, values.length, count);
  }

  boolean isSet(int row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException("row %d of %d".formatted(row, size));
    }
    return bits != null && (bits[row >>> 6] >>> row & 1) != 0;
  }

  /** Puts NaN where adjacent rows have no value. */
  void blank(int row, double[] target, int offset, int length) {
    if (bits == null) {
      return;
    }
    int to = row + length;
    for (int word = row >>> 6; word << 6 < to; word++) {
      for (long set = bits[word]; set != 0; set &= set - 1) {
        int missing = (word << 6) + Long.numberOfTrailingZeros(set);
        if (missing >= row && missing < to) {
          target[offset + missing - row] = Double.NaN;
        }
      }
    }
  }

  /** The bits of 64 adjacent rows. */
  long word(int word) {
    return bits == null ? 0 : bits[word];
  }

  /** Clears the bits of adjacent rows that are set here; the first row is a multiple of 64. */
  void clear(int row, int rows, long[] target) {
    if (bits != null) {
      for (int word = 0; word << 6 < rows; word++) {
        target[word] &= ~bits[(row >>> 6) + word];
      }
    }
  }

  /** Copies the bits of adjacent rows; the first row is a multiple of 64. */
  void copy(int row, int rows, long[] target) {
    for (int word = 0; word << 6 < rows; word++) {
      target[word] = bits == null ? 0 : bits[(row >>> 6) + word];
    }
    if ((rows & 63) != 0) {
      target[rows >>> 6] &= (1L << rows) - 1;
    }
  }

  int count() {
    return count;
  }

  int size() {
    return size;
  }

  Mask rows(int[] rows) {
    return of(rows.length, i -> isSet(rows[i]));
  }
}
