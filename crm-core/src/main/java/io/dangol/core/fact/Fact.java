package io.dangol.core.fact;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A typed name for something known about a customer, such as {@code purchases.recencyDays}.
 *
 * <p>Facts are constants of the module that publishes them. Two facts are equal when name and type
 * are; stored rules depend on the names, so a published name never changes. The methods of the
 * subtypes build {@link Condition}s and let the compiler check the type of the value.
 *
 * @param <T> the type of the fact's values
 */
public sealed interface Fact<T> permits OrderedFact, CodeFact, BooleanFact, CodeSetFact {

  /** What a fact name looks like: parts that start with a letter, joined by dots. */
  Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

  /**
   * Returns a fact of whole numbers.
   *
   * @param name the name, such as {@code rfm.recencyScore}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static NumberFact<Integer> integer(String name) {
    return new NumberFact<>(name, Integer.class);
  }

  /**
   * Returns a fact of decimal numbers in {@code double} precision.
   *
   * @param name the name, such as {@code value.probabilityAlive}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static NumberFact<Double> decimal(String name) {
    return new NumberFact<>(name, Double.class);
  }

  /**
   * Returns a fact of exact amounts.
   *
   * @param name the name, such as {@code purchases.monetary}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static MoneyFact money(String name) {
    return new MoneyFact(name);
  }

  /**
   * Returns a fact of days.
   *
   * @param name the name, such as {@code purchases.last}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static DateFact date(String name) {
    return new DateFact(name);
  }

  /**
   * Returns a fact that is true or false.
   *
   * @param name the name
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static BooleanFact bool(String name) {
    return new BooleanFact(name);
  }

  /**
   * Returns a fact whose values are codes in plain text, such as the segment {@code AT_RISK}.
   *
   * @param name the name
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static CodeFact<String> code(String name) {
    return new CodeFact<>(name, String.class, Function.identity(), Function.identity());
  }

  /**
   * Returns a fact whose values are the constants of an enumeration; the code of a value is its
   * name.
   *
   * @param name the name
   * @param type the enumeration
   * @param <E> the enumeration
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static <E extends Enum<E>> CodeFact<E> code(String name, Class<E> type) {
    return new CodeFact<>(name, type, Enum::name, code -> Enum.valueOf(type, code));
  }

  /**
   * Returns a fact whose values are of a type that can be written as a code.
   *
   * @param name the name
   * @param type the type of the values
   * @param toCode gives the code of a value
   * @param fromCode gives the value of a code; throws {@link IllegalArgumentException} for a code
   *     it does not know
   * @param <T> the type of the values, with a value-based {@code equals}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static <T> CodeFact<T> code(
      String name, Class<T> type, Function<T, String> toCode, Function<String, T> fromCode) {
    return new CodeFact<>(name, type, toCode, fromCode);
  }

  /**
   * Returns a fact whose values are sets of codes.
   *
   * @param name the name, such as {@code customer.groups}
   * @return the fact
   * @throws IllegalArgumentException if the name is not of the form {@link #NAME}
   */
  static CodeSetFact codeSet(String name) {
    return new CodeSetFact(name);
  }

  /**
   * Returns a value as messages show it.
   *
   * @param fact the fact
   * @param value one of its values
   * @return codes as codes, amounts without a currency as numbers
   */
  static String text(Fact<?> fact, Object value) {
    return ConditionText.value(fact, value);
  }

  /**
   * Returns how the value follows from others.
   *
   * @return the derivation, or empty for a fact that is given
   */
  default Optional<Derivation> derivation() {
    return Optional.empty();
  }

  /**
   * Returns the name, unique within a catalog.
   *
   * @return the name
   */
  String name();

  /**
   * Returns the type of the values.
   *
   * @return the type
   */
  Class<T> type();

  /**
   * Returns the condition that the value is missing; it is true or false, never unknown.
   *
   * @return the condition
   */
  default Condition isMissing() {
    return new Condition.Missing(this);
  }

  /**
   * Returns the condition that there is a value; it is true or false, never unknown.
   *
   * @return the condition
   */
  default Condition isPresent() {
    return new Condition.Not(isMissing());
  }

  /**
   * Checks a name.
   *
   * @param name the name to check
   * @return the same name
   * @throws IllegalArgumentException if it is not of the form {@link #NAME}
   */
  static String checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "fact name '%s' is not of the form part.part\nMaybe use letters, digits, '_' and '-' in parts joined by dots."
              .formatted(name));
    }
    return name;
  }
}
