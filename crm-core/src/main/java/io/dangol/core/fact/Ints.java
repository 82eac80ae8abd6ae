package io.dangol.core.fact;

/**
 * An immutable array of whole numbers in one, two or four bytes each, whichever is the narrowest
 * that holds them all.
 */
sealed interface Ints {

  int at(int index);

  Ints rows(int[] rows);

  /** Copies adjacent values as numbers; a loop over one kind of array runs without dispatch. */
  void copy(int index, double[] target, int offset, int length);

  /** Copies adjacent values. */
  void copy(int index, int[] target, int offset, int length);

  static Ints of(int[] values) {
    int min = 0;
    int max = 0;
    for (int value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    if (min >= Byte.MIN_VALUE && max <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (byte) values[i];
      }
      return new Bytes(narrow);
    }
    if (min >= Short.MIN_VALUE && max <= Short.MAX_VALUE) {
      short[] narrow = new short[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (short) values[i];
      }
      return new Shorts(narrow);
    }
    return new Wide(values.clone());
  }

  /** One byte each. */
  final class Bytes implements Ints {
    private final byte[] values;

    Bytes(byte[] values) {
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
    public void copy(int index, int[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = values[index + i];
      }
    }

    @Override
    public Ints rows(int[] rows) {
      byte[] picked = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Bytes(picked);
    }
  }

  /** Two bytes each. */
  final class Shorts implements Ints {
    private final short[] values;

    Shorts(short[] values) {
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
    public void copy(int index, int[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = values[index + i];
      }
    }

    @Override
    public Ints rows(int[] rows) {
      short[] picked = new short[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = values[rows[i]];
      }
      return new Shorts(picked);
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
    public void copy(int index, int[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = values[index + i];
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
