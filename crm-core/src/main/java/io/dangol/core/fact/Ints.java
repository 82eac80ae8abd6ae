package io.dangol.core.fact;

import java.util.Arrays;

/**
 * An immutable array of whole numbers in one, two or four bytes each, whichever is the narrowest
 * that holds them all.
 */
sealed interface Ints {

  int at(int index);

  Ints rows(int[] rows);

  /** Copies adjacent values as numbers; a loop over one kind of array runs without dispatch. */
  void copy(int index, double[] target, int offset, int length);

  /**
   * Marks which of adjacent values lie in a range, both ends included.
   *
   * @param bits a bit per value, the first lowest; every word that has a value is overwritten
   */
  void markBetween(int index, int length, int low, int high, long[] bits);

  /**
   * Marks which of adjacent values are accepted; a negative one is not.
   *
   * @param accepted by value; no value is larger
   * @param bits a bit per value, the first lowest; every word that has a value is overwritten
   */
  void markIn(int index, int length, boolean[] accepted, long[] bits);

  /** Turns flags into numbers, which need no branch; entry 0 stands for -1. */
  private static byte[] flags(boolean[] accepted) {
    byte[] flags = new byte[accepted.length + 1];
    for (int i = 0; i < accepted.length; i++) {
      flags[i + 1] = (byte) (accepted[i] ? 1 : 0);
    }
    return flags;
  }

  static Ints of(int[] values) {
    int min = 0;
    int max = 0;
    for (int value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return narrowed(values, min, max);
  }

  /** Stores 0 for {@code Integer.MIN_VALUE}, so that what is missing does not widen the storage. */
  static Ints ofPresent(int[] values) {
    int min = 0;
    int max = 0;
    for (int value : values) {
      min = Math.min(min, present(value));
      max = Math.max(max, value);
    }
    return narrowed(values, min, max);
  }

  private static int present(int value) {
    return value == Integer.MIN_VALUE ? 0 : value;
  }

  /** Stores 0 for {@code Integer.MIN_VALUE} where that is below {@code min}. */
  private static Ints narrowed(int[] values, int min, int max) {
    if (min >= Byte.MIN_VALUE && max <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (byte) values[i]; // the lowest byte of Integer.MIN_VALUE is 0
      }
      return new Bytes(narrow, min);
    }
    boolean fits = values.length <= Integer.MAX_VALUE / Short.BYTES;
    if (fits && min >= Short.MIN_VALUE && max <= Short.MAX_VALUE) {
      return Shorts.of(values, min); // so are its two lowest
    }
    int[] copy = values.clone();
    if (min > Integer.MIN_VALUE) {
      for (int i = 0; i < copy.length; i++) {
        copy[i] = present(copy[i]);
      }
    }
    return new Wide(copy);
  }

  /** One byte each. */
  final class Bytes implements Ints {
    private final byte[] values;
    private final int lowest;

    Bytes(byte[] values, int lowest) {
      this.values = values;
      this.lowest = lowest;
    }

    @Override
    public int at(int index) {
      return values[index];
    }

    @Override
    public void copy(int index, double[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = values[index + i];
      }
    }

    @Override
    public void markBetween(int index, int length, int low, int high, long[] bits) {
      int from = Math.max(low, lowest);
      int to = Math.min(high, Byte.MAX_VALUE);
      if (from > to) {
        Arrays.fill(bits, 0, (length + 63) >>> 6, 0);
      } else if (from >= 0) {
        Lanes.markBetween(values, index, length, from, to, bits);
      } else {
        for (int word = 0, i = 0; i < length; word++) {
          long marked = 0;
          for (int end = Math.min(i + 64, length); i < end; i++) {
            int value = values[index + i];
            marked |= (((value - from) | (to - value)) >>> 31 ^ 1L) << i;
          }
          bits[word] = marked;
        }
      }
    }

    @Override
    public void markIn(int index, int length, boolean[] accepted, long[] bits) {
      Lanes.markIn(values, index, length, accepted, bits);
    }

    @Override
    public Ints rows(int[] rows) {
      byte[] picked = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Bytes(picked, lowest);
    }
  }

  /** Two bytes each, in an array of bytes, which can be read in larger units. */
  final class Shorts implements Ints {
    private final byte[] values;
    private final int lowest;

    private Shorts(byte[] values, int lowest) {
      this.values = values;
      this.lowest = lowest;
    }

    static Shorts of(int[] values, int lowest) {
      byte[] bytes = new byte[values.length * Short.BYTES];
      for (int i = 0; i < values.length; i++) {
        Lanes.putShort(bytes, i, values[i]);
      }
      return new Shorts(bytes, lowest);
    }

    @Override
    public int at(int index) {
      return Lanes.shortAt(values, index);
    }

    @Override
    public void copy(int index, double[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = Lanes.shortAt(values, index + i);
      }
    }

    @Override
    public void markBetween(int index, int length, int low, int high, long[] bits) {
      int from = Math.max(low, lowest);
      int to = Math.min(high, Short.MAX_VALUE);
      if (from > to) {
        Arrays.fill(bits, 0, (length + 63) >>> 6, 0);
      } else if (from >= 0) {
        Lanes.markShortsBetween(values, index, length, from, to, bits);
      } else {
        for (int word = 0, i = 0; i < length; word++) {
          long marked = 0;
          for (int end = Math.min(i + 64, length); i < end; i++) {
            int value = Lanes.shortAt(values, index + i);
            marked |= (((value - from) | (to - value)) >>> 31 ^ 1L) << i;
          }
          bits[word] = marked;
        }
      }
    }

    @Override
    public void markIn(int index, int length, boolean[] accepted, long[] bits) {
      byte[] flags = flags(accepted);
      for (int word = 0, i = 0; i < length; word++) {
        long marked = 0;
        for (int end = Math.min(i + 64, length); i < end; i++) {
          marked |= (long) flags[Lanes.shortAt(values, index + i) + 1] << i;
        }
        bits[word] = marked;
      }
    }

    @Override
    public Ints rows(int[] rows) {
      byte[] picked = new byte[rows.length * Short.BYTES];
      for (int i = 0; i < rows.length; i++) {
        Lanes.putShort(picked, i, at(rows[i]));
      }
      return new Shorts(picked, lowest);
    }
  }

  /** Four bytes each. */
  final class Wide implements Ints {
    private final int[] values;

    Wide(int[] values) {
      this.values = values;
    }

    @Override
    public int at(int index) {
      return values[index];
    }

    @Override
    public void copy(int index, double[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = values[index + i];
      }
    }

    @Override
    public void markBetween(int index, int length, int low, int high, long[] bits) {
      for (int word = 0, i = 0; i < length; word++) {
        long marked = 0;
        for (int end = Math.min(i + 64, length); i < end; i++) {
          long value = values[index + i];
          marked |= (((value - low) | (high - value)) >>> 63 ^ 1L) << i;
        }
        bits[word] = marked;
      }
    }

    @Override
    public void markIn(int index, int length, boolean[] accepted, long[] bits) {
      byte[] flags = flags(accepted);
      for (int word = 0, i = 0; i < length; word++) {
        long marked = 0;
        for (int end = Math.min(i + 64, length); i < end; i++) {
          marked |= (long) flags[values[index + i] + 1] << i;
        }
        bits[word] = marked;
      }
    }

    @Override
    public Ints rows(int[] rows) {
      int[] picked = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Wide(picked);
    }
  }
}
