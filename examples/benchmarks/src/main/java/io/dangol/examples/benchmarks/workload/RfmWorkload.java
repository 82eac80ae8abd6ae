package io.dangol.examples.benchmarks.workload;

import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Frequency;
import io.dangol.core.purchase.PurchaseColumns;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/**
 * RFM scores of a customer base from loaded purchases: totals per customer, quantile thresholds,
 * scores. On both sides the customer is a dense number, the day a whole number and the amount whole
 * hundredths, and frequency counts the same: rows or distinct days. Ours also finds the first
 * purchase, the spend of two windows, the class of its growth, the cell and the segment.
 *
 * @param name the name
 * @param purchases how many purchases
 * @param customers how many customers there may be
 * @param frequency what frequency counts
 * @param threads how many threads ours and DuckDB have
 */
public record RfmWorkload(
    String name, int purchases, int customers, Frequency frequency, int threads)
    implements Workload {

  static final long SEED = 20260701;

  @Override
  public String description() {
    return "RFM scores from %,d loaded purchases of up to %,d customers, frequency in %s, %s"
        .formatted(
            purchases,
            customers,
            frequency.name().toLowerCase(Locale.ROOT),
            threads == 1 ? "one thread" : threads + " threads");
  }

  @Override
  public List<Contender> contenders() {
    PurchaseLog log = PurchaseLog.of(purchases, customers, SEED);
    PurchaseColumns columns = log.columns();
    DuckDbRfm duck = loaded(log);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(
        new Contender(
            "dangol",
            () -> sumOfScores(scored(columns, RfmOptions.defaults(), frequency, threads))));
    contenders.add(
        new Contender("duckdb-quantile", () -> sumOfScores(duck, Quintiles.QUANTILE_DISC)));
    contenders.add(new Contender("duckdb-ntile", () -> sumOfScores(duck, Quintiles.NTILE)));
    if (threads == 1 && frequency == Frequency.ROWS) {
      contenders.add(new Contender("java-streams", () -> StreamRfm.score(log)));
    }
    return contenders;
  }

  /**
   * Scores the customers of a log.
   *
   * @param purchases the purchases
   * @param options how to bin
   * @param frequency what frequency counts
   * @param threads how many threads add up
   * @return a row per customer with its scores, missing for those without a purchase
   */
  public static FactTable scored(
      PurchaseColumns purchases, RfmOptions options, Frequency frequency, int threads) {
    FactTable base =
        Purchases.facts(
            purchases,
            SummaryOptions.asOf(PurchaseLog.AS_OF).withFrequency(frequency),
            Execution.parallel(ForkJoinPool.commonPool(), threads));
    return base.with(Rfm.fit(base, options));
  }

  static Finding sumOfScores(FactTable scored) {
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

  private DuckDbRfm loaded(PurchaseLog log) {
    try {
      return DuckDbRfm.load(log, frequency, threads);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refused", e);
    }
  }
}
