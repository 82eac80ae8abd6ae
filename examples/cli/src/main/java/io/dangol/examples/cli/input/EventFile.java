package io.dangol.examples.cli.input;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Events of one kind in a file: {@code customer}, and {@code date} for a day or {@code at} for a
 * moment; every other column is a fact of the events. The fact of a column {@code amount} of {@code
 * purchase} is {@code purchase.amount}.
 */
public final class EventFile {

  private static final String CUSTOMER = "customer";
  private static final String DAY = "date";
  private static final String MOMENT = "at";

  private final DelimitedFile file;
  private final String kind;
  private final Collection<String> known;
  private final FieldTypes types;
  private final TextTable texts = new TextTable();
  private final List<CustomerId> customers = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();
  private final List<Instant> moments = new ArrayList<>();

  private EventFile(DelimitedFile file, String kind, Collection<String> known) {
    this.file = file;
    this.kind = kind;
    this.known = known;
    this.types = new FieldTypes(file.format());
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param kind the kind of the events, such as {@code purchase}
   * @param known names of facts of such events; a column may have the last part of one
   * @param problems what is wrong goes here
   * @return its columns
   * @throws BadInputException if {@code problems} refuse the file
   */
  public static EventFile read(
      DelimitedFile file, String kind, Collection<String> known, Problems problems) {
    EventFile events = new EventFile(file, kind, known);
    file.read(events.new Rows(problems), problems);
    problems.throwIfRefused();
    return events;
  }

  /**
   * Returns the name of the file.
   *
   * @return the name without its directory
   */
  public String name() {
    return file.name();
  }

  /**
   * Returns the kind of the events.
   *
   * @return the name of the kind
   */
  public String kind() {
    return kind;
  }

  /**
   * Returns the names of the facts of the events.
   *
   * @return the names in the order of the file, unmodifiable
   */
  public Set<String> names() {
    return texts.names();
  }

  /**
   * Returns the headers that cannot be names of facts and have been given none.
   *
   * @return the headers in the order of the file, unmodifiable
   */
  public List<String> leftOut() {
    return texts.leftOut();
  }

  /**
   * Detects a fact by the texts of its column.
   *
   * @param name one of {@link #names()}
   * @param meant the fact that conditions take it for, where the texts are not all of one type
   * @return the fact; empty where every field is blank, or there is no such column
   */
  public Optional<Fact<?>> detect(String name, Fact<?> meant) {
    return texts.find(name).flatMap(column -> types.detect(name, column.distinct(), meant));
  }

  /**
   * Returns the events with facts in their types.
   *
   * @param events the kind, with a fact per column
   * @param facts the facts that are needed; the others are missing
   * @param currency the currency of amounts where a definition leaves it open
   * @param problems what is wrong goes here; rows may be left out
   * @return a table of the events
   * @throws BadInputException if {@code problems} refuse a row
   */
  public EventTable table(
      EventKind events,
      Collection<FactDefinition> facts,
      CurrencyUnit currency,
      Problems problems) {
    TypedRows rows = new TypedRows(file, texts);
    for (FactDefinition definition : facts) {
      texts
          .find(definition.fact().name())
          .ifPresent(
              column -> rows.add(definition.fact(), column, types.reader(definition, currency)));
    }
    boolean exact = days.isEmpty();
    EventTable.Builder table = exact ? EventTable.ofInstants(events) : EventTable.ofDays(events);
    for (int row = 0; row < texts.size(); row++) {
      if (!rows.isReadable(row, problems)) {
        continue;
      }
      if (exact) {
        add(table, row, rows, problems);
      } else {
        table.add(customers.get(row), days.get(row), rows.row(row));
      }
    }
    problems.throwIfRefused();
    return table.build();
  }

  private void add(EventTable.Builder table, int row, TypedRows rows, Problems problems) {
    try {
      table.add(customers.get(row), moments.get(row), rows.row(row));
    } catch (IllegalArgumentException outOfRange) {
      problems.row(new Problem(file.name(), texts.line(row), MOMENT, Reason.OUT_OF_RANGE, ""));
    }
  }

  /** Takes the rows of the file. */
  private final class Rows implements DelimitedFile.Consumer {

    private final Problems problems;
    private final DayParser parser;
    private int customerAt = -1;
    private int timeAt = -1;
    private boolean exact;

    Rows(Problems problems) {
      this.problems = problems;
      this.parser = new DayParser(file.format());
    }

    @Override
    public void header(Header header) {
      customerAt = header.require(CUSTOMER, problems);
      OptionalInt moment = header.find(MOMENT, problems);
      exact = moment.isPresent();
      timeAt = exact ? moment.getAsInt() : header.require(DAY, problems);
      Map<String, String> ours = new LinkedHashMap<>(file.format().columns());
      ours.keySet().removeAll(Set.of(CUSTOMER, DAY, MOMENT));
      Set<Integer> taken = new HashSet<>(Set.of(customerAt));
      taken.add(timeAt);
      texts.header(file, header, taken, ours, this::fact, problems);
      // The kind itself and the day of an event are names too.
      for (String name : List.of(kind, kind + "." + MOMENT)) {
        if (texts.names().contains(name)) {
          problems.file(new Problem(file.name(), header.line(), name, Reason.DUPLICATE_COLUMN, ""));
        }
      }
    }

    private String fact(String column) {
      if (known.contains(column) || column.startsWith(kind + ".")) {
        return column;
      }
      return known.stream()
          .filter(name -> name.endsWith("." + column))
          .findFirst()
          .orElse(kind + "." + column);
    }

    @Override
    public void row(Row row) {
      if (customerAt < 0 || timeAt < 0) {
        return;
      }
      String column = CUSTOMER;
      try {
        if (row.at(customerAt).isEmpty()) {
          throw FieldException.plain(Reason.BLANK, "");
        }
        CustomerId customer = customer(row);
        column = exact ? MOMENT : DAY;
        if (row.at(timeAt).isEmpty()) {
          throw FieldException.plain(Reason.BLANK, "");
        }
        if (exact) {
          moments.add(parser.instant(row.at(timeAt)));
        } else {
          days.add(LocalDate.ofEpochDay(parser.day(row.at(timeAt))));
        }
        customers.add(customer);
        texts.add(row);
      } catch (FieldException e) {
        problems.row(new Problem(file.name(), row.line(), column, e.reason(), e.detail()));
      }
    }

    private CustomerId customer(Row row) {
      try {
        return CustomerId.of(row.at(customerAt).toString());
      } catch (IllegalArgumentException e) {
        throw FieldException.plain(Reason.TOO_LONG, "");
      }
    }
  }
}
