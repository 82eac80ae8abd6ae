package io.dangol.examples.benchmarks.jmh;

import io.dangol.examples.benchmarks.data.Cohort;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.MbgCnbd;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import io.dangol.ltv.spend.EqualSpend;
import io.dangol.ltv.value.CustomerValues;
import io.dangol.ltv.value.Valuation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million customers: probability alive, expected and discounted expected purchases, value; all
 * processors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class LtvScoringBenchmark {

  private static final MbgNbd REPEAT =
      new MbgNbd(PeriodUnit.WEEKS, .52484311, 6.18308489, .89135943, 1.61400245);

  private static final MbgCnbd REGULAR =
      new MbgCnbd(PeriodUnit.WEEKS, 3, .52484311, 2.06102830, .89135943, 1.61400245);

  private RepeatSummaries summaries = RepeatSummaries.of(PeriodUnit.WEEKS, List.of());

  /** Draws the customers. */
  @Setup
  public void prepare() {
    summaries = Cohort.of(1_000_000, 42);
  }

  /**
   * Values everybody.
   *
   * @return the values
   */
  @Benchmark
  public CustomerValues value() {
    return Valuation.of(REPEAT, new EqualSpend(35))
        .discountedAt(DiscountRate.perYear(0.10))
        .withMargin(0.3)
        .value(summaries);
  }

  /**
   * Values everybody by a model of regular purchases, three phases each.
   *
   * @return the values
   */
  @Benchmark
  public CustomerValues valueOfRegularBuyers() {
    return Valuation.of(REGULAR, new EqualSpend(35))
        .discountedAt(DiscountRate.perYear(0.10))
        .withMargin(0.3)
        .value(summaries);
  }
}
