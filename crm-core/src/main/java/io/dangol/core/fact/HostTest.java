package io.dangol.core.fact;

import java.util.regex.Pattern;

/**
 * A test that a host adds to the language, with its constant. Two tests that mean the same are
 * equal; a record is best.
 */
public interface HostTest {

  /** What an operator of a host looks like: its namespace, a colon, its name. */
  Pattern OPERATOR = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*:[A-Za-z][A-Za-z0-9_-]*");

  /**
   * Returns the operator as rules write it.
   *
   * @return the operator of the form {@link #OPERATOR}, such as {@code acme:nearStore}
   */
  String operator();

  /**
   * Returns the constant as JSON has it.
   *
   * @return a {@code String}, {@code BigDecimal}, {@code Boolean}, {@code List} or {@code Map} with
   *     {@code String} keys of these
   */
  Object constant();

  /**
   * Returns whether a value satisfies the test. A pure function: it depends on nothing else.
   *
   * @param value a value of the fact, never missing
   * @return whether it does
   */
  boolean holds(Object value);
}
