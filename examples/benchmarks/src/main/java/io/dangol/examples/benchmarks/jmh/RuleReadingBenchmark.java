package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.FactCatalog;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.benchmarks.workload.HundredParts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A stored rule of a hundred parts: read and checked, and compiled as well. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RuleReadingBenchmark {

  private final FactCatalog catalog = HundredParts.catalog();
  private final byte[] document = HundredParts.document();

  /**
   * From bytes to a rule that is validated and checked for what is probably not meant.
   *
   * @return the rule
   */
  @Benchmark
  public Rule read() {
    return RuleJson.read(document, catalog).orThrow();
  }

  /**
   * From bytes to a rule that can be evaluated.
   *
   * @return its evaluator
   */
  @Benchmark
  public RuleEvaluator readAndCompile() {
    return RuleEvaluator.of(RuleJson.read(document, catalog).orThrow());
  }
}
