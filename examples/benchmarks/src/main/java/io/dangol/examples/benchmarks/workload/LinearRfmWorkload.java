package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.Frequency;
import io.dangol.core.purchase.PurchaseColumns;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.PurchaseLog;
import io.dangol.segmentation.rfm.RfmOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * RFM scores from ever more purchases, ten per customer: processor time per purchase beside that of
 * the smallest log. A ratio of 1 is a cost that is linear.
 *
 * @param name the name
 * @param sizes how many purchases, the fewest first
 */
record LinearRfmWorkload(String name, List<Integer> sizes) implements Workload {

  /** Smaller logs are scored several times in a run: the clock of the processor is coarse. */
  private static final int AT_LEAST = 5_000_000;

  @Override
  public String description() {
    return "RFM scores from %s loaded purchases: time per purchase".formatted(sizes);
  }

  @Override
  public List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (int size : sizes) {
      PurchaseColumns purchases = PurchaseLog.of(size, size / 10, RfmWorkload.SEED).columns();
      int repeats = Math.max(1, AT_LEAST / size);
      contenders.add(
          new Contender(
              "dangol, %,d purchases".formatted(size),
              (long) size * repeats,
              () -> RfmWorkload.sumOfScores(scored(purchases, repeats))));
    }
    return contenders;
  }

  private static FactTable scored(PurchaseColumns purchases, int repeats) {
    FactTable scored = RfmWorkload.scored(purchases, RfmOptions.defaults(), Frequency.ROWS, 1);
    for (int repeat = 1; repeat < repeats; repeat++) {
      scored = RfmWorkload.scored(purchases, RfmOptions.defaults(), Frequency.ROWS, 1);
    }
    return scored;
  }
}
