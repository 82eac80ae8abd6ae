package io.dangol.core.identity.match;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Matches records that have a key in common. Immutable.
 *
 * <p>The weight of a match is the number of rules at and behind the one that found it: of two
 * matches the rule that comes first in the list is the stronger one.
 */
public final class KeyMatcher implements RecordMatcher {

  /** The telephones that people answer themselves; a fax is of an office. */
  private static final Set<RecordField> PHONES =
      Set.of(RecordField.PHONE, RecordField.PHONE_HOME, RecordField.PHONE_WORK, RecordField.MOBILE);

  private static final KeyMatcher STANDARD =
      of(
          List.of(
              KeyRule.identifier(RecordField.CUSTOMER_NO),
              KeyRule.identifier(RecordField.MEMBER_CARD),
              KeyRule.nameAnd("name+phone", PHONES),
              KeyRule.nameAnd("name+email", Set.of(RecordField.EMAIL)),
              KeyRule.nameAnd("name+address", Set.of(RecordField.ADDRESS))));

  private final List<KeyRule> rules;

  private final String version;

  private KeyMatcher(List<KeyRule> rules) {
    this.rules = rules;
    version = "key-matcher/1-" + HexFormat.of().toHexDigits((int) hash(rules).high());
  }

  private static MatchKey hash(List<KeyRule> rules) {
    List<String> texts = new ArrayList<>();
    for (KeyRule rule : rules) {
      List<Set<RecordField>> parts = new ArrayList<>();
      rule.parts().forEach(part -> parts.add(new TreeSet<>(part)));
      texts.add(rule.name() + " " + rule.level() + " " + parts);
    }
    return MatchKey.of("rules", texts);
  }

  /**
   * Returns the matcher by customer number, member card, name and telephone, name and e-mail, name
   * and postal address, in this order.
   *
   * @return the matcher
   */
  public static KeyMatcher standard() {
    return STANDARD;
  }

  /**
   * Returns a matcher by rules.
   *
   * @param rules the rules, the strongest first
   * @return the matcher
   * @throws IllegalArgumentException if there is no rule, two have one name, or a weaker level
   *     comes before a stronger one
   */
  public static KeyMatcher of(List<KeyRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a matcher has at least one rule");
    }
    if (rules.stream().map(KeyRule::name).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("two rules have the same name");
    }
    for (int i = 1; i < rules.size(); i++) {
      if (rules.get(i).level().compareTo(rules.get(i - 1).level()) < 0) {
        throw new IllegalArgumentException(
            "rule %s is stronger than rule %s before it"
                .formatted(rules.get(i).name(), rules.get(i - 1).name()));
      }
    }
    return new KeyMatcher(List.copyOf(rules));
  }

  /**
   * Returns this matcher with the keys of another source, such as the customer number of a shopping
   * channel.
   *
   * @param field the exclusive identifier
   * @return the matcher, with the identifier before all other rules
   * @throws IllegalArgumentException if the field is not exclusive or has a rule already
   */
  public KeyMatcher withIdentifier(RecordField field) {
    List<KeyRule> more = new ArrayList<>(rules);
    more.add(0, KeyRule.identifier(field));
    return of(more);
  }

  /**
   * Returns the rules.
   *
   * @return the rules, the strongest first
   */
  public List<KeyRule> rules() {
    return rules;
  }

  /** Returns {@code key-matcher/1-} and a hash of the rules: other rules, another version. */
  @Override
  public String version() {
    return version;
  }

  @Override
  public Set<MatchKey> keys(NormalizedRecord record) {
    Set<MatchKey> keys = new LinkedHashSet<>();
    rules.forEach(rule -> keys.addAll(rule.keys(record)));
    return keys;
  }

  @Override
  public Optional<Match> compare(NormalizedRecord first, NormalizedRecord second) {
    if (first.ref().compareTo(second.ref()) > 0) {
      return compare(second, first);
    }
    for (int i = 0; i < rules.size(); i++) {
      KeyRule rule = rules.get(i);
      List<Evidence> evidence = evidence(rule, first, second);
      if (evidence.size() == rule.parts().size()) {
        return Optional.of(
            new Match(
                first.ref(),
                second.ref(),
                rule.level(),
                rules.size() - (double) i,
                rule.name(),
                evidence));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns for each part of a rule the fields in which the two agree, up to the first that fails.
   */
  private static List<Evidence> evidence(
      KeyRule rule, NormalizedRecord first, NormalizedRecord second) {
    List<Evidence> evidence = new ArrayList<>();
    for (Set<RecordField> part : rule.parts()) {
      Optional<Evidence> agreement = agreement(new TreeSet<>(part), first, second);
      if (agreement.isEmpty()) {
        return evidence;
      }
      evidence.add(agreement.get());
    }
    return evidence;
  }

  private static Optional<Evidence> agreement(
      Set<RecordField> fields, NormalizedRecord first, NormalizedRecord second) {
    for (RecordField one : fields) {
      List<String> values = first.evidence(one);
      for (RecordField other : fields) {
        if (!values.isEmpty() && !Collections.disjoint(values, second.evidence(other))) {
          return Optional.of(new Evidence(one, other, Evidence.Relation.AGREES));
        }
      }
    }
    return Optional.empty();
  }
}
