package io.dangol.core.rule.sql;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Writes a value over events as a scalar sub-query that is NULL where the value is missing.
 *
 * <p>A condition that is unknown for an event in the window makes a count unknown; SQL's own
 * aggregates would leave the event out. So each sub-query compares the number of events with the
 * number of those for which everything is known.
 */
final class SqlAggregate {

  private final SqlEvents events;
  private final Derivation.Aggregate aggregate;
  private final EvaluationContext at;
  private final List<Object> binds;

  SqlAggregate(
      SqlEvents events, Derivation.Aggregate aggregate, EvaluationContext at, List<Object> binds) {
    this.events = events;
    this.aggregate = aggregate;
    this.at = at;
    this.binds = binds;
  }

  static boolean hasForm(Derivation.Aggregate aggregate, SqlEvents events) {
    Fact<?> of = aggregate.of();
    return aggregate.function() != Derivation.Function.LAST
        && !isDecimalSum(aggregate)
        && (of == null || events.find(of).isPresent())
        && SqlWriter.hasForm(aggregate.where(), events.columns());
  }

  /** Such a sum depends on the order of its terms, which a database does not promise. */
  private static boolean isDecimalSum(Derivation.Aggregate aggregate) {
    return aggregate.function() == Derivation.Function.SUM
        && aggregate.of() instanceof NumberFact<?> number
        && !number.isInteger();
  }

  String write() {
    return "(SELECT " + value() + " " + events.from() + window() + ")";
  }

  private String value() {
    return switch (aggregate.function()) {
      case COUNT ->
          "CASE WHEN COUNT(*) = COUNT(" + known() + ") THEN COUNT(" + counted("1") + ") END";
      case EXISTS ->
          "CASE WHEN COUNT("
              + counted("1")
              + ") > 0 THEN TRUE WHEN COUNT(*) = COUNT("
              + known()
              + ") THEN FALSE END";
      case SUM -> sum();
      case MIN -> complete("MIN(", ")");
      case MAX -> complete("MAX(", ")");
      case LAST -> throw new IllegalStateException("has no SQL form");
    };
  }

  /** A double, as in a table: a database would convert a default to its own type of sum. */
  private String sum() {
    return aggregate.of() instanceof NumberFact<?>
        ? complete("CAST(COALESCE(SUM(", "), 0) AS DOUBLE PRECISION)")
        : complete("COALESCE(SUM(", "), 0)");
  }

  private String complete(String start, String end) {
    String check = "CASE WHEN COUNT(*) = COUNT(" + known() + ") THEN ";
    return check + start + counted(column()) + end + " END";
  }

  private String column() {
    Fact<?> of = aggregate.of();
    return of == null
        ? "1"
        : events
            .find(of)
            .orElseThrow(() -> new IllegalStateException("%s has no column".formatted(of)));
  }

  /** Not NULL for the events of which everything is known that matters. */
  private String known() {
    if (aggregate.where() instanceof Condition.Always) {
      return column();
    }
    String counts = where();
    String not = where();
    return "CASE WHEN %s THEN CASE WHEN %s IS NOT NULL THEN 1 END WHEN NOT (%s) THEN 0 END"
        .formatted(counts, column(), not);
  }

  /** A value of the events that count, NULL for the others. */
  private String counted(String value) {
    return aggregate.where() instanceof Condition.Always
        ? value
        : "CASE WHEN %s THEN %s END".formatted(where(), value);
  }

  private String where() {
    SqlWriter writer = new SqlWriter(events.columns(), at, binds);
    return writer.write(aggregate.where());
  }

  private String window() {
    Period period = aggregate.window();
    if (events.precision() == EventTable.Precision.DAY) {
      LocalDate today = at.day();
      binds.add(today);
      String before = " AND %s < ?".formatted(events.time());
      if (period == null) {
        return before;
      }
      binds.add(today.minus(period));
      return before + " AND %s >= ?".formatted(events.time());
    }
    binds.add(at.asOf().atZone(at.zone()).toOffsetDateTime());
    String until = " AND %s <= ?".formatted(events.time());
    if (period == null) {
      return until;
    }
    binds.add(at.asOf().atZone(at.zone()).minus(period).toOffsetDateTime());
    return until + " AND %s > ?".formatted(events.time());
  }
}
