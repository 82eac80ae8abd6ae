package io.dangol.core.rule;

/**
 * A truth value of Kleene's strong three-valued logic, ordered FALSE &lt; UNKNOWN &lt; TRUE.
 *
 * @see <a href="https://plato.stanford.edu/entries/logic-manyvalued/">Kleene (1952), Introduction
 *     to Metamathematics, section 64</a>
 */
public enum Truth {
  /** It does not hold, whatever the missing values are. */
  FALSE,
  /** It depends on a value that is missing. */
  UNKNOWN,
  /** It holds, whatever the missing values are. */
  TRUE;

  /**
   * Returns the truth value of a plain boolean.
   *
   * @param value whether something holds
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Returns the conjunction: the smaller of the two.
   *
   * @param other the other truth value
   * @return this and the other
   */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns the disjunction: the larger of the two.
   *
   * @param other the other truth value
   * @return this or the other
   */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the negation, which swaps true and false and keeps unknown.
   *
   * @return not this
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
