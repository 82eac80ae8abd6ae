package io.dangol.core.identity.golden;

import io.dangol.core.identity.RecordField;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That somebody put a value before all that the sources say. Its texts are personal data and left
 * out of {@link #toString()}.
 *
 * @param group the name of the group of fields, not blank
 * @param texts the value, by field of the group, as it is to stand: telephone numbers with plus
 *     sign and country code, days as {@code 1980-01-02}
 * @param actor who decided, not blank
 * @param reason a code or a remark for why, not blank
 * @param at from when on it stands
 * @param until when it ends, or null for never
 * @param replaces the texts of the value that stood when it was decided: as soon as the sources
 *     bring another one, the override ends; null where it stands whatever they say
 */
public record StewardOverride(
    String group,
    Map<RecordField, String> texts,
    String actor,
    String reason,
    Instant at,
    @Nullable Instant until,
    @Nullable List<String> replaces) {

  public StewardOverride {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    Objects.requireNonNull(at, "at");
    replaces = replaces == null ? null : List.copyOf(replaces);
    if (group.isBlank() || actor.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an override needs a group, an actor and a reason");
    }
    if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an override of %s needs texts".formatted(group));
    }
    if (until != null && !until.isAfter(at)) {
      throw new IllegalArgumentException("until %s must be after at %s".formatted(until, at));
    }
  }

  /**
   * Returns an override that stands for ever.
   *
   * @param field the field, in whatever group the policy has it
   * @param text the value
   * @param actor who decided
   * @param reason why
   * @param at from when on
   * @return the override
   */
  public static StewardOverride of(
      RecordField field, String text, String actor, String reason, Instant at) {
    return new StewardOverride(field.code(), Map.of(field, text), actor, reason, at, null, null);
  }

  /**
   * Returns this override with an end.
   *
   * @param end when it ends
   * @return the override
   * @throws IllegalArgumentException if that is not after its beginning
   */
  public StewardOverride until(Instant end) {
    return new StewardOverride(group, texts, actor, reason, at, end, replaces);
  }

  /**
   * Returns this override, standing as long as the sources say what they say now.
   *
   * @param standing the value that stands without the override
   * @return the override
   */
  public StewardOverride whileSourcesSay(GoldenValue standing) {
    return new StewardOverride(
        group, texts, actor, reason, at, until, List.copyOf(standing.texts().values()));
  }

  StewardOverride inGroup(String name) {
    return new StewardOverride(name, texts, actor, reason, at, until, replaces);
  }

  /** Returns whether it stands over a value at a moment. */
  boolean standsOver(@Nullable GoldenValue value, Instant asOf) {
    boolean inTime = !asOf.isBefore(at) && (until == null || asOf.isBefore(until));
    List<String> said = value == null ? List.of() : List.copyOf(value.texts().values());
    return inTime && (replaces == null || replaces.equals(said));
  }

  /** Returns the group and its time, never the value and the people. */
  @Override
  public String toString() {
    return "StewardOverride[%s, %s, %s]".formatted(group, at, until);
  }
}
