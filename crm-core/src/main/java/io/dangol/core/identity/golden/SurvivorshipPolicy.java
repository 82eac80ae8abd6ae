package io.dangol.core.identity.golden;

import static io.dangol.core.identity.golden.SurvivorshipRule.MOST_COMPLETE;
import static io.dangol.core.identity.golden.SurvivorshipRule.MOST_FREQUENT;
import static io.dangol.core.identity.golden.SurvivorshipRule.MOST_RECENT;
import static io.dangol.core.identity.golden.SurvivorshipRule.SOURCE_PRIORITY;
import static io.dangol.core.identity.golden.SurvivorshipRule.UNMASKED_HANGUL;
import static io.dangol.core.identity.golden.SurvivorshipRule.VERIFIED;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which value of each group of fields stands. The rules of a group are asked in their order: the
 * first that tells two values apart decides. An override of a steward stands before all of them.
 *
 * @param groups the groups with their rules; no field in two of them. A field in none of them is a
 *     group of its own with the rules of {@code otherwise}
 * @param otherwise the rules of all other fields, at least one
 * @param sources the preferred sources, the most trusted first; all others come after them
 * @param verifiedSources the sources whose values the customers confirmed, such as a shop that
 *     sends a code to the telephone
 */
public record SurvivorshipPolicy(
    List<Group> groups,
    List<SurvivorshipRule> otherwise,
    List<String> sources,
    Set<String> verifiedSources) {

  private static final List<SurvivorshipRule> USUAL =
      List.of(VERIFIED, SOURCE_PRIORITY, MOST_RECENT, MOST_FREQUENT, MOST_COMPLETE);

  private static final SurvivorshipPolicy STANDARD = makeStandard();

  /**
   * A group of fields and its rules.
   *
   * @param fields the fields
   * @param rules the rules in their order, at least one
   */
  public record Group(FieldGroup fields, List<SurvivorshipRule> rules) {

    public Group {
      rules = List.copyOf(rules);
      if (rules.isEmpty()) {
        throw new IllegalArgumentException(
            "group %s needs at least one rule".formatted(fields.name()));
      }
    }
  }

  public SurvivorshipPolicy {
    groups = List.copyOf(groups);
    otherwise = List.copyOf(otherwise);
    sources = List.copyOf(sources);
    verifiedSources = Set.copyOf(verifiedSources);
    Set<RecordField> seen = new HashSet<>();
    for (Group group : groups) {
      for (RecordField field : group.fields().fields()) {
        if (!seen.add(field)) {
          throw new IllegalArgumentException("field %s is in two groups".formatted(field));
        }
      }
    }
    if (otherwise.isEmpty()) {
      throw new IllegalArgumentException("fields without a group need at least one rule");
    }
  }

  private static SurvivorshipPolicy makeStandard() {
    List<SurvivorshipRule> name = new ArrayList<>(List.of(UNMASKED_HANGUL));
    name.addAll(USUAL);
    List<RecordField> phones =
        RecordField.standard().stream().filter(f -> f.kind() == FieldKind.PHONE).toList();
    return new SurvivorshipPolicy(
        List.of(
            new Group(FieldGroup.one(RecordField.NAME), name),
            new Group(
                new FieldGroup(
                    "address",
                    List.of(RecordField.ADDRESS, RecordField.POSTCODE),
                    FieldGroup.Choice.ONE),
                USUAL),
            new Group(new FieldGroup("phone", phones, FieldGroup.Choice.ALL), USUAL),
            new Group(
                new FieldGroup("email", List.of(RecordField.EMAIL), FieldGroup.Choice.ALL), USUAL)),
        USUAL,
        List.of(),
        Set.of());
  }

  /**
   * Returns the usual policy: verified, preferred, most recent, most frequent, most complete; a
   * name that is not masked, and one in Hangul, before all others. No source is preferred.
   *
   * @return the policy
   */
  public static SurvivorshipPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns this policy with preferred sources.
   *
   * @param names the sources, the most trusted first
   * @return the policy
   */
  public SurvivorshipPolicy preferring(String... names) {
    return new SurvivorshipPolicy(groups, otherwise, List.of(names), verifiedSources);
  }

  /**
   * Returns this policy with sources whose values the customers confirmed.
   *
   * @param names the sources
   * @return the policy
   */
  public SurvivorshipPolicy verifiedBy(String... names) {
    return new SurvivorshipPolicy(groups, otherwise, sources, Set.of(names));
  }

  /** Returns the group of a field, with its rules. */
  Group groupOf(RecordField field) {
    for (Group group : groups) {
      if (group.fields().fields().contains(field)) {
        return group;
      }
    }
    FieldGroup.Choice choice = field.isExclusive() ? FieldGroup.Choice.ALL : FieldGroup.Choice.ONE;
    return new Group(new FieldGroup(field.code(), List.of(field), choice), otherwise);
  }
}
