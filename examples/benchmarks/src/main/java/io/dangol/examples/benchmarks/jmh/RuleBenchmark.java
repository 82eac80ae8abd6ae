package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A rule of seven terms on objects and on columns, each beside code written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RuleBenchmark {

  private static final int CUSTOMERS = 1_000_000;

  /** Customers of whom the first terms refuse most, or who pass all seven. */
  @Param({"typical", "passing"})
  public String data = "typical";

  private Shopper[] shoppers = {};
  private ShopperBase base = ShopperBase.typical(1, 1);
  private FactTable table = base.table();
  private final RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
  private final boolean[] regions = ShopperRule.regionFlags();

  /** Draws the customers. */
  @Setup
  public void prepare() {
    base =
        data.equals("typical")
            ? ShopperBase.typical(CUSTOMERS, 7)
            : ShopperBase.passing(CUSTOMERS, 7);
    shoppers = base.shoppers();
    table = base.table();
  }

  /**
   * The rule on objects, per customer.
   *
   * @return how many pass
   */
  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public int rows() {
    int passing = 0;
    for (Shopper shopper : shoppers) {
      passing += rule.evaluate(shopper, ShopperRule.AT) == Truth.TRUE ? 1 : 0;
    }
    return passing;
  }

  /**
   * The rule written by hand on objects, per customer.
   *
   * @return how many pass
   */
  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public int rowsByHand() {
    int passing = 0;
    var byHand = ShopperRule.handWritten();
    for (Shopper shopper : shoppers) {
      passing += byHand.test(shopper) ? 1 : 0;
    }
    return passing;
  }

  /**
   * The rule on columns, per customer.
   *
   * @return the verdicts
   */
  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public Verdicts columns() {
    return rule.evaluate(table, ShopperRule.AT);
  }

  /**
   * The rule written by hand over arrays, per customer.
   *
   * @return how many pass
   */
  @Benchmark
  @OperationsPerInvocation(CUSTOMERS)
  public int columnsByHand() {
    return base.fusedLoop(regions);
  }
}
