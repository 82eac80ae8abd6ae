package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.json.RuleJson;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleId;
import io.dangol.core.rule.RuleSet;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Rules on objects and on columns beside code written by hand, explanation and reading. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RuleBenchmark {

  private static final int CUSTOMERS = 1_000_000;
  private static final int RULES = 200;

  /** Customers of whom the first terms refuse most, or who pass all seven. */
  @Param({"typical", "passing"})
  public String data = "typical";

  private Shopper[] shoppers = {};
  private ShopperBase base = ShopperBase.typical(1, 1);
  private FactTable table = base.table();
  private final RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
  private final boolean[] regions = ShopperRule.regionFlags();
  private final RuleSet rules = RuleSet.of(manyRules());
  private final FactCatalog catalog =
      FactCatalog.of(
          List.of(
              FactDefinition.of(Shopper.AGE, FactUnit.NONE, "shop"),
              FactDefinition.of(Shopper.RECENCY, FactUnit.DAYS, "shop")));
  private final String hundredNodes = hundredNodes();

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

  /**
   * Two hundred rules that share terms, on a million customers.
   *
   * @return the verdicts by rule
   */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Map<RuleId, Verdicts> twoHundredRules() {
    return rules.evaluate(table, ShopperRule.AT);
  }

  /**
   * Why one customer passes or not.
   *
   * @return the explanation
   */
  @Benchmark
  public Explanation explain() {
    return rule.explain(shoppers[0], ShopperRule.AT);
  }

  /**
   * Reads and checks a rule of a hundred conditions.
   *
   * @return the rule
   */
  @Benchmark
  public Rule readHundredConditions() {
    return RuleJson.read(hundredNodes, catalog).orThrow();
  }

  /** Conjunctions of three to six terms out of forty. */
  private static List<Rule> manyRules() {
    List<Condition> terms = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      terms.add(Shopper.AGE.atLeast(20 + 4 * i));
      terms.add(Shopper.RECENCY.atMost(30 + 30 * i));
      terms.add(Shopper.REGION.in(ShopperBase.REGIONS.subList(i, i + 20)));
      terms.add(
          i < 5
              ? Shopper.MONETARY.atLeast(1 + i)
              : Shopper.GRADE.in(ShopperBase.GRADES.subList(0, i - 4)));
    }
    Random random = new Random(11);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      List<Condition> parts = new ArrayList<>();
      for (int k = 3 + random.nextInt(4); k > 0; k--) {
        parts.add(terms.get(random.nextInt(terms.size())));
      }
      rules.add(Rule.of("rule-" + i, 1, new Condition.All(parts)));
    }
    return rules;
  }

  private static String hundredNodes() {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      parts.add(Shopper.AGE.atLeast(i).or(Shopper.RECENCY.atMost(100 + i)));
    }
    return RuleJson.write(Rule.of("hundred", 1, new Condition.All(parts)));
  }
}
