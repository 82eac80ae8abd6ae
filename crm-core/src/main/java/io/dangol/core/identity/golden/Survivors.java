package io.dangol.core.identity.golden;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.normalize.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the ranked values of a group stand. */
final class Survivors {

  private Survivors() {}

  static GoldenField of(
      FieldGroup group,
      List<GoldenValue> ranked,
      Collection<StewardOverride> overrides,
      Instant asOf) {
    List<GoldenValue> values = new ArrayList<>();
    List<GoldenValue> alternatives = new ArrayList<>();
    for (GoldenValue value : ranked) {
      boolean fits = value.validity().isEvidence() || isBestName(group, value, values);
      boolean stands = fits && (group.choice() == FieldGroup.Choice.ALL || values.isEmpty());
      (stands ? values : alternatives).add(value);
    }
    GoldenValue first = values.isEmpty() ? null : values.get(0);
    StewardOverride override = override(group, first, overrides, asOf);
    return override == null
        ? new GoldenField(group.name(), values, alternatives, null)
        : overridden(group, values, alternatives, override);
  }

  private static @Nullable StewardOverride override(
      FieldGroup group,
      @Nullable GoldenValue first,
      Collection<StewardOverride> overrides,
      Instant asOf) {
    return overrides.stream()
        .filter(one -> one.group().equals(group.name()) && one.standsOver(first, asOf))
        .reduce((a, b) -> b.at().isBefore(a.at()) ? a : b)
        .orElse(null);
  }

  private static GoldenField overridden(
      FieldGroup group,
      List<GoldenValue> values,
      List<GoldenValue> alternatives,
      StewardOverride override) {
    List<GoldenValue> standing = new ArrayList<>(List.of(value(override)));
    List<GoldenValue> others = new ArrayList<>();
    for (GoldenValue value : values) {
      boolean repeats = value.texts().values().containsAll(override.texts().values());
      if (group.choice() == FieldGroup.Choice.ONE) {
        others.add(value);
      } else if (!repeats) {
        standing.add(value);
      }
    }
    others.addAll(alternatives);
    return new GoldenField(group.name(), standing, others, override);
  }

  /** A masked name is no evidence, and better than none. */
  private static boolean isBestName(FieldGroup group, GoldenValue value, List<GoldenValue> values) {
    return values.isEmpty()
        && group.fields().get(0).kind() == FieldKind.NAME
        && value.validity() == Validity.INVALID;
  }

  static GoldenValue value(StewardOverride override) {
    return new GoldenValue(override.texts(), Validity.VALID, null);
  }
}
