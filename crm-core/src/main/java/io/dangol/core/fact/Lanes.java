package io.dangol.core.fact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Comparisons of eight bytes, or four numbers of two bytes, at once within a {@code long}.
 *
 * <p>The upper bit of each lane is set before a subtraction, so that no lane borrows from the next
 * and the bit is left where the difference is not negative. A multiplication then gathers the upper
 * bits: of bytes, bit 8i times 2^(56-7i) is bit 56+i; of numbers of two bytes, bit 16i times
 * 2^(60-15i) is bit 60+i; no two products of other bits meet.
 */
final class Lanes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long UPPER = 0x8080808080808080L;
  private static final long GATHER = 0x0102040810204080L;

  private static final long SHORT_ONES = 0x0001000100010001L;
  private static final long SHORT_UPPER = 0x8000800080008000L;
  private static final long SHORT_GATHER = 1L << 60 | 1L << 45 | 1L << 30 | 1L << 15;

  /** From this many runs of accepted codes on, a look-up per value is cheaper. */
  private static final int MOST_RUNS = 3;

  private Lanes() {}

  /** Marks values within a range that is not negative; see {@link Ints#markBetween}. */
  static void markBetween(byte[] values, int index, int length, int low, int high, long[] bits) {
    int words = (length + 63) >>> 6;
    for (int word = 0; word < words; word++) {
      bits[word] = 0;
    }
    orBetween(values, index, length, low, high, bits);
  }

  /**
   * Marks numbers of two bytes, lower byte first, within a range that is not negative.
   *
   * @param index the number of the first value, not of its byte
   */
  static void markShortsBetween(
      byte[] values, int index, int length, int low, int high, long[] bits) {
    long from = low * SHORT_ONES;
    long to = high * SHORT_ONES | SHORT_UPPER;
    int whole = length >>> 6;
    for (int word = 0; word < whole; word++) {
      long marked = 0;
      int first = (index + (word << 6)) << 1;
      for (int quarter = 0; quarter < 16; quarter++) {
        long four = (long) LONGS.get(values, first + (quarter << 3));
        long within =
            ((four | SHORT_UPPER) - from) & (to - (four & ~SHORT_UPPER)) & ~four & SHORT_UPPER;
        marked |= (((within >>> 15) * SHORT_GATHER) >>> 60) << (quarter << 2);
      }
      bits[word] = marked;
    }
    if (whole << 6 < length) {
      long marked = 0;
      for (int i = whole << 6; i < length; i++) {
        int value = shortAt(values, index + i);
        marked |= (((value - low) | (high - value)) >>> 31 ^ 1L) << i;
      }
      bits[whole] = marked;
    }
  }

  /** Returns a number of two bytes. */
  static int shortAt(byte[] values, int index) {
    return (short) SHORTS.get(values, index << 1);
  }

  /** Stores a number of two bytes. */
  static void putShort(byte[] values, int index, int value) {
    SHORTS.set(values, index << 1, (short) value);
  }

  private static void orBetween(
      byte[] values, int index, int length, int low, int high, long[] bits) {
    long from = low * ONES;
    long to = high * ONES | UPPER;
    int whole = length >>> 6;
    for (int word = 0; word < whole; word++) {
      long marked = 0;
      int first = index + (word << 6);
      for (int eighth = 0; eighth < 8; eighth++) {
        long eight = (long) LONGS.get(values, first + (eighth << 3));
        long within = ((eight | UPPER) - from) & (to - (eight & ~UPPER)) & ~eight & UPPER;
        marked |= (((within >>> 7) * GATHER) >>> 56) << (eighth << 3);
      }
      bits[word] |= marked;
    }
    for (int i = whole << 6; i < length; i++) {
      int value = values[index + i];
      bits[i >>> 6] |= (((value - low) | (high - value)) >>> 31 ^ 1L) << i;
    }
  }

  /** Marks accepted values; see {@link Ints#markIn}. */
  static void markIn(byte[] values, int index, int length, boolean[] accepted, long[] bits) {
    int words = (length + 63) >>> 6;
    for (int word = 0; word < words; word++) {
      bits[word] = 0;
    }
    int codes = Math.min(accepted.length, Byte.MAX_VALUE + 1);
    if (runs(accepted, codes) > MOST_RUNS) {
      orFlags(values, index, length, accepted, codes, bits);
      return;
    }
    for (int from = 0; from < codes; from++) {
      if (accepted[from]) {
        int to = from;
        while (to + 1 < codes && accepted[to + 1]) {
          to++;
        }
        orBetween(values, index, length, from, to, bits);
        from = to;
      }
    }
  }

  private static int runs(boolean[] accepted, int codes) {
    int runs = 0;
    for (int i = 0; i < codes; i++) {
      runs += accepted[i] && (i == 0 || !accepted[i - 1]) ? 1 : 0;
    }
    return runs;
  }

  private static void orFlags(
      byte[] values, int index, int length, boolean[] accepted, int codes, long[] bits) {
    long lower = 0;
    long upper = 0;
    for (int code = 0; code < codes; code++) {
      if (accepted[code]) {
        lower |= code < 64 ? 1L << code : 0;
        upper |= code < 64 ? 0 : 1L << code;
      }
    }
    for (int word = 0, i = 0; i < length; word++) {
      long marked = 0;
      for (int end = Math.min(i + 64, length); i < end; i++) {
        int code = values[index + i];
        // the sign of code - 64 chooses the half, and the sign of the code refuses what is missing
        long half = (((code - 64) >> 31) & (lower ^ upper)) ^ upper;
        marked |= (half >>> code & (code >>> 31 ^ 1)) << i;
      }
      bits[word] = marked;
    }
  }
}
