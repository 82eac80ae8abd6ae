package io.dangol.ltv.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.value.ValueFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class GroupValueTest {
  private static final CodeFact<String> CLUSTER = Fact.code("cluster.id");

  @Test
  void portfolio_equalsFixture_forThreeClusters() {
    Portfolio portfolio =
        Portfolio.of(
            new Portfolio.Group("1", 200, new BigDecimal("45000")),
            new Portfolio.Group("2", 300, new BigDecimal("420000")),
            new Portfolio.Group("3", 500, new BigDecimal("150000")));
    assertThat(portfolio.groups())
        .extracting(Portfolio.Group::total)
        .containsExactly(
            new BigDecimal("9000000"), new BigDecimal("126000000"), new BigDecimal("75000000"));
    assertThat(portfolio.total()).isEqualTo(new BigDecimal("210000000"));
    assertThat(portfolio.mean()).isEqualByComparingTo("210000");
    assertThat(portfolio.target().name()).isEqualTo("2");
    assertThat(portfolio.target(Portfolio.Criterion.TOTAL_VALUE).name()).isEqualTo("2");
    assertThatIllegalArgumentException().isThrownBy(() -> Portfolio.of());
  }

  private static FactTable table() {
    List<CustomerId> ids =
        List.of("a", "b", "c", "d", "e", "f").stream().map(CustomerId::of).toList();
    return FactTable.of(
        CustomerIndex.of(ids),
        Column.codes(CLUSTER, new int[] {0, 0, 0, 1, 1, -1}, List.of("GOLD", "GREY")),
        Column.integers(RepeatFacts.PURCHASES, new int[] {4, 2, 0, 0, Integer.MIN_VALUE, 1}),
        Column.decimals(RepeatFacts.RECENCY, new double[] {700, 100, 0, 0, Double.NaN, 10}),
        Column.decimals(RepeatFacts.AGE, new double[] {730.5, 730.5, 100, 730.5, Double.NaN, 20}),
        Column.decimals(
            RepeatFacts.MEAN_SPEND, new double[] {10, 40, Double.NaN, Double.NaN, Double.NaN, 5}),
        Column.decimals(ValueFacts.CLV, new double[] {100, 20, 30, 5, Double.NaN, 40}));
  }

  @Test
  void profiles_areDerivedFromPurchases() {
    GroupProfiles profiles = GroupProfiles.of(table(), CLUSTER, 365);
    assertThat(profiles.ungrouped()).isEqualTo(1);
    assertThat(profiles.withoutHistory()).isEqualTo(1);
    GroupProfile gold = profiles.find("GOLD").orElseThrow();
    assertThat(gold.customers()).isEqualTo(3);
    assertThat(gold.exposed()).isEqualTo(2);
    assertThat(gold.retention()).isEqualTo(0.5);
    assertThat(gold.purchasesPerYear()).isCloseTo(6.0 / 1561.0 * 365.25, within(1e-12));
    assertThat(gold.spendPerPurchase()).isCloseTo((4 * 10 + 2 * 40) / 6.0, within(1e-12));
    assertThat(gold.churnLoss(100.0)).isCloseTo(150.0, within(1e-12));
    double margin = gold.annualPurchase() * 365 / 365.25 * 0.3;
    assertThat(gold.value(0.7, DiscountRate.NONE)).isCloseTo(margin / 0.5, within(1e-9));
    GroupProfile grey = profiles.find("GREY").orElseThrow();
    assertThat(grey.retention()).isZero();
    assertThat(grey.spendPerPurchase()).isZero();
    assertThat(profiles.portfolio(0.7, DiscountRate.perYear(0.1)).target().name())
        .isEqualTo("GOLD");
  }

  @Test
  void retainedAndAcquired_partTheBase() {
    RetainedVersusAcquired report = RetainedVersusAcquired.of(table(), 365, 15.0);
    assertThat(report.retained()).isEqualTo(1);
    assertThat(report.lapsed()).isEqualTo(2);
    assertThat(report.acquired()).isEqualTo(2);
    assertThat(report.retainedValue()).isEqualTo(100.0);
    assertThat(report.acquiredNet()).isEqualTo(40.0);
    assertThat(report.ratioPerCustomer()).isEqualTo(5.0);
  }

  @Test
  void retentionCurves_countWhoBoughtInEachPeriod() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0);
    int day = (int) start.toEpochDay();
    builder.add("a", day, 1000).add("a", day + 35, 1000).add("a", day + 70, 1000);
    builder.add("b", day + 10, 1000).add("b", day + 15, 1000);
    builder.add("c", day + 40, 1000).add("c", day + 75, 1000);
    List<RetentionCurve> curves = RetentionCurves.of(builder.build(), start.plusDays(99), 30, 30);
    assertThat(curves).hasSize(2);
    assertThat(curves.get(0)).isEqualTo(new RetentionCurve(start, 2, List.of(2, 1, 1)));
    assertThat(curves.get(0).share(1)).isEqualTo(0.5);
    assertThat(curves.get(1)).isEqualTo(new RetentionCurve(start.plusDays(30), 1, List.of(1, 1)));
  }
}
