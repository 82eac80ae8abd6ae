package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Frequency;
import io.dangol.core.purchase.OrderKey;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.examples.benchmarks.peer.DuckDbRfm;
import io.dangol.examples.benchmarks.peer.DuckDbRfm.Quintiles;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * RFM scores of a customer base from loaded purchases: fold, quantile thresholds, scores, segment;
 * on one thread. Frequency counts the rows.
 *
 * @param name the name
 * @param purchases how many purchases
 * @param customers how many customers there may be
 */
public record RfmWorkload(String name, int purchases, int customers) implements Workload {

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
    DuckDbRfm duck = loaded(log);
    return List.of(
        new Contender("dangol", () -> sumOfScores(scored(log, names, RfmOptions.defaults()))),
        new Contender("duckdb-quantile", () -> sumOfScores(duck, Quintiles.QUANTILE_DISC)),
        new Contender("duckdb-ntile", () -> sumOfScores(duck, Quintiles.NTILE)),
        new Contender("java-streams", () -> StreamRfm.score(log)));
  }

  /**
   * Returns the ids of numbered customers.
   *
   * @param customers how many
   * @return their numbers as text
   */
  public static String[] names(int customers) {
    String[] names = new String[customers];
    for (int i = 0; i < customers; i++) {
      names[i] = "%08d".formatted(i); // in the order of the numbers
    }
    return names;
  }

  /**
   * Scores the customers of a log.
   *
   * @param log the purchases
   * @param names the ids by number
   * @param options how to bin
   * @return a row per customer with its scores, missing for those without a purchase
   */
  public static FactTable scored(PurchaseLog log, String[] names, RfmOptions options) {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.of("USD"), 2);
    for (String name : names) {
      builder.customer(name);
    }
    int[] customers = log.customers();
    int[] days = log.epochDays();
    long[] amounts = log.minorUnits();
    for (int i = 0; i < customers.length; i++) {
      builder.add(customers[i], days[i], amounts[i], OrderKey.NONE);
    }
    SummaryOptions rows = SummaryOptions.asOf(PurchaseLog.AS_OF).withFrequency(Frequency.ROWS);
    FactTable base = Purchases.summarize(builder.build(), rows);
    return base.with(Rfm.fit(base, options));
  }

  private static Finding sumOfScores(FactTable scored) {
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

  private static Finding sumOfScores(DuckDbRfm duck, Quintiles quintiles) {
    try {
      long sum = duck.sumOfScores(quintiles);
      return () -> "scores add up to " + sum;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refused", e);
    }
  }

  private static DuckDbRfm loaded(PurchaseLog log) {
    try {
      return DuckDbRfm.load(log);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refused", e);
    }
  }
}
