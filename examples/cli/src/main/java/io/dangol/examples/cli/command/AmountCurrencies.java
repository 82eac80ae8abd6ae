package io.dangol.examples.cli.command;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.MoneyFact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The currencies in which a condition compares the amounts of each fact. */
final class AmountCurrencies {

  private final Map<Fact<?>, Set<CurrencyUnit>> byFact = new LinkedHashMap<>();

  private AmountCurrencies() {}

  /** Returns the currencies by fact, of customers or of events; plain numbers have none. */
  static Map<Fact<?>, Set<CurrencyUnit>> of(Condition condition) {
    AmountCurrencies currencies = new AmountCurrencies();
    currencies.read(condition);
    return currencies.byFact;
  }

  private void read(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::read);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::read);
    } else if (condition instanceof Condition.Not not) {
      read(not.part());
    } else if (condition instanceof Condition.Compare<?> compare) {
      read(compare.fact(), List.of(compare.value()));
    } else if (condition instanceof Condition.In<?> in) {
      read(in.fact(), in.values());
    } else if (condition instanceof Condition.Between<?> between) {
      read(between.fact(), List.of(between.from(), between.to()));
    } else {
      condition.tested().ifPresent(fact -> read(fact, List.of()));
    }
  }

  private void read(Fact<?> fact, Collection<?> values) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Default<?> known) {
      read(known.fact(), values);
      read(known.fact(), List.of(known.value()));
    } else if (derivation instanceof Derivation.Aggregate aggregate) {
      read(aggregate.where());
      if (aggregate.of() != null) {
        read(aggregate.of(), values);
      }
    } else if (fact instanceof MoneyFact) {
      values.forEach(value -> add(fact, ((BigMoney) value).getCurrencyUnit()));
    }
  }

  private void add(Fact<?> fact, CurrencyUnit currency) {
    if (!currency.equals(MoneyFact.PLAIN)) {
      byFact.computeIfAbsent(fact, key -> new LinkedHashSet<>()).add(currency);
    }
  }
}
