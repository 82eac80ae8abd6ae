package io.dangol.core.rule;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.CodeSetFact;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A few values of a fact that stand for all: some constants, and a value of each region between,
 * below and above them, as far as the catalog says that the fact can have them.
 */
final class FactValues {

  /** Stands for every code that is not among the others, and for no value of its own. */
  static final Object OTHER_CODE = new Object();

  private static final int MOST_CODES_OF_A_SET = 8;

  /** More values are no list that somebody has in mind. */
  private static final double MOST_OF_A_RANGE = 1_000;

  private final Fact<?> fact;
  private final @Nullable FactDefinition definition;

  private FactValues(Fact<?> fact, @Nullable FactDefinition definition) {
    this.fact = fact;
    this.definition = definition;
  }

  /** The values of a fact that is given, or derived from events of which the catalog knows. */
  static FactValues of(Fact<?> fact, FactCatalog catalog) {
    Fact<?> known = fact;
    FactCatalog facts = catalog;
    if (fact.derivation().orElse(null) instanceof Derivation.Aggregate aggregate) {
      boolean isValueOfAnEvent =
          switch (aggregate.function()) {
            case MIN, MAX, LAST -> true;
            case COUNT, EXISTS, SUM -> false;
          };
      Fact<?> of = aggregate.of();
      if (!isValueOfAnEvent || of == null) {
        return new FactValues(fact, null);
      }
      known = of;
      facts = catalog.of(aggregate.events());
    }
    Fact<?> defined = known;
    return new FactValues(
        fact,
        facts.find(defined.name()).filter(found -> found.fact().equals(defined)).orElse(null));
  }

  /** All values, if they are so few that somebody can list them: codes, a range, true and false. */
  Optional<List<?>> all() {
    if (fact instanceof BooleanFact) {
      return Optional.of(List.of(true, false));
    }
    if (fact instanceof CodeFact<?> code) {
      return codes(code);
    }
    FactDefinition.Range range = range();
    return fact instanceof NumberFact<?> number
            && number.isInteger()
            && range != null
            && range.to() - range.from() < MOST_OF_A_RANGE
        ? Optional.of(
            IntStream.rangeClosed((int) Math.ceil(range.from()), (int) Math.floor(range.to()))
                .boxed()
                .toList())
        : Optional.empty();
  }

  private FactDefinition.@Nullable Range range() {
    return definition == null ? null : definition.range();
  }

  private <T> Optional<List<?>> codes(CodeFact<T> code) {
    T[] constants = code.type().getEnumConstants();
    List<String> allowed = definition == null ? List.of() : definition.allowedValues();
    if (constants != null) {
      return Optional.of(
          Arrays.stream(constants)
              .filter(value -> allowed.isEmpty() || allowed.contains(code.codeOf(value)))
              .toList());
    }
    try {
      return allowed.isEmpty()
          ? Optional.empty()
          : Optional.of(allowed.stream().map(code::valueOf).toList());
    } catch (IllegalArgumentException e) {
      // the catalog lists a code that the type does not have
      return Optional.empty();
    }
  }

  /**
   * Values that stand for all, in their order; {@link #OTHER_CODE} may be among them. Empty if the
   * constants do not compare: amounts in several currencies, sets of very many codes.
   */
  Optional<List<?>> representing(Collection<?> constants) {
    if (fact instanceof BooleanFact) {
      return all();
    }
    if (fact instanceof CodeFact<?>) {
      Set<Object> open = new LinkedHashSet<>(constants);
      open.add(OTHER_CODE);
      Optional<List<?>> closed = all();
      return closed.isPresent() ? closed : Optional.of(List.copyOf(open));
    }
    if (fact instanceof CodeSetFact) {
      return sets(constants);
    }
    return fact instanceof MoneyFact ? amounts(constants) : Optional.of(numbersOrDays(constants));
  }

  private List<?> numbersOrDays(Collection<?> constants) {
    TreeSet<Object> values = new TreeSet<>(constants);
    constants.forEach(value -> values.addAll(neighbours(value)));
    boolean isCount =
        fact.derivation().orElse(null) instanceof Derivation.Aggregate aggregate
            && aggregate.function() == Derivation.Function.COUNT;
    FactDefinition.Range range = range();
    if (isCount) {
      values.removeIf(value -> ((Integer) value) < 0);
      values.add(0);
    } else if (fact instanceof NumberFact<?> number && range != null) {
      values.add(number.value(number.isInteger() ? Math.ceil(range.from()) : range.from()));
      values.add(number.value(number.isInteger() ? Math.floor(range.to()) : range.to()));
      values.removeIf(value -> !range.contains(((Number) value).doubleValue()));
    }
    return values.isEmpty() ? List.of(anyValue()) : List.copyOf(values);
  }

  private Object anyValue() {
    return fact instanceof NumberFact<?> number ? number.value(0) : LocalDate.EPOCH;
  }

  private static List<?> neighbours(Object value) {
    if (value instanceof Integer whole) {
      // Integer.MIN_VALUE is no value: columns mark a missing one with it.
      return List.of(
          Math.max(-Integer.MAX_VALUE, whole - 1), (int) Math.min(Integer.MAX_VALUE, whole + 1L));
    }
    if (value instanceof LocalDate day) {
      return List.of(
          LocalDate.ofEpochDay(Math.max(-Integer.MAX_VALUE, day.toEpochDay() - 1)),
          LocalDate.ofEpochDay(Math.min(Integer.MAX_VALUE, day.toEpochDay() + 1)));
    }
    double number = (Double) value;
    return List.of(
        Math.max(-Double.MAX_VALUE, Math.nextDown(number)) + 0.0,
        Math.min(Double.MAX_VALUE, Math.nextUp(number)) + 0.0);
  }

  /** Each set of the codes that are asked for; others make no difference. */
  private Optional<List<?>> sets(Collection<?> codes) {
    List<String> allowed = definition == null ? List.of() : definition.allowedValues();
    List<String> asked =
        codes.stream()
            .map(String.class::cast)
            .filter(code -> allowed.isEmpty() || allowed.contains(code))
            .sorted()
            .toList();
    if (asked.size() > MOST_CODES_OF_A_SET) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, 1 << asked.size())
            .mapToObj(
                members ->
                    IntStream.range(0, asked.size())
                        .filter(code -> (members >>> code & 1) != 0)
                        .mapToObj(asked::get)
                        .collect(Collectors.toUnmodifiableSet()))
            .toList());
  }

  /** Amounts are dense: between two of them lies their middle. */
  private static Optional<List<?>> amounts(Collection<?> constants) {
    TreeSet<BigDecimal> sorted = new TreeSet<>();
    Set<CurrencyUnit> currencies = new HashSet<>();
    for (Object constant : constants) {
      BigMoney amount = (BigMoney) constant;
      sorted.add(amount.getAmount());
      currencies.add(amount.getCurrencyUnit());
    }
    currencies.remove(MoneyFact.PLAIN);
    if (currencies.size() > 1) {
      return Optional.empty();
    }
    CurrencyUnit unit = currencies.stream().findFirst().orElse(MoneyFact.PLAIN);
    List<BigDecimal> values = new ArrayList<>(sorted);
    if (sorted.isEmpty()) {
      values.add(BigDecimal.ZERO);
    } else {
      values.add(sorted.first().subtract(BigDecimal.ONE));
      values.add(sorted.last().add(BigDecimal.ONE));
    }
    for (BigDecimal low : sorted) {
      BigDecimal high = sorted.higher(low);
      if (high != null) {
        values.add(low.add(high).divide(BigDecimal.valueOf(2), MathContext.UNLIMITED));
      }
    }
    return Optional.of(values.stream().sorted().map(value -> BigMoney.of(unit, value)).toList());
  }
}
