package io.dangol.ltv.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.RepeatFacts;
import io.dangol.ltv.formula.DiscountRate;
import io.dangol.ltv.formula.PeriodUnit;
import io.dangol.ltv.value.ValueFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class GroupValueTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
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
    assertThat(gold.retention()).isEqualTo(Measure.of(0.5));
    assertThat(gold.purchasesPerYear()).isCloseTo(6.0 / 1561.0 * 365.25, within(1e-12));
    assertThat(known(gold.spendPerPurchase())).isCloseTo((4 * 10 + 2 * 40) / 6.0, within(1e-12));
    assertThat(known(gold.churnLoss(100.0))).isCloseTo(150.0, within(1e-12));
    double margin = known(gold.annualPurchase()) * 365 / 365.25 * 0.3;
    assertThat(known(gold.value(0.7, DiscountRate.NONE))).isCloseTo(margin / 0.5, within(1e-9));
    GroupProfile grey = profiles.find("GREY").orElseThrow();
    assertThat(grey.retention()).isEqualTo(Measure.of(0.0));
    assertThat(grey.spendPerPurchase())
        .isEqualTo(Measure.unknown(Measure.Reason.NO_REPEAT_PURCHASE));
    assertThat(grey.annualPurchase()).isEqualTo(Measure.of(0.0));
    GroupValues values = profiles.values(0.7, DiscountRate.perYear(0.1));
    assertThat(values.unknown()).isEmpty();
    assertThat(values.portfolio().orElseThrow().target().name()).isEqualTo("GOLD");
    assertThat(known(values.groups().get(0).total()))
        .isCloseTo(3 * known(values.groups().get(0).value()), within(1e-9));
  }

  @Test
  void nobodyExposed_isUnknown_andNotARetentionOfZero() {
    GroupProfiles profiles = GroupProfiles.of(table(), CLUSTER, 800);
    GroupProfile gold = profiles.find("GOLD").orElseThrow();
    Measure unknown = Measure.unknown(Measure.Reason.NOBODY_EXPOSED);

    assertThat(gold.retention()).isEqualTo(unknown);
    assertThat(gold.value(0.7, DiscountRate.perYear(0.1))).isEqualTo(unknown);
    assertThat(gold.churnLoss(100.0)).isEqualTo(unknown);
    GroupValues values = profiles.values(0.7, DiscountRate.perYear(0.1));
    assertThat(values.portfolio()).isEmpty();
    assertThat(values.unknown()).hasSize(2);
    assertThat(values.groups().get(0).churnLoss()).isEqualTo(unknown);
    // Without costs there is no margin, whatever the retention.
    assertThat(gold.value(DiscountRate.NONE)).isEqualTo(Measure.unknown(Measure.Reason.NO_COST));
  }

  @Test
  void everybodyStaying_hasNoBound_withoutDiscounting() {
    GroupProfile loyal =
        new GroupProfile(
            "A", 10, 10, Measure.of(1.0), 1.0, 2.0, 4.0, Measure.of(25.0), CostSum.NONE);

    assertThat(loyal.value(0.5, DiscountRate.NONE))
        .isEqualTo(Measure.unknown(Measure.Reason.UNBOUNDED));
    assertThat(known(loyal.value(0.5, DiscountRate.perYear(0.25)))).isCloseTo(250, within(1e-9));
  }

  @Test
  void costRatio_isDerivedFromPurchases_perGroup() {
    PurchaseCosts costs =
        Stream.of(
                bought("a", 100).costing(won(60)),
                bought("b", 300).costing(won(240)),
                bought("b", -100).costing(won(-80)),
                bought("c", 50),
                bought("d", 20),
                bought("f", 10).costing(won(1)),
                Purchase.on(CustomerId.of("a"), LAST_DAY.plusDays(1), won(1_000)).costing(won(1)))
            .collect(PurchaseCosts.collect(ZoneOffset.UTC, LAST_DAY));
    GroupProfiles profiles = GroupProfiles.of(table(), CLUSTER, 365, costs);
    GroupProfile gold = profiles.find("GOLD").orElseThrow();

    assertThat(known(gold.costRatio())).isCloseTo(220.0 / 300.0, within(1e-15));
    assertThat(gold.costs().coverage()).isCloseTo(300.0 / 350.0, within(1e-15));
    assertThat(gold.value(DiscountRate.NONE))
        .isEqualTo(gold.value(220.0 / 300.0, DiscountRate.NONE));
    assertThat(profiles.find("GREY").orElseThrow().costRatio())
        .isEqualTo(Measure.unknown(Measure.Reason.NO_COST));
    assertThat(costs.total().revenue()).isEqualByComparingTo("310");
    assertThat(new CostSum(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO).ratio())
        .isEqualTo(Measure.unknown(Measure.Reason.NO_REVENUE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Stream.of(
                        bought("a", 1),
                        Purchase.on(CustomerId.of("a"), LAST_DAY, new BigDecimal("1")))
                    .collect(PurchaseCosts.collect(ZoneOffset.UTC, LAST_DAY)));
  }

  @Test
  void groups_mayBeWholeNumbersOrTrueAndFalse() {
    NumberFact<Integer> cluster = Fact.integer("cluster.number");
    BooleanFact member = Fact.bool("member");
    FactTable table =
        table()
            .with(
                Column.integers(cluster, new int[] {12, 3, 12, 3, 3, 7}),
                Column.booleans(member, new byte[] {1, 0, 1, 1, 0, 1}));

    assertThat(GroupProfiles.of(table, cluster, 365).groups())
        .extracting(GroupProfile::name)
        .containsExactly("3", "7", "12");
    assertThat(GroupProfiles.of(table, member, 365).groups())
        .extracting(GroupProfile::name, GroupProfile::customers)
        .containsExactly(tuple("false", 1), tuple("true", 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupProfiles.of(table, RepeatFacts.AGE, 365))
        .withMessageContaining("groups");
  }

  private static Purchase bought(String customer, long amount) {
    return Purchase.on(CustomerId.of(customer), LAST_DAY, won(amount));
  }

  private static BigMoney won(long amount) {
    return BigMoney.of(CurrencyUnit.of("KRW"), BigDecimal.valueOf(amount));
  }

  private static double known(Measure measure) {
    return measure.value().orElseThrow();
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
    var byGroup = RetainedVersusAcquired.byGroup(table(), CLUSTER, 365, 15.0);
    assertThat(byGroup).containsOnlyKeys("GOLD", "GREY");
    assertThat(byGroup.get("GOLD"))
        .isEqualTo(new RetainedVersusAcquired(1, 100.0, 1, 20.0, 1, 30.0, 15.0));
  }

  @Test
  void repurchaseByRecency_isCountedFromDays_andMakesTheMigrationModel() {
    PurchaseHistories.Builder builder = PurchaseHistories.builder(CurrencyUnit.of("KRW"), 0);
    int day = (int) LAST_DAY.toEpochDay() - 34;
    // Weeks with a purchase: a 1 2 . . 5 of five, b 1 . 3 of four and an unfinished one.
    builder.add("a", day, 10).add("a", day + 8, 10).add("a", day + 30, 10);
    builder.add("b", day + 3, 10).add("b", day + 3 + 14, 10).add("b", day + 32, 10);
    RepurchaseByRecency counts =
        RepurchaseByRecency.of(builder.build(), LAST_DAY, PeriodUnit.WEEKS, 4);

    // State 1: a buys, a not, b not, b not; state 2: a not, b buys; state 3: a buys.
    assertThat(counts.exposed()).containsExactly(4L, 2L, 1L, 0L);
    assertThat(counts.bought()).containsExactly(1L, 1L, 1L, 0L);
    assertThat(counts.repurchase(1)).hasValue(0.25);
    assertThat(counts.repurchase(4)).isEmpty();
    assertThat(counts.model(40.0, 4.0).repurchase()).containsExactly(0.25, 0.5, 1.0);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                RepurchaseByRecency.of(builder.build(), LAST_DAY, PeriodUnit.YEARS, 4).model(1, 1));
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
