package io.dangol.core.grade.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.grade.Cadence;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.GradeMovement;
import io.dangol.core.grade.GradeMovement.Landing;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.grade.GradeWindow;
import io.dangol.core.grade.Shortfall;
import io.dangol.core.grade.Tier;
import io.dangol.core.grade.TierCap;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeEvaluation;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.grade.assignment.GradeReason;
import io.dangol.core.grade.assignment.GradeRoll;
import io.dangol.core.json.GradeJson;
import io.dangol.core.json.document.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The stored forms: a change of these files breaks what hosts have stored. */
class GradeGoldenTest {

  private static final MoneyFact MONETARY = Fact.money("purchases.monetary");
  private static final NumberFact<Integer> RECENCY = Fact.integer("purchases.recencyDays");
  private static final FactCatalog CATALOG =
      FactCatalog.of(List.of(FactDefinition.of(MONETARY, FactUnit.MONEY, "core.purchase")));

  /** What an evaluation says of a customer with a manual decision. */
  private static final GradeAssignment ASSIGNMENT =
      GradeEvaluation.of(
              GradePolicy.named("loyalty", 3)
                  .window(Period.ofMonths(12))
                  .moving(GradeMovement.softLanding(Cadence.quarterly()))
                  .tier(Grade.S, MONETARY.above(5_000_000))
                  .tier(Grade.A, RECENCY.atMost(30))
                  .otherwise(Grade.D),
              FactTable.builder(MONETARY, RECENCY)
                  .add(CustomerId.of("C-1"), Facts.of(MONETARY, money("900000")))
                  .build(),
              EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneId.of("Asia/Seoul")),
              GradeRoll.empty(),
              List.of(
                  new GradeOverride(
                      CustomerId.of("C-1"),
                      Grade.A,
                      LocalDate.of(2026, 4, 1),
                      LocalDate.of(2027, 4, 1),
                      Instant.parse("2026-03-31T01:02:03Z"),
                      "lee",
                      "founding customer")))
          .assignment(0);

  /** What an evaluation says of a customer whose grade is kept by grace. */
  private static final GradeAssignment AT_RISK =
      new GradeAssignment(
          CustomerId.of("C-1"),
          Grade.A,
          LocalDate.of(2026, 4, 1),
          Optional.of(Grade.D),
          "loyalty/3",
          Instant.parse("2026-06-30T15:00:00Z"),
          GradeReason.GRACE,
          Optional.of(LocalDate.of(2026, 5, 1)),
          Optional.empty(),
          new GradeBasis(new GradeWindow.AllTime(LocalDate.of(2026, 7, 1)), List.of()),
          Optional.empty(),
          Optional.of(Grade.S),
          List.of(
              new Shortfall(
                  MONETARY,
                  new BigDecimal("5000000"),
                  new BigDecimal("900000.5"),
                  true,
                  Optional.of(CurrencyUnit.of("KRW")))));

  private static final GradePolicy POLICY =
      GradePolicy.named("loyalty", 3)
          .window(Period.ofMonths(12))
          .rankedBy(MONETARY)
          .moving(
              new GradeMovement(
                  Optional.of(new Cadence(3, LocalDate.of(2026, 1, 1))),
                  Landing.ONE_STEP,
                  Period.ofMonths(6),
                  Period.ofMonths(1)))
          .tier(
              Tier.of(Grade.S, MONETARY.atLeast(5_000_000))
                  .keptWithin(new BigDecimal("0.1"))
                  .cappedAt(new TierCap.Count(100)))
          .tier(
              Tier.of(Grade.A, MONETARY.atLeast(1_000_000))
                  .cappedAt(new TierCap.Percent(new BigDecimal("12.50"))))
          .otherwise(Grade.D);

  @Test
  void assignment_isThatOfTheFile() throws IOException {
    assertThat(GradeAssignmentJson.write(ASSIGNMENT)).isEqualTo(golden("assignment.json"));
    assertThat(GradeAssignmentJson.read(golden("assignment.json"), CATALOG).orThrow())
        .isEqualTo(ASSIGNMENT);
  }

  @Test
  void assignment_atRisk_isThatOfTheFile() throws IOException {
    assertThat(GradeAssignmentJson.write(AT_RISK)).isEqualTo(golden("assignment-at-risk.json"));
    assertThat(GradeAssignmentJson.read(golden("assignment-at-risk.json"), CATALOG).orThrow())
        .isEqualTo(AT_RISK);
  }

  @Test
  void assignment_withoutAWindow_isOfAnUnknownOne() throws IOException {
    String json =
        golden("assignment.json")
            .replace(",\"window\":{\"length\":\"P12M\",\"until\":\"2026-07-01\"}", "")
            .replace(",\"periodEnd\":\"2026-10-01\"", "")
            .replace(",\"currency\":\"KRW\"", "");
    GradeAssignment old = GradeAssignmentJson.read(json, CATALOG).orThrow();

    assertThat(old.basis().window()).isEqualTo(new GradeWindow.Unknown());
    assertThat(old.basis().metrics()).isEqualTo(ASSIGNMENT.basis().metrics());
    assertThat(old.periodEnd()).isEmpty();
    assertThat(GradeAssignmentJson.write(old)).isEqualTo(json);
  }

  @Test
  void assignment_overAllTime_saysSo() throws IOException {
    String json = golden("assignment.json").replace("\"length\":\"P12M\",", "");

    assertThat(GradeAssignmentJson.read(json, CATALOG).orThrow().basis().window())
        .isEqualTo(new GradeWindow.AllTime(LocalDate.of(2026, 7, 1)));
    assertThat(GradeAssignmentJson.write(GradeAssignmentJson.read(json, CATALOG).orThrow()))
        .isEqualTo(json);
  }

  @Test
  void policy_isThatOfTheFile() throws IOException {
    assertThat(GradeJson.write(POLICY)).isEqualTo(golden("policy.json"));
    assertThat(GradeJson.read(golden("policy.json"), CATALOG).orThrow()).isEqualTo(POLICY);
  }

  @Test
  void assignment_isReadBack_howeverSmallTheValue() {
    NumberFact<Double> alive = Fact.decimal("value.probabilityAlive");
    FactCatalog catalog =
        FactCatalog.of(List.of(FactDefinition.of(alive, FactUnit.SHARE, "core.value")));
    GradePolicy policy =
        GradePolicy.named("alive", 1)
            .tier(Grade.A, alive.between(0.5, 0.9).or(alive.atLeast(1e300)))
            .otherwise(Grade.D);
    CustomerId customer = CustomerId.of("C-1");
    for (double value :
        new double[] {3.2e-45, Double.MIN_VALUE, -Double.MIN_NORMAL, 1 / 3e300, -1.7e308, 0.1}) {
      GradeAssignment assignment =
          GradeEvaluation.of(
                  policy,
                  FactTable.builder(alive).add(customer, Facts.of(alive, value)).build(),
                  EvaluationContext.startOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
                  GradeRoll.empty(),
                  List.of())
              .assignment(0);

      assertThat(assignment.toNext()).isNotEmpty();
      String json = GradeAssignmentJson.write(assignment);
      assertThat(GradeAssignmentJson.write(GradeAssignmentJson.read(json, catalog).orThrow()))
          .isEqualTo(json);
    }
  }

  @Test
  void policy_thatNoEvaluationBears_isAProblem_notAnException() throws IOException {
    for (String[] change :
        new String[][] {
          {"\"window\":\"P12M\"", "\"window\":\"P2147483647Y2147483647M\""},
          {"\"grace\":\"P1M\"", "\"grace\":\"P2147483647Y\""},
          {"\"minimumHolding\":\"P6M\"", "\"minimumHolding\":\"P36526D\""},
          {"\"grade\":\"S\"", "\"grade\":\"S\\u0000\""},
          {"\"grade\":\"S\"", "\"grade\":\"" + "S".repeat(65) + "\""},
          {"\"otherwise\":\"D\"", "\"otherwise\":\"D\\n\""}
        }) {
      String json = golden("policy.json");
      assertThat(json).contains(change[0]);

      assertThat(GradeJson.read(json.replace(change[0], change[1]), CATALOG).problems())
          .extracting(Problem::code)
          .containsExactly("value.refused");
    }
  }

  @Test
  void assignment_thatContradictsItself_isAProblem() throws IOException {
    String json = golden("assignment.json");
    String override = "\"override\":{\"customer\":\"C-1\",\"grade\":\"A\"";
    assertThat(json).contains(override, "\"next\":\"S\"", "\"length\":\"P12M\"");

    for (String broken :
        List.of(
            json.replace(override, override.replace("C-1", "C-999")),
            json.replace(override, override.replace("\"A\"", "\"D\"")),
            json.replace("\"next\":\"S\"", "\"next\":\"A\""),
            json.replace("\"length\":\"P12M\"", "\"length\":\"P2147483647Y\""))) {
      assertThat(GradeAssignmentJson.read(broken, CATALOG).problems())
          .extracting(Problem::code)
          .containsExactly("value.refused");
    }
  }

  @Test
  void contactPlan_isThatOfTheSources() throws IOException {
    String json = golden("contact-plan.json");

    assertThat(ContactPlanJson.write(ContactPlanJson.read(json).orThrow())).isEqualTo(json);
  }

  @Test
  void contactPlan_withABlankName_isAProblem_notAnException() throws IOException {
    String json =
        golden("contact-plan.json")
            .replace("\"grade\":\"S\"", "\"grade\":\" \"")
            .replace("\"grade\":\"D\"", "\"grade\":\"\"");

    assertThat(ContactPlanJson.read(json).problems())
        .extracting(Problem::at)
        .containsExactly("/grades/0/grade", "/grades/4/grade");
  }

  @Test
  void policy_problemsAreAllReported() throws IOException {
    String json =
        golden("policy.json")
            .replace("\"P12M\"", "\"a year\"")
            .replace("\"rankBy\":\"purchases.monetary\"", "\"rankBy\":\"purchases.monetery\"")
            .replace("\"months\":3", "\"months\":0")
            .replace("\"12.5\"", "\"101\"")
            .replace("ONE_STEP", "PARACHUTE");

    assertThat(GradeJson.read(json, CATALOG).problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder(
            "/window", "/rankBy", "/cadence/months", "/landing", "/tiers/1/cap/percent");
  }

  @Test
  void policy_withACapAndNoRank_isAProblem_notAnException() throws IOException {
    String json = golden("policy.json").replace("\"rankBy\":\"purchases.monetary\",", "");

    assertThat(GradeJson.read(json, CATALOG).problems())
        .extracting(Problem::code)
        .containsExactly("value.refused");
  }

  @Test
  void assignment_problemsAreAllReported() throws IOException {
    String json =
        golden("assignment.json")
            .replace("\"since\":\"2026-07-01\"", "\"since\":\"yesterday\"")
            .replace("\"reason\":\"OVERRIDE\"", "\"reason\":\"LUCK\"")
            .replace("\"P12M\"", "\"P0D\"")
            .replace("\"needed\":\"5000000\",", "");

    assertThat(GradeAssignmentJson.read(json, CATALOG).problems())
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("/since", "/reason", "/window", "/toNext/0");
  }

  private static BigMoney money(String amount) {
    return BigMoney.of(CurrencyUnit.of("KRW"), new BigDecimal(amount));
  }

  private static String golden(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(GradeGoldenTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
