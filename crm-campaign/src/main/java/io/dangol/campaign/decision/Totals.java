package io.dangol.campaign.decision;

import io.dangol.core.fact.Fact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many customers got which decision. The figures always add up:
 *
 * <ul>
 *   <li>{@code population = notMatched + unknown + audience}
 *   <li>{@code audience = planned + heldOut + sum(excluded)}
 * </ul>
 *
 * @param population the customers in the table
 * @param notMatched those for whom the target rule is false
 * @param unknown those for whom the target rule is unknown
 * @param unknownByFact the same by the missing fact that keeps the rule open, in the rule's order;
 *     who lacks several counts for each, so these may add up to more than {@code unknown}
 * @param audience those for whom the target rule is true
 * @param planned the members of the audience who are to be contacted
 * @param heldOut the members of the audience who are held out
 * @param excluded the members of the audience who are excluded, by the first gate that says no, in
 *     the order of the gates; gates that exclude nobody are left out
 */
public record Totals(
    int population,
    int notMatched,
    int unknown,
    Map<String, Integer> unknownByFact,
    int audience,
    int planned,
    int heldOut,
    Map<Gate, Integer> excluded) {

  public Totals {
    unknownByFact = Collections.unmodifiableMap(new LinkedHashMap<>(unknownByFact));
    Map<Gate, Integer> byGate = new EnumMap<>(Gate.class);
    byGate.putAll(excluded);
    excluded = Collections.unmodifiableMap(byGate);
    requireSum("population", population, notMatched + unknown + audience);
    requireSum("audience", audience, planned + heldOut + sum(excluded));
  }

  /** Counts the codes of reasons. */
  static Totals of(byte[] codes, Map<Fact<?>, Integer> unknownBy) {
    int[] byCode = new int[Reason.values().length + 1];
    for (byte code : codes) {
      byCode[code]++;
    }
    Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
    Map<Gate, Integer> excluded = new EnumMap<>(Gate.class);
    for (int code = 0; code < byCode.length; code++) {
      Reason reason = Reason.ofCode(code);
      Outcome outcome = Outcome.of(reason);
      byOutcome.merge(outcome, byCode[code], Integer::sum);
      if (reason != null && outcome == Outcome.EXCLUDED && byCode[code] > 0) {
        excluded.merge(reason.gate(), byCode[code], Integer::sum);
      }
    }
    Map<String, Integer> unknownByFact = new LinkedHashMap<>();
    unknownBy.forEach((fact, count) -> unknownByFact.put(fact.name(), count));
    int notMatched = byOutcome.getOrDefault(Outcome.NOT_MATCHED, 0);
    int unknown = byOutcome.getOrDefault(Outcome.UNKNOWN, 0);
    return new Totals(
        codes.length,
        notMatched,
        unknown,
        unknownByFact,
        codes.length - notMatched - unknown,
        byOutcome.getOrDefault(Outcome.PLANNED, 0),
        byOutcome.getOrDefault(Outcome.HELD_OUT, 0),
        excluded);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void requireSum(String name, int total, int sum) {
    if (total != sum) {
      throw new IllegalArgumentException(
          "%s is %d, but its parts add up to %d".formatted(name, total, sum));
    }
  }

  /** Returns the two sums with their figures, for plans and reports. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "population %d = notMatched %d + unknown %d + audience %d%n"
            .formatted(population, notMatched, unknown, audience));
    text.append("audience %d = planned %d + heldOut %d".formatted(audience, planned, heldOut));
    excluded.forEach((gate, count) -> text.append(" + %s %d".formatted(gate, count)));
    return text.toString();
  }
}
