package io.dangol.examples.quickstart;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.Tier;
import io.dangol.core.grade.TierCap;
import io.dangol.core.grade.assignment.GradeEvaluation;
import io.dangol.core.grade.assignment.GradeRoll;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * Grades of a loyalty programme: up at once, down by one grade at the end of a quarter, kept within
 * a tenth of the threshold, and fifty places at the top.
 */
public final class GradesOfTwoQuarters {

  static final GradePolicy POLICY =
      GradePolicy.named("loyalty", 1)
          .window(Period.ofMonths(12))
          .moving(GradeMovement.softLanding(Cadence.quarterly()))
          .rankedBy(PurchaseFacts.MONETARY)
          .tier(
              Tier.of(Grade.S, PurchaseFacts.MONETARY.atLeast(200_000))
                  .keptWithin(new BigDecimal("0.1"))
                  .cappedAt(new TierCap.Count(50)))
          .tier(Grade.A, PurchaseFacts.MONETARY.atLeast(100_000))
          .tier(Grade.B, PurchaseFacts.MONETARY.atLeast(30_000))
          .otherwise(Grade.D);

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private GradesOfTwoQuarters() {}

  static GradeEvaluation on(LocalDate day, GradeRoll before) {
    FactTable year =
        Purchases.summarize(
            SampleShop.purchases(2_000, 7),
            SummaryOptions.asOf(day).in(SEOUL).withWindow(Period.ofMonths(12)));
    return GradeEvaluation.of(
        POLICY, year, EvaluationContext.startOf(day, SEOUL), before, List.of());
  }

  /**
   * Prints how many customers changed, for which reasons, and one assignment.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    GradeEvaluation spring = on(LocalDate.of(2026, 4, 1), GradeRoll.empty());
    GradeEvaluation summer = on(LocalDate.of(2026, 7, 1), spring.roll());
    System.out.printf("%,d customers, %,d changes%n", summer.size(), summer.changes().size());
    summer.changes().stream().limit(5).forEach(System.out::println);
    System.out.println(summer.assignment(0));
  }
}
