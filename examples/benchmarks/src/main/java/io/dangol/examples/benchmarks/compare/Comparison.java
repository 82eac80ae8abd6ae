package io.dangol.examples.benchmarks.compare;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Measures the contenders of a workload in turn, so that a slow minute of the machine hits all of
 * them.
 *
 * @param warmups rounds that are not counted, at least 1; contenders that are done sooner warm up
 *     for two seconds of processor time
 * @param rounds rounds of which the medians are taken, at least 1
 */
public record Comparison(int warmups, int rounds) {

  private static final Duration WARM_UP = Duration.ofSeconds(2);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  public Comparison {
    if (warmups < 1 || rounds < 1) {
      throw new IllegalArgumentException(
          "at least one warm-up and one round, not %d and %d".formatted(warmups, rounds));
    }
  }

  /**
   * Keeps the heap as large as it has grown. Otherwise each collection between two runs would hand
   * memory back, which the next run had to fetch page by page; no host that scores its base works
   * like that.
   */
  private static void keepHeap() {
    HotSpotDiagnosticMXBean virtualMachine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    virtualMachine.setVMOption("MaxHeapFreeRatio", "100");
  }

  /**
   * Runs a workload.
   *
   * @param workload the workload
   * @return a row per peer, in their order
   */
  public List<Row> of(Workload workload) {
    keepHeap();
    List<Contender> contenders = workload.contenders();
    int measured = workload.rounds(rounds);
    double[][] cpu = new double[contenders.size()][measured];
    double[][] wall = new double[contenders.size()][measured];
    String[] found = new String[contenders.size()];
    for (Contender contender : contenders) {
      warmUp(contender);
    }
    for (int round = 0; round < measured; round++) {
      for (int i = 0; i < found.length; i++) {
        System.gc(); // what one leaves behind must not be collected on the next one's account
        long cpuStart = SYSTEM.getProcessCpuTime();
        long wallStart = System.nanoTime();
        Finding finding = contenders.get(i).work().get();
        long wallEnd = System.nanoTime();
        long cpuEnd = SYSTEM.getProcessCpuTime();
        found[i] = finding.say();
        cpu[i][round] = (cpuEnd - cpuStart) / 1e6;
        wall[i][round] = (wallEnd - wallStart) / 1e6;
      }
    }
    Timing ours = Timing.median(cpu[0], wall[0], found[0]);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < found.length; i++) {
      Timing theirs = Timing.median(cpu[i], wall[i], found[i]);
      rows.add(Row.of(workload.name(), contenders.get(0), ours, contenders.get(i), theirs));
    }
    return rows;
  }

  /**
   * Runs at least some rounds and some seconds of processor time, so that the compiler is done with
   * short work.
   */
  private void warmUp(Contender contender) {
    long start = SYSTEM.getProcessCpuTime();
    for (int round = 0;
        round < warmups || SYSTEM.getProcessCpuTime() - start < WARM_UP.toNanos();
        round++) {
      Objects.requireNonNull(contender.work().get(), contender.name());
    }
  }
}
