package io.dangol.examples.benchmarks.jmh;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.time.Period;
import java.util.List;
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

/** Why one customer matches or not, one customer after the other: verdicts, reasons and words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RuleExplanationBenchmark {

  private static final NumberFact<Integer> ITEMS = Fact.integer("order.items");
  private static final EventKind ORDERS = EventKind.of("order", ITEMS);
  private static final int EVENTS = 50;

  private final Shopper[] shoppers = ShopperBase.typical(1024, 7).shoppers();
  private final RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
  private final RuleEvaluator overEvents = RuleEvaluator.of(overEvents());
  private final Facts customer = customer();
  private int next;

  private Shopper next() {
    next = (next + 1) & 1023;
    return shoppers[next];
  }

  /**
   * The rule of seven terms: the tests that decide.
   *
   * @return the reasons
   */
  @Benchmark
  public List<Explanation.Test> reasons() {
    return rule.explain(next(), ShopperRule.AT).because();
  }

  /**
   * The rule of seven terms: verdict and reasons in a line.
   *
   * @return the line
   */
  @Benchmark
  public String words() {
    return rule.explain(next(), ShopperRule.AT).summary();
  }

  /**
   * Three values over fifty orders of a customer: the tests that decide.
   *
   * @return the reasons
   */
  @Benchmark
  public List<Explanation.Test> reasonsOverEvents() {
    return overEvents.explain(customer, ShopperRule.AT).because();
  }

  private static Condition overEvents() {
    EventKind.Selection year = ORDERS.within(Period.ofMonths(12));
    return year.count()
        .atLeast(3)
        .and(year.where(ITEMS.atLeast(2)).sum(ITEMS).atLeast(20))
        .and(ORDERS.ever().last(ORDERS.at()).withinLast(Period.ofDays(60)));
  }

  private static Facts customer() {
    CustomerId id = CustomerId.of("S1");
    EventTable.Builder orders = EventTable.ofDays(ORDERS);
    for (int i = 0; i < EVENTS; i++) {
      orders.add(id, ShopperBase.AS_OF.minusDays(3 + 9L * i), Facts.of(ITEMS, i % 4));
    }
    return Facts.builder().events(orders.build().of(id).orElseThrow()).build();
  }
}
