package io.dangol.examples.cli.pipeline;

import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseHistory;
import io.dangol.examples.cli.report.Overview.Month;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Revenue, purchases and buyers per calendar month before a day. */
final class MonthlySales {

  private final Map<YearMonth, Sums> months = new TreeMap<>();

  private MonthlySales() {}

  static List<Month> of(PurchaseHistories histories, LocalDate asOf) {
    MonthlySales sales = new MonthlySales();
    for (int row = 0; row < histories.size(); row++) {
      sales.add(histories.at(row), asOf);
    }
    return sales.months.entrySet().stream()
        .map(
            month ->
                new Month(
                    month.getKey(),
                    month.getValue().revenue,
                    month.getValue().purchases,
                    month.getValue().customers))
        .toList();
  }

  private void add(PurchaseHistory history, LocalDate asOf) {
    YearMonth counted = YearMonth.of(1, 1);
    for (int i = 0; i < history.days() && history.dayAt(i).isBefore(asOf); i++) {
      YearMonth month = YearMonth.from(history.dayAt(i));
      Sums sums = months.computeIfAbsent(month, key -> new Sums());
      sums.revenue = sums.revenue.add(history.netAt(i).getAmount());
      int sold = history.salesAt(i);
      sums.purchases += sold;
      if (sold > 0 && !month.equals(counted)) {
        sums.customers++;
        counted = month;
      }
    }
  }

  /** The sums of one month. */
  private static final class Sums {
    private BigDecimal revenue = BigDecimal.ZERO;
    private long purchases;
    private long customers;
  }
}
