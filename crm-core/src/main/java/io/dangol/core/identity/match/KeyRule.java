package io.dangol.core.identity.match;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule by which two records match: for each of its parts they have a value in common.
 *
 * @param name the name of the rule, not blank, such as {@code name+phone}
 * @param level how much it proves
 * @param parts per part the fields that may have the value, all of one kind; an exclusive
 *     identifier is a part by itself. A rule without one has a name and a telephone, an e-mail
 *     address, a postal address or a day: names, genders and postal codes are of many, and texts of
 *     anybody
 */
public record KeyRule(String name, MatchLevel level, List<Set<RecordField>> parts) {

  /** A record with more values than that in the parts of a rule is no record of a person. */
  private static final int MOST_KEYS = 64;

  /** What makes a name tell people apart. */
  private static final Set<FieldKind> TELLING =
      Set.of(FieldKind.PHONE, FieldKind.EMAIL, FieldKind.ADDRESS, FieldKind.DATE);

  public KeyRule {
    Objects.requireNonNull(level, "level");
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a rule is blank");
    }
    List<Set<RecordField>> copy = new ArrayList<>();
    parts.forEach(part -> copy.add(Set.copyOf(part)));
    parts = List.copyOf(copy);
    check(name, parts);
  }

  private static void check(String name, List<Set<RecordField>> parts) {
    for (Set<RecordField> part : parts) {
      if (part.stream().map(RecordField::kind).distinct().count() != 1) {
        throw new IllegalArgumentException(
            "a part of rule %s needs fields of one kind, not %s".formatted(name, part));
      }
    }
    for (Set<RecordField> part : parts) {
      if (has(part, FieldKind.TEXT)) {
        throw new IllegalArgumentException(
            "rule %s has fields of texts, which are no evidence: %s".formatted(name, part));
      }
      if (has(part, FieldKind.IDENTIFIER) && part.size() > 1) {
        throw new IllegalArgumentException(
            "a part of rule %s has several identifiers, whose equal values are of different people:"
                    .formatted(name)
                + " %s\nMaybe a rule for each.".formatted(part));
      }
    }
    boolean exclusive = parts.stream().anyMatch(part -> has(part, FieldKind.IDENTIFIER));
    boolean named = parts.stream().anyMatch(part -> has(part, FieldKind.NAME));
    boolean telling =
        parts.stream().anyMatch(part -> TELLING.stream().anyMatch(kind -> has(part, kind)));
    if (!exclusive && !(named && telling)) {
      throw new IllegalArgumentException(
          "rule %s has neither an exclusive identifier nor a name with something that few share\n"
                  .formatted(name)
              + "Maybe add the name: families share telephones and addresses.");
    }
  }

  private static boolean has(Set<RecordField> part, FieldKind kind) {
    return part.stream().anyMatch(field -> field.kind() == kind);
  }

  /**
   * Returns the rule that equal values of an exclusive identifier are of one person.
   *
   * @param field the identifier
   * @return the rule, named after the field
   * @throws IllegalArgumentException if the field is not exclusive
   */
  public static KeyRule identifier(RecordField field) {
    return new KeyRule(field.code(), MatchLevel.PROOF, List.of(Set.of(field)));
  }

  /**
   * Returns the rule that a name and something else in common are of one person.
   *
   * @param name the name of the rule
   * @param fields the fields that may have the other value, all of one kind
   * @return the rule, which joins
   * @throws IllegalArgumentException if there is no field, they are of several kinds, or of one
   *     that does not tell namesakes apart: names, genders, postal codes, texts
   */
  public static KeyRule nameAnd(String name, Set<RecordField> fields) {
    return new KeyRule(name, MatchLevel.STRONG, List.of(Set.of(RecordField.NAME), fields));
  }

  /**
   * Returns the keys of a record under this rule.
   *
   * @param record the record
   * @return the keys, none where a part has no value that is evidence; of more than 64 those with
   *     the first values in alphabetical order
   */
  public Set<MatchKey> keys(NormalizedRecord record) {
    List<List<String>> combinations = List.of(List.of());
    for (Set<RecordField> part : parts) {
      Set<String> values = new TreeSet<>();
      part.forEach(field -> values.addAll(record.evidence(field)));
      combinations = longer(combinations, values);
    }
    Set<MatchKey> keys = new LinkedHashSet<>();
    combinations.forEach(combination -> keys.add(MatchKey.of(name, combination)));
    return keys;
  }

  /** Returns each combination with each value, as long as there are not too many. */
  private static List<List<String>> longer(List<List<String>> combinations, Set<String> values) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> combination : combinations) {
      for (String value : values) {
        if (longer.size() == MOST_KEYS) {
          return longer;
        }
        List<String> more = new ArrayList<>(combination);
        more.add(value);
        longer.add(more);
      }
    }
    return longer;
  }
}
