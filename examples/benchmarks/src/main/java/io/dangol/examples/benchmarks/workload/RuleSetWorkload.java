package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.RuleSet;
import io.dangol.core.rule.Verdicts;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Finding;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Many rules that share terms on a base of customers, one thread: together, one by one, and as
 * predicates on objects.
 *
 * @param name the name
 * @param customers how many customers
 * @param rules how many rules
 * @param percentMissing how many of hundred values are missing; predicates know no missing values
 *     and take part only where it is 0
 */
public record RuleSetWorkload(String name, int customers, int rules, int percentMissing)
    implements Workload {

  private static final long SEED = 20260701;

  @Override
  public String description() {
    return "%d rules of forty terms on %,d customers, %d %% of the values missing, one thread"
        .formatted(rules, customers, percentMissing);
  }

  @Override
  public List<Contender> contenders() {
    ShopperBase base = ShopperBase.typical(customers, SEED);
    FactTable table = percentMissing == 0 ? base.table() : base.tableWithGaps(percentMissing, SEED);
    ManyRules many = ManyRules.of(rules, SEED);
    RuleSet together = RuleSet.of(many.rules());
    List<RuleEvaluator> alone = many.rules().stream().map(RuleEvaluator::of).toList();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(
        new Contender(
            "dangol",
            () ->
                matches(
                    together.evaluate(table, ShopperRule.AT).values().stream()
                        .mapToLong(Verdicts::matched)
                        .sum())));
    contenders.add(
        new Contender(
            "each-rule-alone",
            () ->
                matches(
                    alone.stream()
                        .mapToLong(rule -> rule.evaluate(table, ShopperRule.AT).matched())
                        .sum())));
    if (percentMissing == 0) {
      Shopper[] shoppers = base.shoppers();
      contenders.add(
          new Contender("predicates-by-hand", () -> matches(count(shoppers, many.byHand()))));
    }
    return contenders;
  }

  private static long count(Shopper[] shoppers, List<Predicate<Shopper>> predicates) {
    long matches = 0;
    for (Predicate<Shopper> predicate : predicates) {
      for (Shopper shopper : shoppers) {
        matches += predicate.test(shopper) ? 1 : 0;
      }
    }
    return matches;
  }

  private static Finding matches(long count) {
    return () -> count + " matches";
  }
}
