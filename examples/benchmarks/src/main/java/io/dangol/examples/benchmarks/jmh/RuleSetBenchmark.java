package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleId;
import io.dangol.core.rule.RuleSet;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.benchmarks.data.ShopperBase;
import io.dangol.examples.benchmarks.workload.ManyRules;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Two hundred rules that share forty terms, on a million customers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class RuleSetBenchmark {

  /** How many of hundred values are missing. */
  @Param({"0", "5"})
  public int missing;

  private final RuleSet rules = RuleSet.of(ManyRules.of(200, 11).rules());
  private FactTable table = ShopperBase.typical(1, 7).table();

  /** Draws the customers. */
  @Setup
  public void prepare() {
    ShopperBase base = ShopperBase.typical(1_000_000, 7);
    table = missing == 0 ? base.table() : base.tableWithGaps(missing, 7);
  }

  /**
   * All rules on all customers, with the counts of what is missing.
   *
   * @return the verdicts by rule
   */
  @Benchmark
  public Map<RuleId, Verdicts> together() {
    return rules.evaluate(table, ShopperRule.AT);
  }
}
