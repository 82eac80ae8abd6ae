package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.OrderKey;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * RFM scores of a customer base from loaded purchases: fold, quantile thresholds, scores, segment;
 * on one thread.
 */
record RfmWorkload(String name, int purchases, int customers) implements Workload {

  private static final long SEED = 20260701;

  @Override
  public String description() {
    return "RFM scores from %,d loaded purchases of up to %,d customers, one thread"
        .formatted(purchases, customers);
  }

  @Override
  public List<Contender> contenders() {
    PurchaseLog log = PurchaseLog.of(purchases, customers, SEED);
    String[] names = names(customers);
    return List.of(
        new Contender("dangol", () -> dangol(log, names)),
        new Contender("java-streams", () -> StreamRfm.score(log)));
  }

  static String[] names(int customers) {
    String[] names = new String[customers];
    for (int i = 0; i < customers; i++) {
      names[i] = Integer.toString(i);
    }
    return names;
  }

  static Finding dangol(PurchaseLog log, String[] names) {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.of("USD"), 2);
    for (String name : names) {
      builder.customer(name);
    }
    for (int i = 0; i < log.customers().length; i++) {
      builder.add(log.customers()[i], log.epochDays()[i], log.minorUnits()[i], OrderKey.NONE);
    }
    FactTable base = Purchases.summarize(builder.build(), SummaryOptions.asOf(PurchaseLog.AS_OF));
    FactTable scored = base.with(Rfm.fit(base, RfmOptions.defaults()));
    return () -> {
      Column.Numbers r = scored.numbers(RfmFacts.RECENCY_SCORE);
      Column.Numbers f = scored.numbers(RfmFacts.FREQUENCY_SCORE);
      Column.Numbers m = scored.numbers(RfmFacts.MONETARY_SCORE);
      long sum = 0;
      for (int row = 0; row < scored.size(); row++) {
        sum += r.isMissing(row) ? 0 : (long) (100 * r.at(row) + 10 * f.at(row) + m.at(row));
      }
      return "scores add up to " + sum;
    };
  }
}
