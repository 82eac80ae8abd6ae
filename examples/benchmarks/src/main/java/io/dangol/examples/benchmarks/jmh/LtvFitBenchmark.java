package io.dangol.examples.benchmarks.jmh;

import io.dangol.examples.benchmarks.data.Cohort;
import io.dangol.ltv.fit.FitOptions;
import io.dangol.ltv.fit.FitReport;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.repeat.BgNbd;
import io.dangol.ltv.repeat.CovariateModel;
import io.dangol.ltv.repeat.Covariates;
import io.dangol.ltv.repeat.MbgNbd;
import io.dangol.ltv.repeat.ParetoNbd;
import io.dangol.ltv.repeat.RepeatSummaries;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Maximum likelihood with standard errors, one thread: grouping, fit and information matrix. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class LtvFitBenchmark {

  @Param({"2357", "100000"})
  private int customers = 2357;

  private RepeatSummaries summaries = RepeatSummaries.of(PeriodUnit.WEEKS, List.of());

  /**
   * Draws the customers from a BG/NBD with the parameters of CDNOW, observed for 27 to 39 weeks.
   */
  @Setup
  public void prepare() {
    summaries =
        Cohort.of(customers, 42)
            .withCovariates(
                new Covariates(
                    List.of("app", "gift"),
                    IntStream.range(0, customers)
                        .mapToObj(i -> List.of((double) (i % 2), (double) (i / 2 % 2)))
                        .toList()));
  }

  /**
   * Fits BG/NBD.
   *
   * @return the report
   */
  @Benchmark
  public FitReport<BgNbd> bgNbd() {
    return BgNbd.fit(summaries);
  }

  /**
   * Fits MBG/NBD.
   *
   * @return the report
   */
  @Benchmark
  public FitReport<MbgNbd> mbgNbd() {
    return MbgNbd.fit(summaries);
  }

  /**
   * Fits Pareto/NBD.
   *
   * @return the report
   */
  @Benchmark
  public FitReport<ParetoNbd> paretoNbd() {
    return ParetoNbd.fit(summaries);
  }

  /**
   * Fits MBG/NBD with two covariates of yes and no.
   *
   * @return the report
   */
  @Benchmark
  public FitReport<CovariateModel> mbgNbdWithCovariates() {
    return CovariateModel.fit(CovariateModel.Family.MBG_NBD, summaries, FitOptions.defaults());
  }
}
