package io.dangol.core.rule;

import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A second implementation of aggregates: lists of events, values as objects, missing as null. */
final class PlainEvents {

  private PlainEvents() {}

  static @Nullable Object value(Derivation.Aggregate aggregate, Facts row) {
    Optional<EventTable.Slice> history = row.events(aggregate.events());
    if (history.isEmpty()) {
      return null;
    }
    List<Facts> counted = new ArrayList<>();
    boolean open = false;
    Facts lastOpen = null;
    for (int i = history.get().from(); i < history.get().to(); i++) {
      Facts event = history.get().event(i, ZoneOffset.UTC);
      if (isInWindow(aggregate, event)) {
        Boolean where = PlainLogic.verdict(aggregate.where(), event);
        open |= where == null;
        if (where == null) {
          lastOpen = event;
        } else if (where) {
          lastOpen = null;
          counted.add(event);
        }
      }
    }
    return switch (aggregate.function()) {
      case EXISTS -> counted.isEmpty() ? (open ? null : Boolean.FALSE) : Boolean.TRUE;
      case COUNT -> open ? null : (Integer) counted.size();
      case LAST ->
          lastOpen != null || counted.isEmpty()
              ? null
              : find(aggregate, counted.get(counted.size() - 1));
      case SUM, MIN, MAX -> open ? null : folded(aggregate, counted);
    };
  }

  private static boolean isInWindow(Derivation.Aggregate aggregate, Facts event) {
    String time = event.find(RandomEvents.time(aggregate.events())).orElseThrow();
    if (time.contains("T")) {
      Instant asOf = RandomRules.AT.asOf();
      OffsetDateTime end = asOf.atOffset(ZoneOffset.UTC);
      Instant instant = Instant.parse(time);
      return !instant.isAfter(asOf)
          && (aggregate.window() == null
              || instant.isAfter(end.minus(aggregate.window()).toInstant()));
    }
    LocalDate today = RandomRules.AT.day();
    LocalDate day = LocalDate.parse(time);
    return day.isBefore(today)
        && (aggregate.window() == null || !day.isBefore(today.minus(aggregate.window())));
  }

  private static @Nullable Object find(Derivation.Aggregate aggregate, Facts event) {
    Fact<?> of = aggregate.of();
    return of == null ? null : event.find(of).map(Object.class::cast).orElse(null);
  }

  private static @Nullable Object folded(Derivation.Aggregate aggregate, List<Facts> events) {
    List<Object> values = new ArrayList<>();
    for (Facts event : events) {
      Object value = find(aggregate, event);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    if (aggregate.function() == Derivation.Function.SUM) {
      return aggregate.of() instanceof MoneyFact
          ? BigMoney.of(
              CurrencyUnit.EUR,
              values.stream()
                  .map(value -> ((BigMoney) value).getAmount())
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          : (Object) values.stream().mapToDouble(value -> (Integer) value).sum();
    }
    int sign = aggregate.function() == Derivation.Function.MIN ? -1 : 1;
    return values.stream()
        .reduce((best, next) -> PlainLogic.order(next, best) * sign > 0 ? next : best)
        .orElse(null);
  }
}
