package io.dangol.examples.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the contenders of a workload in turn, so that a slow minute of the machine hits all of
 * them.
 *
 * @param warmups rounds that are not counted, at least 1
 * @param rounds rounds of which the medians are taken, at least 1
 */
public record Comparison(int warmups, int rounds) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  public Comparison {
    if (warmups < 1 || rounds < 1) {
      throw new IllegalArgumentException(
          "at least one warm-up and one round, not %d and %d".formatted(warmups, rounds));
    }
  }

  /**
   * Runs a workload.
   *
   * @param workload the workload
   * @return a row per peer, in their order
   */
  public List<Row> of(Workload workload) {
    List<Contender> contenders = workload.contenders();
    double[][] cpu = new double[contenders.size()][rounds];
    double[][] wall = new double[contenders.size()][rounds];
    String[] found = new String[contenders.size()];
    for (int round = -warmups; round < rounds; round++) {
      for (int i = 0; i < found.length; i++) {
        System.gc(); // what one contender leaves behind must not be collected on the next one's
        // account
        long cpuStart = SYSTEM.getProcessCpuTime();
        long wallStart = System.nanoTime();
        Finding finding = contenders.get(i).work().get();
        long wallEnd = System.nanoTime();
        long cpuEnd = SYSTEM.getProcessCpuTime();
        found[i] = finding.say();
        if (round >= 0) {
          cpu[i][round] = (cpuEnd - cpuStart) / 1e6;
          wall[i][round] = (wallEnd - wallStart) / 1e6;
        }
      }
    }
    Timing ours = Timing.median(cpu[0], wall[0], found[0]);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < found.length; i++) {
      Timing theirs = Timing.median(cpu[i], wall[i], found[i]);
      rows.add(
          new Row(
              workload.name(),
              contenders.get(i).name(),
              "ms CPU",
              ours.cpuMillis(),
              theirs.cpuMillis(),
              theirs.cpuMillis() / ours.cpuMillis(),
              theirs.wallMillis() / ours.wallMillis(),
              "ours %s, theirs %s".formatted(ours.found(), theirs.found())));
    }
    return rows;
  }
}
