package io.dangol.segmentation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.dangol.core.fact.FactTable;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an assignment allocates, counted by the JVM. */
class AssignmentAllocationTest {

  /** A cluster and a distance. */
  private static final int RESULT_BYTES = Integer.BYTES + Double.BYTES;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @BeforeEach
  void requireCounter() {
    Assumptions.assumeTrue(threads.isThreadAllocatedMemorySupported(), "no allocation counter");
  }

  @Test
  void assign_oneCustomer_allocatesNothing() {
    FactTable table = Clouds.table(Clouds.columns(2_000, 3, 5, 1, 7));
    KMeansModel model = KMeans.fit(table, Clouds.options(5, 3).withScaling(Scaling.LOG_Z));
    double[] values = {0.1, 2, -3};
    int sum = assignMany(model, values, 1_000);
    long before = threads.getCurrentThreadAllocatedBytes();
    sum += assignMany(model, values, 100_000);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(sum).isPositive();
    // The counter itself and the compiler's traces, whatever the number of customers.
    assertThat(allocated).isLessThan(10_000);
  }

  @Test
  void assign_table_allocatesTheResultAndAConstantPerChunk() {
    FactTable small = Clouds.table(Clouds.columns(20_000, 8, 5, 1, 7));
    FactTable large = Clouds.table(Clouds.columns(200_000, 8, 5, 1, 7));
    KMeansModel model = KMeans.fit(small, Clouds.options(5, 8));
    allocatedBy(model, small);
    long few = allocatedBy(model, small);
    long many = allocatedBy(model, large);
    double perRow = (double) (many - few) / (large.size() - small.size());
    assertThat(perRow).isBetween((double) RESULT_BYTES, RESULT_BYTES + 6.0);
  }

  private long allocatedBy(KMeansModel model, FactTable table) {
    long before = threads.getCurrentThreadAllocatedBytes();
    ClusterAssignment assignment = model.assign(table);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(assignment.size()).isEqualTo(table.size());
    return allocated;
  }

  private static int assignMany(KMeansModel model, double[] values, int customers) {
    int sum = 0;
    for (int i = 0; i < customers; i++) {
      values[0] = i;
      sum += model.assign(values);
    }
    return sum;
  }
}
