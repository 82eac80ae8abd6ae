package io.dangol.core.rule;

import java.util.Locale;

/** What it means for membership that the verdict of a rule is unknown. */
public enum OnUnknown {
  /** Who is not known to satisfy the rule is no member. */
  EXCLUDE,
  /** Who is not known to fail the rule is a member. */
  INCLUDE,
  /** Nobody may decide: the facts must be there, as for permissions. */
  FAIL;

  /**
   * Returns the word for it in rules.
   *
   * @return {@code exclude}, {@code include} or {@code fail}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether a customer with this verdict is a member.
   *
   * @param verdict the verdict
   * @return whether it is true or, for {@link #INCLUDE}, unknown
   * @throws IllegalStateException if the verdict is unknown and this is {@link #FAIL}
   */
  public boolean admits(Truth verdict) {
    if (verdict != Truth.UNKNOWN) {
      return verdict == Truth.TRUE;
    }
    if (this == FAIL) {
      throw new IllegalStateException(
          "the verdict is unknown and the rule must not be left open\n"
              + "Maybe provide the missing facts.");
    }
    return this == INCLUDE;
  }
}
