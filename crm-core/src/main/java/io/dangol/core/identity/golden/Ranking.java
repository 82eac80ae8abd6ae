package io.dangol.core.identity.golden;

import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of a group, the best first, each with the rule that put it before the next one. */
final class Ranking {

  private final SurvivorshipPolicy policy;
  private final List<SurvivorshipRule> rules;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Map<RecordField, String>, Integer> spellings = new HashMap<>();

  private Ranking(SurvivorshipPolicy policy, List<SurvivorshipRule> rules, List<Observation> seen) {
    this.policy = policy;
    this.rules = rules;
    for (Observation one : seen) {
      counts.merge(one.key(), one.count(), Integer::sum);
      one.spellings().forEach((text, times) -> spellings.merge(text, times, Integer::sum));
    }
  }

  static List<GoldenValue> of(
      SurvivorshipPolicy policy, List<SurvivorshipRule> rules, List<Observation> seen) {
    return new Ranking(policy, rules, seen).ranked(seen);
  }

  private List<GoldenValue> ranked(List<Observation> seen) {
    List<Observation> sorted = new ArrayList<>(seen);
    sorted.sort(order());
    List<Observation> best = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Observation one : sorted) {
      if (keys.add(one.key())) {
        best.add(one);
      }
    }
    List<GoldenValue> values = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      String rule = i + 1 < best.size() ? decisive(best.get(i), best.get(i + 1)) : only(i);
      Observation one = best.get(i);
      values.add(
          new GoldenValue(
              one.texts(),
              one.validity(),
              new Provenance(one.last(), one.at(), counts.getOrDefault(one.key(), 1), rule)));
    }
    return values;
  }

  private static String only(int place) {
    return place == 0 ? Provenance.ONLY_VALUE : Provenance.TIE;
  }

  private Comparator<Observation> order() {
    Comparator<Observation> order =
        Comparator.comparing((Observation one) -> !one.validity().isEvidence());
    for (SurvivorshipRule rule : rules) {
      order = order.thenComparing(comparator(rule));
    }
    return order.thenComparing(Observation::last).thenComparing(Observation::key);
  }

  private String decisive(Observation winner, Observation next) {
    if (winner.validity().isEvidence() && !next.validity().isEvidence()) {
      return Provenance.VALIDITY;
    }
    for (SurvivorshipRule rule : rules) {
      if (comparator(rule).compare(winner, next) < 0) {
        return rule.name();
      }
    }
    return Provenance.TIE;
  }

  private Comparator<Observation> comparator(SurvivorshipRule rule) {
    return switch (rule) {
      case VERIFIED ->
          Comparator.comparing(one -> !policy.verifiedSources().contains(one.last().source()));
      case SOURCE_PRIORITY -> Comparator.comparingInt(this::priority);
      case MOST_RECENT -> Comparator.comparing(Observation::at).reversed();
      case MOST_FREQUENT ->
          // Of several spellings of one value, too, the one that most records have.
          Comparator.comparingInt((Observation one) -> -counts.getOrDefault(one.key(), 0))
              .thenComparingInt(one -> -spellings.getOrDefault(one.texts(), 0));
      case MOST_COMPLETE ->
          Comparator.comparingInt((Observation one) -> -one.texts().size())
              .thenComparingInt(one -> -one.length());
      case UNMASKED_HANGUL -> Comparator.comparingInt(Ranking::legibility);
    };
  }

  private int priority(Observation one) {
    int place = policy.sources().indexOf(one.last().source());
    return place < 0 ? policy.sources().size() : place;
  }

  private static int legibility(Observation one) {
    if (one.validity() != Validity.VALID && one.validity() != Validity.REPAIRED) {
      return 2;
    }
    String name = one.texts().getOrDefault(RecordField.NAME, "");
    boolean hangul =
        name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return hangul ? 0 : 1;
  }
}
