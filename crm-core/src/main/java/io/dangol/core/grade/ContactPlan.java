package io.dangol.core.grade;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What contact each grade gets, before the telephone round and after it. In between its outcome is
 * recorded as a fact and the customers are graded anew.
 *
 * @param id the name, the same in all versions, not blank
 * @param version the version, from 1
 * @param before the contact of each grade before the telephone round
 * @param after the contact of each grade after it
 */
public record ContactPlan(
    String id, int version, Map<Grade, PlannedContact> before, Map<Grade, PlannedContact> after) {

  /** When a contact takes place. */
  public enum Stage {
    /** Before the telephone round, or as part of it. */
    BEFORE_TELEPHONE_ROUND,
    /** After its outcome was evaluated. */
    AFTER_TELEPHONE_ROUND
  }

  public ContactPlan {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a contact plan's id must not be blank");
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "contact plan %s: version %d is not from 1".formatted(id, version));
    }
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    if (!before.keySet().equals(after.keySet())) {
      throw new IllegalArgumentException(
          "contact plan %s: the grades before, %s, are not those after, %s"
              .formatted(id, before.keySet(), after.keySet()));
    }
  }

  /**
   * Returns the contact of a grade.
   *
   * @param grade the grade
   * @param stage when
   * @return the contact; {@link PlannedContact#NONE} for a grade that the plan does not name
   */
  public PlannedContact contact(Grade grade, Stage stage) {
    Objects.requireNonNull(stage, "stage");
    Map<Grade, PlannedContact> contacts = stage == Stage.BEFORE_TELEPHONE_ROUND ? before : after;
    return contacts.getOrDefault(grade, PlannedContact.NONE);
  }
}
