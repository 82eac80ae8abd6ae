package io.dangol.core.fact;

import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of events of customers, such as purchases or contacts, with the facts that are known of
 * each. A kind is a constant of the module that records such events:
 *
 * <pre>{@code
 * MoneyFact AMOUNT = Fact.money("purchase.amount");
 * CodeFact<String> CHANNEL = Fact.code("purchase.channel");
 * EventKind PURCHASES = EventKind.of("purchase", AMOUNT, CHANNEL);
 *
 * Condition best = PURCHASES.within(Period.ofMonths(12)).where(CHANNEL.is("ONLINE"))
 *     .sum(AMOUNT).atLeast(1_000_000);
 * Condition quiet = CONTACTS.within(Period.ofDays(14)).none();
 * }</pre>
 *
 * <p>Two kinds are equal when their names and facts are.
 */
public final class EventKind {

  private final String name;
  private final Map<String, Fact<?>> facts;
  private final DateFact at;

  private EventKind(String name, Map<String, Fact<?>> facts, DateFact at) {
    this.name = name;
    this.facts = facts;
    this.at = at;
  }

  /**
   * Returns a kind of events.
   *
   * @param name the name, such as {@code purchase}, of the form {@link Fact#NAME}
   * @param facts what is known of an event beside its time, each of another name
   * @return the kind
   * @throws IllegalArgumentException if the name is not of that form, two facts have one name, a
   *     fact is derived or a set, or is named as the kind or {@link #at()}
   */
  public static EventKind of(String name, Fact<?>... facts) {
    DateFact at = Fact.date(Fact.checkName(name) + ".at");
    Map<String, Fact<?>> byName = new LinkedHashMap<>();
    byName.put(at.name(), at);
    for (Fact<?> fact : facts) {
      if (fact.derivation().isPresent() || fact instanceof CodeSetFact) {
        throw new IllegalArgumentException("%s cannot be a fact of an event".formatted(fact));
      }
      if (fact.name().equals(name) || byName.put(fact.name(), fact) != null) {
        throw new IllegalArgumentException("%s: the name %s stands twice".formatted(name, fact));
      }
    }
    return new EventKind(name, Collections.unmodifiableMap(byName), at);
  }

  /**
   * Returns the name.
   *
   * @return the name, unique within a catalog
   */
  public String name() {
    return name;
  }

  /**
   * Returns the day of an event, in the zone of evaluation.
   *
   * @return the fact named after the kind, such as {@code purchase.at}; never missing
   */
  public DateFact at() {
    return at;
  }

  /**
   * Returns what is known of an event.
   *
   * @return the facts, {@link #at()} first, unmodifiable
   */
  public List<Fact<?>> facts() {
    return List.copyOf(facts.values());
  }

  /**
   * Returns the fact of this name.
   *
   * @param factName the name
   * @return the fact, or empty if events of this kind have none of that name
   */
  public Optional<Fact<?>> fact(String factName) {
    return Optional.ofNullable(facts.get(factName));
  }

  /**
   * Returns whether events of this kind have a fact.
   *
   * @param fact the fact
   * @return whether it is one of {@link #facts()}
   */
  public boolean has(Fact<?> fact) {
    return fact.equals(facts.get(fact.name()));
  }

  /**
   * Selects all events up to the moment of evaluation.
   *
   * @return the selection
   */
  public Selection ever() {
    return new Selection(this, null, Condition.always());
  }

  /**
   * Selects the events of a period before the moment of evaluation.
   *
   * @param period how far it reaches back, longer than zero and at most 1000 years
   * @return the selection, see {@link EventTable} for its ends
   */
  public Selection within(Period period) {
    return ever().within(period);
  }

  /**
   * Selects the events that satisfy a condition.
   *
   * @param condition a condition on facts of the events
   * @return the selection
   */
  public Selection where(Condition condition) {
    return ever().where(condition);
  }

  /**
   * Events of a customer, and what can be said about them: facts to compare like any other, see
   * {@link Derivation.Aggregate} for their values.
   *
   * @param events the kind of events
   * @param window how far the selection reaches back, or null for all before the evaluation
   * @param where which events count
   */
  public record Selection(EventKind events, @Nullable Period window, Condition where) {

    public Selection {
      Objects.requireNonNull(events, "events");
      Objects.requireNonNull(where, "where");
    }

    /**
     * Returns this selection within a period before the moment of evaluation.
     *
     * @param period how far it reaches back, longer than zero and at most 1000 years
     * @return the selection
     */
    public Selection within(Period period) {
      return new Selection(events, period, where);
    }

    /**
     * Returns those of this selection that satisfy a condition too.
     *
     * @param condition a condition on facts of the events
     * @return the selection
     */
    public Selection where(Condition condition) {
      Condition both = where instanceof Condition.Always ? condition : where.and(condition);
      return new Selection(events, window, both);
    }

    /**
     * Returns how many events there are.
     *
     * @return the number, 0 where there are none
     */
    @SuppressWarnings("unchecked") // a count is a whole number
    public NumberFact<Integer> count() {
      return (NumberFact<Integer>) fact(Derivation.Function.COUNT, null);
    }

    /**
     * Returns the condition that there is an event.
     *
     * @return the condition; true as soon as one event counts, whatever is missing at others
     */
    public Condition exists() {
      return any().isTrue();
    }

    /**
     * Returns the condition that there is no event: true where the history is known and has none.
     *
     * @return the condition
     */
    public Condition none() {
      return any().isFalse();
    }

    /**
     * Returns whether there is an event.
     *
     * @return the fact
     */
    public BooleanFact any() {
      return (BooleanFact) fact(Derivation.Function.EXISTS, null);
    }

    /**
     * Returns the sum of an amount.
     *
     * @param of the amount of an event
     * @return the sum, exact; 0 where there are no events
     */
    public MoneyFact sum(MoneyFact of) {
      return (MoneyFact) fact(Derivation.Function.SUM, of);
    }

    /**
     * Returns the sum of a number.
     *
     * @param of the number of an event
     * @return the sum in the order of the events; 0 where there are none
     */
    @SuppressWarnings("unchecked") // a sum of numbers is a decimal number
    public NumberFact<Double> sum(NumberFact<?> of) {
      return (NumberFact<Double>) fact(Derivation.Function.SUM, of);
    }

    /**
     * Returns the smallest value.
     *
     * @param of a fact of an event with an order
     * @param <F> the type of the fact
     * @return the value, missing where there are no events
     */
    public <F extends OrderedFact<?>> F min(F of) {
      return same(Derivation.Function.MIN, of);
    }

    /**
     * Returns the largest value.
     *
     * @param of a fact of an event with an order
     * @param <F> the type of the fact
     * @return the value, missing where there are no events
     */
    public <F extends OrderedFact<?>> F max(F of) {
      return same(Derivation.Function.MAX, of);
    }

    /**
     * Returns the value at the latest event.
     *
     * @param of a fact of an event
     * @param <F> the type of the fact
     * @return the value, missing where there are no events
     */
    public <F extends Fact<?>> F last(F of) {
      return same(Derivation.Function.LAST, of);
    }

    @SuppressWarnings("unchecked") // the fact is of the same class as the one it is computed of
    private <F extends Fact<?>> F same(Derivation.Function function, F of) {
      return (F) fact(function, of);
    }

    /**
     * Returns any of these values, for programs that know the function only as data.
     *
     * @param function what is computed
     * @param of the fact of an event that it is computed of; null for a count and for existence
     * @return the derived fact
     * @throws IllegalArgumentException if the function does not fit the fact
     */
    public Fact<?> aggregate(Derivation.Function function, @Nullable Fact<?> of) {
      return fact(function, of);
    }

    private Fact<?> fact(Derivation.Function function, @Nullable Fact<?> of) {
      return new Derivation.Aggregate(events, function, of, window, where).derived();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventKind that && name.equals(that.name) && facts.equals(that.facts);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
