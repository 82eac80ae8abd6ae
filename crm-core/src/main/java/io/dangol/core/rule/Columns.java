package io.dangol.core.rule;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.time.ZoneId;
import java.util.Optional;

/** The rows that a program is evaluated on: those of customers, or those of events. */
interface Columns {

  int size();

  /** The column of a fact that is given, or empty if there is none. */
  Optional<Column> find(Fact<?> fact);

  /** The events of all rows, or empty if they are not available for any. */
  Optional<EventTable> events(EventKind kind);

  /** The events of a row, or empty if they are not available. */
  Optional<EventTable.Slice> events(EventKind kind, int row);

  /** The columns of a table of customers. */
  record OfTable(FactTable table) implements Columns {

    @Override
    public int size() {
      return table.size();
    }

    @Override
    public Optional<Column> find(Fact<?> fact) {
      return table.has(fact) ? Optional.of(table.column(fact)) : Optional.empty();
    }

    @Override
    public Optional<EventTable> events(EventKind kind) {
      return table.events(kind);
    }

    @Override
    public Optional<EventTable.Slice> events(EventKind kind, int row) {
      return table.events(kind, row);
    }
  }

  /** The columns of a table of events, which have no events themselves. */
  record OfEvents(EventTable table, ZoneId zone) implements Columns {

    @Override
    public int size() {
      return table.size();
    }

    @Override
    public Optional<Column> find(Fact<?> fact) {
      return table.kind().has(fact) ? Optional.of(table.column(fact, zone)) : Optional.empty();
    }

    @Override
    public Optional<EventTable> events(EventKind kind) {
      return Optional.empty();
    }

    @Override
    public Optional<EventTable.Slice> events(EventKind kind, int row) {
      return Optional.empty();
    }
  }
}
