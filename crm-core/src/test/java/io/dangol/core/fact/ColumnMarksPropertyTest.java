package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What columns mark in bitmaps, beside one look at a time. */
class ColumnMarksPropertyTest {

  /** Widths of storage, with and without negative values, and the ends of each. */
  private static final int[][] RANGES = {
    {0, 1},
    {0, 127},
    {-3, 90},
    {-128, 127},
    {0, 32_767},
    {-20, 32_767},
    {-32_768, 32_767},
    {0, 40_000},
    {-Integer.MAX_VALUE, Integer.MAX_VALUE}
  };

  @Property(tries = 400)
  void numbersAndDaysInARange(@ForAll long seed, @ForAll @IntRange(max = 8) int range) {
    Random random = new Random(seed);
    int[] values = values(random, RANGES[range], random.nextBoolean());
    Column.Numbers numbers = Column.integers(Fact.integer("a.number"), values);
    Column.Dates days = Column.dates(Fact.date("a.day"), values);
    int low = end(random, RANGES[range]);
    int high = end(random, RANGES[range]);
    int start = start(random, values.length);
    int rows = rows(random, values.length - start);

    long[] bits = dirty(rows);
    numbers.markBetween(start, rows, low, high, bits);
    assertMarks(bits, start, rows, row -> isIn(values[row], low, high));
    days.markBetween(start, rows, low, high, bits);
    assertMarks(bits, start, rows, row -> isIn(values[row], low, high));
    numbers.markBetween(start, rows, Double.NEGATIVE_INFINITY, high + 0.5, bits);
    assertMarks(bits, start, rows, row -> isIn(values[row], -Integer.MAX_VALUE, high));
    numbers.markBetween(start, rows, Integer.MAX_VALUE + 1.0, Double.POSITIVE_INFINITY, bits);
    assertMarks(bits, start, rows, row -> false);
    numbers.markMissing(start, rows, bits);
    assertMarks(bits, start, rows, row -> values[row] == Integer.MIN_VALUE);
    days.markMissing(start, rows, bits);
    assertMarks(bits, start, rows, row -> values[row] == Integer.MIN_VALUE);
  }

  @Property(tries = 200)
  void decimalsInARange(@ForAll long seed) {
    Random random = new Random(seed);
    double[] pool = {-0.0, 0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1.5, -1e300, 1e300, 0.1};
    double[] values = new double[1 + random.nextInt(200)];
    for (int row = 0; row < values.length; row++) {
      values[row] = random.nextInt(9) == 0 ? Double.NaN : pool[random.nextInt(pool.length)];
    }
    Column.Numbers column = Column.decimals(Fact.decimal("a.decimal"), values);
    double low = random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : pool[random.nextInt(8)];
    double high = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : pool[random.nextInt(8)];
    int start = start(random, values.length);
    int rows = rows(random, values.length - start);

    long[] bits = dirty(rows);
    column.markBetween(start, rows, low, high, bits);
    assertMarks(bits, start, rows, row -> values[row] >= low && values[row] <= high);
    column.markMissing(start, rows, bits);
    assertMarks(bits, start, rows, row -> Double.isNaN(values[row]));
  }

  @Property(tries = 400)
  void acceptedCodes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int dictionary) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int code = 0; code < dictionary; code++) {
      words.add("W" + code);
    }
    int used = 1 + random.nextInt(dictionary);
    int[] codes = new int[1 + random.nextInt(300)];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = random.nextInt(used + 1) - 1;
    }
    boolean[] accepted = new boolean[dictionary];
    int density = 1 + random.nextInt(20);
    for (int code = 0; code < dictionary; code++) {
      accepted[code] = random.nextInt(density) == 0;
    }
    Column.Codes<String> column = Column.codes(Fact.code("a.code"), codes, words);
    int start = start(random, codes.length);
    int rows = rows(random, codes.length - start);

    long[] bits = dirty(rows);
    column.markIn(start, rows, accepted, bits);
    assertMarks(bits, start, rows, row -> codes[row] >= 0 && accepted[codes[row]]);
    column.markMissing(start, rows, bits);
    assertMarks(bits, start, rows, row -> codes[row] < 0);
  }

  private static boolean isIn(int value, int low, int high) {
    return value != Integer.MIN_VALUE && value >= low && value <= high;
  }

  private static int[] values(Random random, int[] range, boolean withMissing) {
    int[] values = new int[1 + random.nextInt(300)];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          withMissing && random.nextInt(7) == 0 ? Integer.MIN_VALUE : inside(random, range);
    }
    return values;
  }

  private static int inside(Random random, int[] range) {
    return (int) (range[0] + (long) (random.nextDouble() * ((double) range[1] - range[0] + 1)));
  }

  private static int end(Random random, int[] range) {
    return switch (random.nextInt(6)) {
      case 0 -> range[0];
      case 1 -> range[1];
      case 2 -> random.nextInt(400) - 200;
      case 3 -> random.nextInt() | 1;
      default -> inside(random, range);
    };
  }

  /** Blocks start at multiples of 64. */
  private static int start(Random random, int size) {
    return random.nextInt(size) & ~63;
  }

  private static int rows(Random random, int left) {
    return random.nextBoolean() ? left : 1 + random.nextInt(left);
  }

  /** Bitmaps as an earlier block leaves them. */
  private static long[] dirty(int rows) {
    long[] bits = new long[(rows + 63) >>> 6];
    Arrays.fill(bits, 0x5A5A_5A5A_5A5A_5A5AL);
    return bits;
  }

  private static void assertMarks(long[] bits, int start, int rows, IntPredicate marked) {
    for (int i = 0; i < rows; i++) {
      assertThat((bits[i >>> 6] >>> i & 1) != 0)
          .as("row %d", start + i)
          .isEqualTo(marked.test(start + i));
    }
    if ((rows & 63) != 0) {
      assertThat(bits[rows >>> 6] >>> rows).as("bits after the last row").isZero();
    }
  }
}
