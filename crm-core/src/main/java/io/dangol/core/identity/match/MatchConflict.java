package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That records match and yet were not joined. What they have in common is evidence for none of
 * them; somebody has to look.
 *
 * @param kind why they were not joined
 * @param rule the rule that would have joined them, not blank
 * @param records the records, at least two; of a large conflict some
 * @param fields the exclusive fields in which they contradict each other; none where they were
 *     declared different
 */
public record MatchConflict(
    Kind kind, String rule, SortedSet<SourceRef> records, SortedSet<RecordField> fields) {

  /** Why records were not joined. */
  public enum Kind {
    /** They have different values of an exclusive field. */
    CONTRADICTION,
    /** One of them fits others that contradict each other, and so stays alone. */
    AMBIGUOUS,
    /** Somebody declared them different. */
    DECLARED_DIFFERENT,
    /** More customers than allowed have the key. */
    TOO_MANY
  }

  public MatchConflict {
    Objects.requireNonNull(kind, "kind");
    records = Collections.unmodifiableSortedSet(new TreeSet<>(records));
    fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    if (records.size() < 2) {
      throw new IllegalArgumentException("a conflict is between at least two records");
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("the rule of a conflict is blank");
    }
  }

  /**
   * Returns a conflict.
   *
   * @param kind why the records were not joined
   * @param rule the rule that would have joined them, not blank
   * @param records the records, at least two
   * @param fields the exclusive fields in which they contradict each other
   * @return the conflict
   * @throws IllegalArgumentException if there are fewer records or the rule is blank
   */
  public static MatchConflict of(
      Kind kind, String rule, Set<SourceRef> records, Set<RecordField> fields) {
    return new MatchConflict(kind, rule, new TreeSet<>(records), new TreeSet<>(fields));
  }
}
