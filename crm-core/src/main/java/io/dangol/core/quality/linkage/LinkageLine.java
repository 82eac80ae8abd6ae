package io.dangol.core.quality.linkage;

import io.dangol.core.report.Ratio;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many records lead to a customer, and why the others do not.
 *
 * @param counts how many records there are in every state; a state without records may be left out
 * @param amounts the linked share of what was paid, a line per currency in the order of their
 *     codes; empty for records without amounts
 */
public record LinkageLine(Map<LinkState, Long> counts, List<AmountShare> amounts) {

  /** Nothing was counted. */
  public static final LinkageLine NONE = new LinkageLine(Map.of(), List.of());

  public LinkageLine {
    Map<LinkState, Long> all = new EnumMap<>(LinkState.class);
    for (LinkState state : LinkState.values()) {
      all.put(state, counts.getOrDefault(state, 0L));
    }
    counts = Collections.unmodifiableMap(all);
    amounts =
        amounts.stream().sorted(Comparator.comparing(share -> share.currency().getCode())).toList();
  }

  /**
   * Returns how many records are in a state.
   *
   * @param state the state
   * @return how many, at least 0
   */
  public long count(LinkState state) {
    return counts.getOrDefault(state, 0L);
  }

  /**
   * Returns the share of records that lead to a customer.
   *
   * @return the linked ones of all
   */
  public Ratio linked() {
    long linked = 0;
    long all = 0;
    for (Map.Entry<LinkState, Long> entry : counts.entrySet()) {
      all += entry.getValue();
      linked += entry.getKey().isLinked() ? entry.getValue() : 0;
    }
    return new Ratio(linked, all);
  }
}
