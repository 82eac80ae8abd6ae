package io.dangol.examples.benchmarks.workload;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.examples.benchmarks.data.Shopper;
import io.dangol.examples.benchmarks.data.ShopperBase;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule of seven terms: age from 30 to 49, grade S or A, recency of at most 90 days, the two upper
 * quintiles of spend, consent, no e-mail in the last 14 days, one of 20 regions.
 */
public final class ShopperRule {

  /** The regions wanted. */
  public static final List<String> REGIONS = ShopperBase.REGIONS.subList(0, 20);

  /** The moment of evaluation. */
  public static final EvaluationContext AT =
      EvaluationContext.startOf(ShopperBase.AS_OF, ZoneOffset.UTC);

  /** The last day that is not within the last 14 days, days since 1970-01-01. */
  public static final int QUIET_SINCE = (int) ShopperBase.AS_OF.toEpochDay() - 14;

  private static final Set<String> REGION_SET = Set.copyOf(REGIONS);

  private ShopperRule() {}

  /**
   * Returns the rule as a condition.
   *
   * @return the condition
   */
  public static Condition condition() {
    return Shopper.AGE
        .between(30, 49)
        .and(Shopper.GRADE.in("S", "A"))
        .and(Shopper.RECENCY.atMost(90))
        .and(Shopper.MONETARY.atLeast(4))
        .and(Shopper.CONSENT.isTrue())
        .and(Condition.not(Shopper.LAST_CONTACT.withinLast(Period.ofDays(14))))
        .and(Shopper.REGION.in(REGIONS));
  }

  /**
   * Returns the rule written by hand.
   *
   * @return a predicate without three-valued logic
   */
  public static Predicate<Shopper> handWritten() {
    return shopper ->
        shopper.age() >= 30
            && shopper.age() <= 49
            && (shopper.grade().equals("S") || shopper.grade().equals("A"))
            && shopper.recencyDays() <= 90
            && shopper.monetaryScore() >= 4
            && shopper.consent()
            && shopper.lastContact() <= QUIET_SINCE
            && REGION_SET.contains(shopper.region());
  }

  /**
   * Returns which regions are wanted by their number.
   *
   * @return a flag per region
   */
  public static boolean[] regionFlags() {
    boolean[] flags = new boolean[ShopperBase.REGIONS.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = REGION_SET.contains(ShopperBase.REGIONS.get(i));
    }
    return flags;
  }
}
