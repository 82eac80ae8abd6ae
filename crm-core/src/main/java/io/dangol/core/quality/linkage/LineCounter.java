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

  private final Map<LinkState, Long> counts = new EnumMap<>(LinkState.class);
  private final Map<String, AmountShare> amounts = new TreeMap<>();

  void add(LinkState state, Collection<BigMoney> paid) {
    counts.merge(state, 1L, Long::sum);
    for (BigMoney amount : paid) {
      BigDecimal sum = amount.getAmount();
      BigDecimal linked = state.isLinked() ? sum : BigDecimal.ZERO;
      add(new AmountShare(amount.getCurrencyUnit(), linked, sum));
    }
  }

  void add(LineCounter other) {
    other.counts.forEach((state, times) -> counts.merge(state, times, Long::sum));
    other.amounts.values().forEach(this::add);
  }

  private void add(AmountShare share) {
    amounts.merge(share.currency().getCode(), share, AmountShare::plus);
  }

  LinkageLine line() {
    return new LinkageLine(counts, List.copyOf(amounts.values()));
  }
}
