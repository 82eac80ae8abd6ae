package io.dangol.core.rule;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** A set of numbers: an interval, or finitely many, or what is outside of them. Immutable. */
sealed interface Values {

  /** Returns whether a number is in the set; {@code NaN} is in none. */
  boolean contains(double value);

  static Values interval(double from, double to, boolean negated) {
    return new Interval(from, to, negated);
  }

  static Values of(DoubleStream values, boolean negated) {
    // Adding 0 turns -0.0 into 0.0, which binary search tells apart.
    return new Finite(values.map(value -> value + 0.0).sorted().distinct().toArray(), negated);
  }

  /**
   * What lies between two numbers, both included, or what does not.
   *
   * <p>Every comparison of {@code double}s with a constant is one of these: {@code x < 3} is the
   * interval that ends at the number before 3.
   */
  record Interval(double from, double to, boolean negated) implements Values {

    @Override
    public boolean contains(double value) {
      return negated ? value < from || value > to : value >= from && value <= to;
    }
  }

  /** Some numbers in ascending order, or all others. */
  final class Finite implements Values {

    private final double[] sorted;
    private final boolean negated;

    private Finite(double[] sorted, boolean negated) {
      this.sorted = sorted;
      this.negated = negated;
    }

    @Override
    public boolean contains(double value) {
      return !Double.isNaN(value) && (Arrays.binarySearch(sorted, value + 0.0) >= 0) != negated;
    }

    /** Writes which numbers are in the set; bits of {@code NaN} may be anything. */
    void fill(double[] values, int rows, long[] truth) {
      for (int word = 0, row = 0; row < rows; word++) {
        long bits = 0;
        for (int end = Math.min(row + 64, rows); row < end; row++) {
          bits |= (contains(values[row]) ? 1L : 0L) << row;
        }
        truth[word] = bits;
      }
    }
  }
}
