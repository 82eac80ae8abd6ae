package io.dangol.core.fact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one customer: a row of a {@link FactTable}, or whatever a host knows at the moment.
 */
@FunctionalInterface
public interface Facts {

  /**
   * Returns the value of a fact.
   *
   * @param fact the fact
   * @param <T> the type of the fact's values
   * @return the value, or empty if it is missing or the fact is not known here
   */
  <T> Optional<T> find(Fact<T> fact);

  /**
   * Returns the events of the customer.
   *
   * @param kind the kind of events
   * @return the events; empty if their history is not available here
   */
  default Optional<EventTable.Slice> events(EventKind kind) {
    return Optional.empty();
  }

  /**
   * Returns up to when the value of a fact is known.
   *
   * @param fact the fact
   * @return the last day whose events the value takes into account, included; empty if that is not
   *     known here
   */
  default Optional<LocalDate> knownUntil(Fact<?> fact) {
    return Optional.empty();
  }

  /**
   * Returns the value of a fact without a wrapper, for loops over many rows.
   *
   * @param fact the fact
   * @param <T> the type of the fact's values
   * @return the value, or null if {@link #find} is empty
   */
  default <T> @Nullable T valueOrNull(Fact<T> fact) {
    return find(fact).orElse(null);
  }

  /**
   * Returns whether a fact has no value here.
   *
   * @param fact the fact
   * @return whether {@link #find} is empty
   */
  default boolean isMissing(Fact<?> fact) {
    return find(fact).isEmpty();
  }

  /**
   * Returns the value of a number.
   *
   * @param fact the fact
   * @return the value, or {@code NaN} if it is missing
   */
  default double number(NumberFact<?> fact) {
    Number value = valueOrNull(fact);
    return value == null ? Double.NaN : value.doubleValue();
  }

  /**
   * Returns the value of a day.
   *
   * @param fact the fact
   * @return days since 1970-01-01, or {@code Integer.MIN_VALUE} if it is missing
   * @throws IllegalArgumentException if the day is out of the range of columns, which is about five
   *     million years around 1970
   */
  default int epochDay(DateFact fact) {
    LocalDate day = valueOrNull(fact);
    return day == null ? Integer.MIN_VALUE : EpochDays.of(fact.name(), day);
  }

  /**
   * Returns a row with a single fact.
   *
   * @param fact the fact
   * @param value its value
   * @param <T> the type of the value
   * @return the row
   */
  static <T> Facts of(Fact<T> fact, T value) {
    return builder().set(fact, value).build();
  }

  /**
   * Returns a builder of a row.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the facts of one customer. */
  final class Builder {

    private final Map<Fact<?>, Object> values = new LinkedHashMap<>();
    private final Map<Fact<?>, LocalDate> knownUntil = new LinkedHashMap<>();
    private final Map<EventKind, EventTable.Slice> events = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets a value; a later one replaces it.
     *
     * @param fact the fact
     * @param value the value
     * @param <T> the type of the value
     * @return this builder
     * @throws IllegalArgumentException if the value is not of the fact's type, not finite, or
     *     {@code Integer.MIN_VALUE}, with which columns mark a missing whole number; or a day about
     *     five million years from 1970, which does not fit into a column
     */
    public <T> Builder set(Fact<T> fact, T value) {
      if (!fact.type().isInstance(value)) {
        throw new IllegalArgumentException(
            "%s has values of type %s, not %s"
                .formatted(fact, fact.type().getSimpleName(), value.getClass().getSimpleName()));
      }
      if (value instanceof Double number && !Double.isFinite(number)) {
        throw new IllegalArgumentException(
            "%s cannot be %s\nMaybe leave it out: what is not set is missing."
                .formatted(fact, value));
      }
      if (value.equals(Integer.MIN_VALUE)) {
        throw new IllegalArgumentException(
            "%s cannot be %s: columns mark a missing value with it\nMaybe leave it out: what is not set is missing."
                .formatted(fact, value));
      }
      if (value instanceof LocalDate day) {
        EpochDays.of(fact.name(), day);
      }
      values.put(fact, value instanceof Set<?> codes ? codesOf(fact, codes) : value);
      return this;
    }

    /**
     * Sets a value and up to when it is known.
     *
     * @param fact the fact
     * @param value the value
     * @param lastDay the last day whose events the value takes into account
     * @param <T> the type of the value
     * @return this builder
     * @throws IllegalArgumentException as {@link #set(Fact, Object)}
     */
    public <T> Builder set(Fact<T> fact, T value, LocalDate lastDay) {
      set(fact, value);
      knownUntil.put(fact, lastDay);
      return this;
    }

    private static Set<?> codesOf(Fact<?> fact, Set<?> codes) {
      if (!codes.stream().allMatch(String.class::isInstance)) {
        throw new IllegalArgumentException("%s: a code must be a text".formatted(fact));
      }
      return Set.copyOf(codes);
    }

    /**
     * Sets the events of a kind, from a table of the events of this customer.
     *
     * @param slice the events
     * @return this builder
     */
    public Builder events(EventTable.Slice slice) {
      events.put(slice.table().kind(), slice);
      return this;
    }

    /**
     * Returns the row.
     *
     * @return an immutable row of what was set
     */
    public Facts build() {
      Map<Fact<?>, Object> copy = Map.copyOf(values);
      Map<Fact<?>, LocalDate> days = Map.copyOf(knownUntil);
      Map<EventKind, EventTable.Slice> slices = Map.copyOf(events);
      return new Facts() {
        @Override
        public Optional<EventTable.Slice> events(EventKind kind) {
          return Optional.ofNullable(slices.get(kind));
        }

        @Override
        public Optional<LocalDate> knownUntil(Fact<?> fact) {
          return Optional.ofNullable(days.get(fact));
        }

        @Override
        public <T> Optional<T> find(Fact<T> fact) {
          return Optional.ofNullable(copy.get(fact)).map(fact.type()::cast);
        }
      };
    }
  }
}
