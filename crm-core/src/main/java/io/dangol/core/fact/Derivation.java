package io.dangol.core.fact;

import java.time.Period;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a fact follows from other values at the moment of evaluation. A derived fact is
 * compared like any other; no table needs a column of it.
 */
public sealed interface Derivation {

  /**
   * The value of a fact or, where it is missing, a constant; never missing.
   *
   * @param fact the fact
   * @param value the constant, of the fact's type
   * @param <T> the type of the values
   */
  record Default<T>(Fact<T> fact, T value) implements Derivation {
    public Default {
      value = ConditionValues.canonical(fact, value);
    }

    /**
     * Returns the fact that has this value.
     *
     * @return a fact of the same type
     */
    public Fact<T> derived() {
      return DerivedFacts.like(fact, ConditionText.of(this), this);
    }
  }

  /** How the events of a customer become one value. */
  enum Function {
    /** How many events there are: a whole number, 0 without events. */
    COUNT("count"),
    /** Whether there is an event. */
    EXISTS("exists"),
    /** The sum of a number or an amount; 0 without events. */
    SUM("sum"),
    /** The smallest value of an ordered fact; missing without events. */
    MIN("min"),
    /** The largest value of an ordered fact; missing without events. */
    MAX("max"),
    /** The value at the latest event, of several at that time the last given; missing without. */
    LAST("last");

    private final String key;

    Function(String key) {
      this.key = key;
    }

    /**
     * Returns the word for it in rules.
     *
     * @return the word, such as {@code count}
     */
    public String key() {
      return key;
    }

    /**
     * Returns whether it is a function of a fact of the events.
     *
     * @return false for those of the events alone: count and exists
     */
    public boolean isOfFact() {
      return this != COUNT && this != EXISTS;
    }
  }

  /**
   * A value over the events of a customer in a period before the moment of evaluation.
   *
   * <p>The value is missing where the customer's history is not available. It is missing too where
   * it depends on something that is: where {@code where} is unknown for an event that would matter,
   * or the fact itself is missing at an event that counts. Without events a count and a sum are 0,
   * and {@code EXISTS} is false.
   *
   * @param events the kind of events
   * @param function what is computed
   * @param of the fact of the events that it is computed of; null for {@code COUNT} and {@code
   *     EXISTS}
   * @param window how far it reaches back, see {@link EventTable}; null for all events before the
   *     moment of evaluation
   * @param where which events count: a condition on facts of the events alone
   */
  record Aggregate(
      EventKind events,
      Function function,
      @Nullable Fact<?> of,
      @Nullable Period window,
      Condition where)
      implements Derivation {

    public Aggregate {
      Objects.requireNonNull(events, "events");
      Objects.requireNonNull(where, "where");
      if (function.isOfFact() != (of != null)) {
        throw new IllegalArgumentException(
            "%s of %s: %s"
                .formatted(
                    function.key(),
                    events,
                    of == null ? "a fact of the events is needed" : "it is not of a fact"));
      }
      if (of != null) {
        checkFact(events, function, of);
      }
      if (window != null) {
        ConditionValues.checkPeriod(events.name(), window);
      }
      checkWhere(events, where);
    }

    private static void checkFact(EventKind events, Function function, Fact<?> of) {
      if (!events.has(of)) {
        throw new IllegalArgumentException(
            "%s is no fact of %s, which has %s".formatted(of, events, events.facts()));
      }
      if (!isLegal(function, of)) {
        throw new IllegalArgumentException(
            "there is no %s of %s: its values are %s"
                .formatted(function.key(), of, of.type().getSimpleName()));
      }
    }

    /**
     * Returns whether a function can be computed of the values of a fact.
     *
     * @param function the function, one of a fact
     * @param of the fact
     * @return true for a sum of numbers or amounts, for the smallest or largest of what has an
     *     order, and for the last of everything but sets
     */
    public static boolean isLegal(Function function, Fact<?> of) {
      return switch (function) {
        case SUM -> of instanceof NumberFact<?> || of instanceof MoneyFact;
        case MIN, MAX -> of instanceof OrderedFact<?>;
        case LAST -> !(of instanceof CodeSetFact);
        case COUNT, EXISTS -> false;
      };
    }

    private static void checkWhere(EventKind events, Condition where) {
      ConditionFacts read = ConditionFacts.of(where);
      Set<Fact<?>> strangers = new LinkedHashSet<>(read.facts());
      strangers.removeIf(events::has);
      if (!strangers.isEmpty() || !read.events().isEmpty() || read.namesSegment()) {
        throw new IllegalArgumentException(
            "which %s count can depend on %s only, not on %s"
                .formatted(
                    events,
                    events.facts(),
                    strangers.isEmpty() ? "other events or segments" : strangers.toString()));
      }
    }

    /**
     * Returns the fact that has this value.
     *
     * @return a whole number, true or false, or a fact of the type of {@link #of}; a sum of numbers
     *     is a decimal number
     */
    public Fact<?> derived() {
      String name = ConditionText.of(this);
      return switch (function) {
        case COUNT -> new NumberFact<>(name, Integer.class, this);
        case EXISTS -> new BooleanFact(name, this);
        case SUM ->
            of instanceof MoneyFact
                ? new MoneyFact(name, this)
                : new NumberFact<>(name, Double.class, this);
        case MIN, MAX, LAST -> DerivedFacts.like(Objects.requireNonNull(of, "of"), name, this);
      };
    }
  }
}
