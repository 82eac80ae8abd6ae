package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import io.dangol.examples.benchmarks.peer.CelRule;
import io.dangol.examples.benchmarks.peer.JsonLogicRule;
import io.dangol.examples.benchmarks.peer.SpelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * A rule of seven terms on a base of customers, one thread.
 *
 * @param name the name
 * @param form what the rule is evaluated on
 * @param customers how many customers
 * @param passes how often, so that the processor's clock can tell
 */
public record RuleWorkload(String name, Form form, int customers, int passes) implements Workload {

  private static final long SEED = 20260701;

  /** What a rule is evaluated on. */
  public enum Form {
    /** Columns of a table, beside a loop over arrays. */
    COLUMNS,
    /** One object after the other, beside libraries for expressions. */
    ROWS
  }

  @Override
  public String description() {
    return "a rule of seven terms on the %s of %,d customers, %d times, one thread"
        .formatted(form == Form.COLUMNS ? "columns" : "objects", customers, passes);
  }

  @Override
  public List<Contender> contenders() {
    ShopperBase base = ShopperBase.typical(customers, SEED);
    return form == Form.COLUMNS ? columns(base) : rows(base.shoppers());
  }

  private List<Contender> columns(ShopperBase base) {
    FactTable table = base.table();
    RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
    boolean[] regions = ShopperRule.regionFlags();
    return List.of(
        new Contender("dangol", () -> sum(() -> rule.evaluate(table, ShopperRule.AT).matched())),
        new Contender("fused-loop", () -> sum(() -> base.fusedLoop(regions))));
  }

  private List<Contender> rows(Shopper[] shoppers) {
    RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
    List<Map<String, Object>> json = new ArrayList<>();
    List<Map<String, Object>> cel = new ArrayList<>();
    for (Shopper shopper : shoppers) {
      json.add(JsonLogicRule.data(shopper));
      cel.add(CelRule.data(JsonLogicRule.data(shopper)));
    }
    JsonLogicRule jsonLogic = new JsonLogicRule();
    CelRule celRule = new CelRule();
    SpelRule spel = new SpelRule();
    Predicate<Shopper> byHand = ShopperRule.handWritten();
    return List.of(
        new Contender("dangol", () -> sum(() -> count(shoppers, rule))),
        new Contender("hand-written", () -> sum(() -> count(shoppers, byHand))),
        new Contender("spel", () -> sum(() -> count(shoppers, spel))),
        new Contender("cel", () -> sum(() -> (int) cel.stream().filter(celRule::test).count())),
        new Contender(
            "json-logic", () -> sum(() -> (int) json.stream().filter(jsonLogic::test).count())));
  }

  private static int count(Shopper[] shoppers, RuleEvaluator rule) {
    int passing = 0;
    for (Shopper shopper : shoppers) {
      passing += rule.evaluate(shopper, ShopperRule.AT) == Truth.TRUE ? 1 : 0;
    }
    return passing;
  }

  private static int count(Shopper[] shoppers, Predicate<Shopper> rule) {
    int passing = 0;
    for (Shopper shopper : shoppers) {
      passing += rule.test(shopper) ? 1 : 0;
    }
    return passing;
  }

  private Finding sum(IntSupplier pass) {
    long passing = 0;
    for (int i = 0; i < passes; i++) {
      passing += pass.getAsInt();
    }
    long each = passing / passes;
    return () -> each + " pass";
  }
}
