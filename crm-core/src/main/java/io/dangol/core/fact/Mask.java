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

  boolean isSet(int row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException("row %d of %d".formatted(row, size));
    }
    return bits != null && (bits[row >>> 6] >>> row & 1) != 0;
  }

  /** The bits of 64 adjacent rows. */
  long word(int word) {
    return bits == null ? 0 : bits[word];
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
