package io.dangol.core.identity.match;

import io.dangol.core.identity.RecordField;
import java.util.Objects;

/**
 * What two records say in a pair of fields, without what it is.
 *
 * @param first the field of the first record
 * @param second the field of the second record, of the same kind
 * @param relation how their values are to each other
 */
public record Evidence(RecordField first, RecordField second, Relation relation) {

  /** How values are to each other. */
  public enum Relation {
    /** A value of the one is a value of the other. */
    AGREES,
    /** Both have values, and none in common. */
    DIFFERS,
    /** Both have values of which a person has one only, and none in common. */
    CONFLICTS,
    /** One of the two has no value that is evidence. */
    SILENT
  }

  public Evidence {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(relation, "relation");
  }
}
