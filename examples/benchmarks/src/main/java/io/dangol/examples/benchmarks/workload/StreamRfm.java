package io.dangol.examples.benchmarks.workload;

import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * RFM as one would write it with streams in an afternoon: group by customer, sort three times for
 * the quantiles, compare.
 */
final class StreamRfm {

  private static final int BINS = 5;

  private StreamRfm() {}

  /** What is known about one customer after the last of its purchases; frequency counts rows. */
  private static final class Base {
    private int rows;
    private int last = Integer.MIN_VALUE;
    private long spent;

    void add(int day, long amount) {
      rows++;
      last = Math.max(last, day);
      spent += amount;
    }

    Base merge(Base other) {
      rows += other.rows;
      last = Math.max(last, other.last);
      spent += other.spent;
      return this;
    }
  }

  static Finding score(PurchaseLog log) {
    Map<Integer, Base> bases =
        IntStream.range(0, log.customers().length)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> log.customers()[i],
                    Collector.of(
                        Base::new,
                        (base, i) -> base.add(log.epochDays()[i], log.minorUnits()[i]),
                        Base::merge)));
    int asOf = Math.toIntExact(PurchaseLog.AS_OF.toEpochDay());
    long[] recency = thresholds(bases.values(), base -> asOf - base.last);
    long[] frequency = thresholds(bases.values(), base -> base.rows);
    long[] monetary = thresholds(bases.values(), base -> base.spent);
    long sum =
        bases.values().stream()
            .mapToLong(
                base ->
                    100L * (BINS + 1 - score(asOf - base.last, recency))
                        + 10L * score(base.rows, frequency)
                        + score(base.spent, monetary))
            .sum();
    return () -> "scores add up to " + sum;
  }

  private static long[] thresholds(Collection<Base> bases, ToLongFunction<Base> value) {
    long[] sorted = bases.stream().mapToLong(value).sorted().toArray();
    return IntStream.range(1, BINS)
        .mapToLong(j -> sorted[(int) ((j * (long) sorted.length + BINS - 1) / BINS) - 1])
        .toArray();
  }

  private static int score(long value, long[] thresholds) {
    return 1 + (int) Arrays.stream(thresholds).filter(threshold -> value > threshold).count();
  }
}
