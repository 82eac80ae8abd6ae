package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  private final FactCatalog catalog =
      FactCatalog.of(
          Stream.<Fact<?>>of(
                  Shopper.AGE,
                  Shopper.GRADE,
                  Shopper.RECENCY,
                  Shopper.MONETARY,
                  Shopper.CONSENT,
                  Shopper.LAST_CONTACT,
                  Shopper.REGION)
              .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "shop"))
              .toList());
  private final byte[] document =
      RuleJson.write(Rule.of("hundred", 1, hundredParts())).getBytes(StandardCharsets.UTF_8);

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

  /** An alternative of eleven conjunctions of eight tests: 1 + 11 + 88 parts. */
  private static Condition hundredParts() {
    List<Condition> segments = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      segments.add(
          Condition.all(
              Shopper.AGE.between(18 + 5 * i, 28 + 5 * i),
              Shopper.GRADE.in(ShopperBase.GRADES.subList(0, 1 + i % 5)),
              Shopper.RECENCY.atMost(30 + 10 * i),
              Shopper.MONETARY.atLeast(1 + i % 5),
              Shopper.CONSENT.isTrue(),
              Shopper.LAST_CONTACT.before(ShopperBase.AS_OF.minusDays(i)),
              Shopper.LAST_CONTACT.withinLast(Period.ofDays(100 + i)),
              Shopper.REGION.in(ShopperBase.REGIONS.subList(i, i + 20))));
    }
    return new Condition.Any(segments);
  }
}
