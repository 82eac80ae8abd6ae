package io.dangol.segmentation.rfm;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.purchase.PurchaseFacts;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Builds tables of purchase facts, one customer a line. */
final class Shop {
  static final int MISSING = Integer.MIN_VALUE;

  private final List<CustomerId> customers = new ArrayList<>();
  private final List<int[]> values = new ArrayList<>();
  private final List<Long> amounts = new ArrayList<>();
  private final List<Long> current = new ArrayList<>();
  private final List<Long> previous = new ArrayList<>();

  Shop buyer(String id, int recencyDays, int frequency, long cents) {
    return buyer(id, recencyDays, frequency, cents, Long.MIN_VALUE);
  }

  Shop buyer(String id, int recencyDays, int frequency, long cents, long previousCents) {
    return buyer(id, recencyDays, frequency, cents, cents, previousCents);
  }

  Shop buyer(
      String id,
      int recencyDays,
      int frequency,
      long cents,
      long currentCents,
      long previousCents) {
    customers.add(CustomerId.of(id));
    values.add(new int[] {recencyDays, frequency});
    amounts.add(cents);
    current.add(currentCents);
    previous.add(previousCents);
    return this;
  }

  Shop prospect(String id) {
    return buyer(id, MISSING, MISSING, Long.MIN_VALUE);
  }

  FactTable table() {
    return table(2, MoneyFact.PLAIN);
  }

  FactTable table(int scale, CurrencyUnit currency) {
    return FactTable.of(
        CustomerIndex.of(customers),
        Column.integers(PurchaseFacts.RECENCY_DAYS, values.stream().mapToInt(v -> v[0]).toArray()),
        Column.integers(PurchaseFacts.FREQUENCY, values.stream().mapToInt(v -> v[1]).toArray()),
        Column.amounts(
            PurchaseFacts.MONETARY,
            amounts.stream().mapToLong(Long::longValue).toArray(),
            scale,
            currency),
        Column.amounts(
            PurchaseFacts.CURRENT_MONETARY,
            current.stream().mapToLong(Long::longValue).toArray(),
            scale,
            currency),
        Column.amounts(
            PurchaseFacts.PREVIOUS_MONETARY,
            previous.stream().mapToLong(Long::longValue).toArray(),
            scale,
            currency));
  }
}
