package io.dangol.core.fact;

import io.dangol.core.customer.CustomerIndex;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of events beside a table of facts, with the row of each customer in them. */
final class CustomerEvents {

  private static final CustomerEvents NONE = new CustomerEvents(Map.of());

  private final Map<EventKind, Aligned> tables;

  /**
   * A table of events, seen from the rows of a table of facts.
   *
   * @param table the events
   * @param rows per row of facts the customer's row among the customers with events, or -1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Aligned(EventTable table, int[] rows) {

    static Aligned of(EventTable table, CustomerIndex customers) {
      int[] rows = new int[customers.size()];
      for (int row = 0; row < rows.length; row++) {
        rows[row] =
            table.customers() == customers ? row : table.customers().rowOf(customers.at(row));
      }
      return new Aligned(table, rows);
    }
  }

  private CustomerEvents(Map<EventKind, Aligned> tables) {
    this.tables = tables;
  }

  static CustomerEvents none() {
    return NONE;
  }

  CustomerEvents with(CustomerIndex customers, EventTable... added) {
    Map<EventKind, Aligned> all = new LinkedHashMap<>(tables);
    for (EventTable table : added) {
      all.put(table.kind(), Aligned.of(table, customers));
    }
    return new CustomerEvents(all);
  }

  /** The same events seen from other rows. */
  CustomerEvents of(CustomerIndex customers) {
    return none()
        .with(customers, tables.values().stream().map(Aligned::table).toArray(EventTable[]::new));
  }

  Set<EventKind> kinds() {
    return Collections.unmodifiableSet(tables.keySet());
  }

  Optional<EventTable> find(EventKind kind) {
    return Optional.ofNullable(tables.get(kind)).map(Aligned::table);
  }

  Optional<EventTable.Slice> of(EventKind kind, int row) {
    Aligned aligned = tables.get(kind);
    return aligned == null ? Optional.empty() : aligned.table().slice(aligned.rows()[row]);
  }
}
