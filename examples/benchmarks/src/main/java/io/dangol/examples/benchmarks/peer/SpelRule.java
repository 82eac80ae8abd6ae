package io.dangol.examples.benchmarks.peer;

import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.workload.ShopperRule;
import java.util.HashSet;
import java.util.function.Predicate;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** The rule in the Spring Expression Language, compiled to byte code. */
public final class SpelRule implements Predicate<Shopper> {

  private static final String RULE =
      "age() >= 30 and age() <= 49 and (grade() == 'S' or grade() == 'A') and recencyDays() <= 90"
          + " and monetaryScore() >= 4 and consent() and lastContact() <= "
          + ShopperRule.QUIET_SINCE
          + " and #regions.contains(region())";

  private final Expression expression =
      new SpelExpressionParser(
              new SpelParserConfiguration(
                  SpelCompilerMode.IMMEDIATE, SpelRule.class.getClassLoader()))
          .parseExpression(RULE);
  private final StandardEvaluationContext context = new StandardEvaluationContext();

  /** Compiles the rule; the first evaluations are interpreted. */
  public SpelRule() {
    context.setVariable("regions", new HashSet<>(ShopperRule.REGIONS));
  }

  @Override
  public boolean test(Shopper shopper) {
    return Boolean.TRUE.equals(expression.getValue(context, shopper, Boolean.class));
  }
}
