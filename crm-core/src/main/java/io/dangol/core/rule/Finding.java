package io.dangol.core.rule;

import java.util.Objects;

/**
 * Something in a condition that is legal and probably not meant.
 *
 * @param kind what it is
 * @param pointer where it stands in the rule's JSON form, a JSON Pointer such as {@code
 *     /rule/all/1}
 * @param message what it is, in a sentence
 */
public record Finding(Kind kind, String pointer, String message) {

  /** What can be found. */
  public enum Kind {
    /** The tests exclude each other, so that the group is true for nobody. */
    CONTRADICTION("rule.contradiction"),
    /** The tests exhaust the values, so that the group is true for all who have some. */
    TAUTOLOGY("rule.tautology"),
    /** The other parts of its group say as much without this one. */
    REDUNDANT("rule.redundant"),
    /** The part has the same verdict for everybody. */
    CONSTANT("rule.constant"),
    /** The part stands twice in its group. */
    DUPLICATE("rule.duplicate"),
    /** A window over events reaches further back than the host keeps them. */
    RETENTION("events.retention"),
    /** A fact is compared with amounts in several currencies, or another than it is in. */
    CURRENCIES("money.currencies"),
    /** The row of a decision table never decides. */
    UNREACHABLE("table.unreachable"),
    /** Several rows of a decision table can hit of which only one may. */
    OVERLAP("table.overlap"),
    /** A decision table without a default has no row for some combinations of values. */
    GAP("table.gap"),
    /** A decision table has so many rows that they were not all compared. */
    NOT_CHECKED("table.notChecked");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * Returns the stable code.
     *
     * @return the code, such as {@code rule.contradiction}
     */
    public String code() {
      return code;
    }
  }

  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }
}
