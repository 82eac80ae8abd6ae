package io.dangol.core.fact;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact whose values are codes: segments, grades, channels, states.
 *
 * <p>Codes have no order and are stored once in the dictionary of their column. Each value has a
 * code in plain text, which is what JSON, CSV and SQL see.
 *
 * @param <T> the type of the values
 */
public final class CodeFact<T> implements Fact<T> {

  private final String name;
  private final Class<T> type;
  private final Function<T, String> toCode;
  private final Function<String, T> fromCode;
  private final @Nullable Derivation derivation;

  /** Facts are looked up for every row. */
  private final int hash;

  CodeFact(String name, Class<T> type, Function<T, String> toCode, Function<String, T> fromCode) {
    this(Fact.checkName(name), type, toCode, fromCode, null);
  }

  private CodeFact(
      String name,
      Class<T> type,
      Function<T, String> toCode,
      Function<String, T> fromCode,
      @Nullable Derivation derivation) {
    this.name = name;
    this.type = Objects.requireNonNull(type, "type");
    this.toCode = Objects.requireNonNull(toCode, "toCode");
    this.fromCode = Objects.requireNonNull(fromCode, "fromCode");
    this.derivation = derivation;
    this.hash = derivation == null ? name.hashCode() : derivation.hashCode();
  }

  CodeFact<T> derived(String newName, Derivation by) {
    return new CodeFact<>(newName, type, toCode, fromCode, by);
  }

  @Override
  public Optional<Derivation> derivation() {
    return Optional.ofNullable(derivation);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Class<T> type() {
    return type;
  }

  /**
   * Returns the code of a value.
   *
   * @param value the value
   * @return its code
   */
  public String codeOf(T value) {
    return toCode.apply(value);
  }

  /**
   * Returns the value of a code.
   *
   * @param code the code
   * @return the value
   * @throws IllegalArgumentException if there is no value with this code
   */
  public T valueOf(String code) {
    return fromCode.apply(code);
  }

  /**
   * Returns this fact with a value where it is missing, so that comparisons are never unknown.
   *
   * @param value the value
   * @return a derived fact
   */
  public CodeFact<T> ifMissing(T value) {
    return (CodeFact<T>) new Derivation.Default<>(this, value).derived();
  }

  /**
   * Returns the condition {@code this = value}.
   *
   * @param value the value
   * @return the condition
   */
  public Condition is(T value) {
    return new Condition.Compare<>(this, Condition.Operator.EQUAL, value);
  }

  /**
   * Returns the condition {@code this <> value}; a missing value neither is nor is not another one.
   *
   * @param value the value
   * @return the condition
   */
  public Condition isNot(T value) {
    return new Condition.Compare<>(this, Condition.Operator.NOT_EQUAL, value);
  }

  /**
   * Returns the condition that the value is one of these.
   *
   * @param values at least one value
   * @return the condition
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // read, never written
  public final Condition in(T... values) {
    return in(List.of(values));
  }

  /**
   * Returns the condition that the value is one of these.
   *
   * @param values at least one value
   * @return the condition
   */
  public Condition in(Collection<T> values) {
    return new Condition.In<>(this, new LinkedHashSet<>(values));
  }

  /**
   * Returns the condition that the value is none of these; a missing value makes it unknown.
   *
   * @param values at least one value
   * @return the condition
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // read, never written
  public final Condition notIn(T... values) {
    return new Condition.Not(in(List.of(values)));
  }

  /**
   * Returns the condition that the code matches a text.
   *
   * @param match how they are compared
   * @param text the text, not empty
   * @return the condition
   * @throws IllegalArgumentException if the text is empty
   */
  public Condition matches(Condition.Match match, String text) {
    return new Condition.TextMatch(this, match, text);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof CodeFact<?> that
            && type == that.type
            && hash == that.hash
            && DerivedFacts.identity(this).equals(DerivedFacts.identity(that)));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
