package io.dangol.core.fact;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events as they come, which it then puts into the order of customers and times. */
final class EventRows {

  private final EventKind kind;
  private final EventTable.Precision precision;
  private final CustomerIndex.Builder customers = CustomerIndex.builder();
  private final BitSet unavailable = new BitSet();
  private final List<ColumnBuilder<?, ?>> columns = new ArrayList<>();
  private int[] owners = new int[16];
  private long[] times = new long[16];
  private int size;

  EventRows(EventKind kind, EventTable.Precision precision) {
    this.kind = kind;
    this.precision = precision;
    kind.facts().stream()
        .filter(fact -> !fact.equals(kind.at()))
        .forEach(fact -> columns.add(ColumnBuilder.of(fact)));
  }

  void add(CustomerId customer, LocalDate day, Facts facts) {
    require(EventTable.Precision.DAY, "day");
    add(customer, EpochDays.of(kind.at().name(), day), facts);
  }

  void add(CustomerId customer, Instant instant, Facts facts) {
    require(EventTable.Precision.INSTANT, "instant");
    if (!EventTable.isInRange(instant)) {
      throw new IllegalArgumentException(
          "%s: the instant %s is not from 1678 to 2262".formatted(kind, instant));
    }
    add(customer, EventTable.nanos(instant), facts);
  }

  private void require(EventTable.Precision wanted, String given) {
    if (precision != wanted) {
      throw new IllegalArgumentException(
          "%s: the events of this table have the precision %s, not a %s"
              .formatted(kind, precision, given));
    }
  }

  private void add(CustomerId customer, long time, Facts facts) {
    if (size == times.length) {
      owners = Arrays.copyOf(owners, ColumnBuilder.grown(size));
      times = Arrays.copyOf(times, ColumnBuilder.grown(size));
    }
    columns.forEach(column -> column.add(facts));
    owners[size] = customers.add(customer.value());
    times[size] = time;
    size++;
  }

  void unavailable(CustomerId customer) {
    unavailable.set(customers.add(customer.value()));
  }

  EventTable build() {
    CustomerIndex index = customers.build();
    int[] order = order();
    int[] offsets = new int[index.size() + 1];
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      offsets[owners[order[i]] + 1]++;
      sorted[i] = times[order[i]];
    }
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] += offsets[i - 1];
    }
    Map<Fact<?>, Column> built = new LinkedHashMap<>();
    for (ColumnBuilder<?, ?> column : columns) {
      built.put(column.fact, column.build().rows(order));
    }
    return new EventTable(
        kind, precision, index, (BitSet) unavailable.clone(), offsets, sorted, built);
  }

  /** The rows by customer, then time, then as they came; most hosts give them in that order. */
  private int[] order() {
    boolean sorted = true;
    for (int row = 1; row < size && sorted; row++) {
      sorted =
          owners[row - 1] < owners[row]
              || (owners[row - 1] == owners[row] && times[row - 1] <= times[row]);
    }
    IntStream rows = IntStream.range(0, size);
    return sorted
        ? rows.toArray()
        : rows.boxed()
            .sorted(
                Comparator.comparingInt((Integer row) -> owners[row])
                    .thenComparingLong(row -> times[row]))
            .mapToInt(Integer::intValue)
            .toArray();
  }
}
