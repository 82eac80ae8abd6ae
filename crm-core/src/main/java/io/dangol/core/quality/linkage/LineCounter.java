package io.dangol.core.quality.linkage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** A line that is being counted. */
final class LineCounter {

  private final long[] counts = new long[LinkState.values().length];
  private final Map<String, AmountShare> amounts = new TreeMap<>();

  void add(LinkState state, Collection<BigMoney> paid) {
    counts[state.ordinal()]++;
    for (BigMoney amount : paid) {
      BigDecimal sum = amount.getAmount();
      BigDecimal linked = state.isLinked() ? sum : BigDecimal.ZERO;
      add(new AmountShare(amount.getCurrencyUnit(), linked, sum));
    }
  }

  void add(LineCounter other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    other.amounts.values().forEach(this::add);
  }

  private void add(AmountShare share) {
    amounts.merge(share.currency().getCode(), share, AmountShare::plus);
  }

  LinkageLine line() {
    Map<LinkState, Long> byState = new EnumMap<>(LinkState.class);
    for (LinkState state : LinkState.values()) {
      byState.put(state, counts[state.ordinal()]);
    }
    return new LinkageLine(byState, List.copyOf(amounts.values()));
  }
}
