package io.dangol.core.rule;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.NumberFact;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The finitely many values that a fact can have, for the {@link Coverage} of a decision table.
 *
 * @param fact the fact
 * @param values the values in the order in which ranges of them are reported, each once, at least
 *     one
 * @param mayBeMissing whether the value may also be missing, which counts as one value more
 * @param <T> the type of the values
 */
public record Domain<T>(Fact<T> fact, List<T> values, boolean mayBeMissing) {

  public Domain {
    Objects.requireNonNull(fact, "fact");
    values = List.copyOf(values);
    if (values.isEmpty() || new HashSet<>(values).size() != values.size()) {
      throw new IllegalArgumentException(
          "%s: a domain has at least one value, and each once".formatted(fact));
    }
  }

  /**
   * Returns the domain of a fact that always has one of these values.
   *
   * @param fact the fact
   * @param values the values, each once, at least one
   * @param <T> the type of the values
   * @return the domain
   * @throws IllegalArgumentException if there is no value, or one stands there twice
   */
  public static <T> Domain<T> of(Fact<T> fact, List<T> values) {
    return new Domain<>(fact, values, false);
  }

  /**
   * Returns the domain of a fact that always has one of these whole numbers.
   *
   * @param fact the fact
   * @param from the smallest value
   * @param to the largest value, not below {@code from}
   * @return the domain
   * @throws IllegalArgumentException if {@code to} is below {@code from}
   */
  public static Domain<Integer> of(NumberFact<Integer> fact, int from, int to) {
    return of(fact, IntStream.rangeClosed(from, to).boxed().toList());
  }

  /**
   * Returns this domain for a fact that may be missing, too.
   *
   * @return the domain with one value more
   */
  public Domain<T> orMissing() {
    return new Domain<>(fact, values, true);
  }

  /** How many values there are, counting a missing one. */
  int size() {
    return values.size() + (mayBeMissing ? 1 : 0);
  }
}
