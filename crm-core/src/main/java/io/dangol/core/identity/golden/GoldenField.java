package io.dangol.core.identity.golden;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a group of fields, and what does not.
 *
 * @param group the name of the group
 * @param values the values that stand, the primary one first; perhaps none
 * @param alternatives what else the sources say, the best first
 * @param override the override of a steward that stands, or null
 */
public record GoldenField(
    String group,
    List<GoldenValue> values,
    List<GoldenValue> alternatives,
    @Nullable StewardOverride override) {

  public GoldenField {
    values = List.copyOf(values);
    alternatives = List.copyOf(alternatives);
  }

  /** Returns the group and the counts, never a value. */
  @Override
  public String toString() {
    return "GoldenField[%s, %d values, %d alternatives]"
        .formatted(group, values.size(), alternatives.size());
  }
}
