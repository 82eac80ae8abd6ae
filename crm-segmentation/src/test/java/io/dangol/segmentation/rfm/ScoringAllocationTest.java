package io.dangol.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.purchase.PurchaseColumns;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the scores of a customer allocate, counted by the JVM. */
class ScoringAllocationTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

  @Test
  void cell_manyCustomers_allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Assumptions.assumeTrue(threads.isThreadAllocatedMemorySupported(), "no allocation counter");
    RfmModel model = model();
    long sum = cells(model, 1_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    sum += cells(model, 100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(sum).isPositive();
    // The counter itself and the compiler's traces, whatever the number of customers.
    assertThat(allocated).isLessThan(10_000);
  }

  private static long cells(RfmModel model, int customers) {
    long sum = 0;
    for (int i = 0; i < customers; i++) {
      sum += model.cell(1 + i % 300, 1 + i % 7, i % 500);
    }
    return sum;
  }

  private static RfmModel model() {
    Random random = new Random(5);
    int size = 2_000;
    int day = Math.toIntExact(AS_OF.toEpochDay());
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < 500; i++) {
      customers.add("c" + i);
    }
    PurchaseColumns purchases =
        PurchaseColumns.of(
            customers.build(),
            random.ints(size, 0, 500).toArray(),
            random.ints(size, day - 300, day).toArray(),
            random.longs(size, 100, 90_000).toArray(),
            CurrencyUnit.of("USD"),
            2);
    return Rfm.fit(Purchases.facts(purchases, SummaryOptions.asOf(AS_OF)), RfmOptions.defaults());
  }
}
