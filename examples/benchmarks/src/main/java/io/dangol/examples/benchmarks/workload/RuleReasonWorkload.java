package io.dangol.examples.benchmarks.workload;

import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Truth;
import io.dangol.examples.benchmarks.compare.Contender;
import io.dangol.examples.benchmarks.compare.Workload;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.util.List;

/**
 * Why each customer matches a rule of seven terms or not: the tests that decide, beside the line of
 * text and the verdict alone.
 *
 * @param name the name
 * @param customers how many customers
 */
public record RuleReasonWorkload(String name, int customers) implements Workload {

  private static final long SEED = 20260701;

  @Override
  public String description() {
    return "the reasons of %,d decisions of a rule of seven terms, one thread".formatted(customers);
  }

  @Override
  public List<Contender> contenders() {
    Shopper[] shoppers = ShopperBase.typical(customers, SEED).shoppers();
    RuleEvaluator rule = RuleEvaluator.of(ShopperRule.condition());
    return List.of(
        new Contender(
            "dangol",
            customers,
            () -> {
              long reasons = 0;
              for (Shopper shopper : shoppers) {
                reasons += rule.explain(shopper, ShopperRule.AT).because().size();
              }
              long found = reasons;
              return () -> found + " reasons";
            }),
        new Contender(
            "line-of-text",
            customers,
            () -> {
              long length = 0;
              for (Shopper shopper : shoppers) {
                length += rule.explain(shopper, ShopperRule.AT).summary().length();
              }
              long found = length;
              return () -> found + " characters";
            }),
        new Contender(
            "verdict-alone",
            customers,
            () -> {
              long passing = 0;
              for (Shopper shopper : shoppers) {
                passing += rule.evaluate(shopper, ShopperRule.AT) == Truth.TRUE ? 1 : 0;
              }
              long found = passing;
              return () -> found + " pass";
            }));
  }
}
