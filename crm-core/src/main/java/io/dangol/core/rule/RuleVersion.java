package io.dangol.core.rule;

import java.util.Objects;

/**
 * One version of a rule or decision table, as results name what made them.
 *
 * @param id the name, the same in all versions
 * @param version the version, from 1
 */
public record RuleVersion(RuleId id, int version) {

  public RuleVersion {
    Objects.requireNonNull(id, "id");
    if (version < 1) {
      throw new IllegalArgumentException(
          "rule %s: version %d is not from 1".formatted(id, version));
    }
  }

  /**
   * Returns a version of a name.
   *
   * @param id the name, not blank
   * @param version the version, from 1
   * @return the version
   * @throws IllegalArgumentException if the id is blank or the version below 1
   */
  public static RuleVersion of(String id, int version) {
    return new RuleVersion(new RuleId(id), version);
  }

  @Override
  public String toString() {
    return id + "/" + version;
  }
}
