package io.dangol.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.execution.Execution;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.PurchaseHistories;
import io.dangol.core.purchase.PurchaseSummary;
import io.dangol.core.purchase.Purchases;
import io.dangol.core.purchase.SummaryOptions;
import io.dangol.segmentation.cluster.Cluster;
import io.dangol.segmentation.cluster.ClusterAssignment;
import io.dangol.segmentation.cluster.ClusterCount;
import io.dangol.segmentation.cluster.ClusterCriteria;
import io.dangol.segmentation.cluster.ClusterFacts;
import io.dangol.segmentation.cluster.ClusterStability;
import io.dangol.segmentation.cluster.KMeans;
import io.dangol.segmentation.cluster.KMeansModel;
import io.dangol.segmentation.cluster.KMeansOptions;
import io.dangol.segmentation.cluster.KMeansWarning;
import io.dangol.segmentation.cluster.Scaling;
import io.dangol.segmentation.migration.Drift;
import io.dangol.segmentation.migration.MarkovProjection;
import io.dangol.segmentation.migration.MigrationMatrix;
import io.dangol.segmentation.profile.CrossTab;
import io.dangol.segmentation.profile.SegmentProfiles;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmModel;
import io.dangol.segmentation.rfm.RfmOptions;
import io.dangol.segmentation.scale.ScaleWarning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine does with input that nobody wishes for: a documented result or a place. */
class BadInputTest {
  private static final NumberFact<Double> X = Fact.decimal("x");
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
  private static final Execution HERE = Execution.sequential();

  private static FactTable column(double... values) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < values.length; i++) {
      customers.add("c" + i);
    }
    return FactTable.of(customers.build(), Column.decimals(X, values));
  }

  private static KMeansOptions options(int clusters) {
    return KMeansOptions.clusters(clusters).withFeatures(X).withScaling(Scaling.Z);
  }

  private static FactTable shop(int buyers, CurrencyUnit currency, long cents) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    int[] ones = new int[buyers];
    Arrays.fill(ones, 1);
    long[] amounts = new long[buyers];
    Arrays.fill(amounts, cents);
    for (int i = 0; i < buyers; i++) {
      customers.add("c" + i);
    }
    return FactTable.of(
        customers.build(),
        Column.integers(PurchaseFacts.RECENCY_DAYS, ones),
        Column.integers(PurchaseFacts.FREQUENCY, ones),
        Column.amounts(PurchaseFacts.MONETARY, amounts, 2, currency));
  }

  private static Purchase sale(String customer, String day, String amount) {
    return Purchase.on(CustomerId.of(customer), LocalDate.parse(day), new BigDecimal(amount));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void infiniteValue_neverReachesATable(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> column(1, 2, value))
        .withMessageContaining("row 2");
  }

  @Test
  void notANumber_isMissingInATableAndRefusedAsAValue() {
    KMeansModel clusters = KMeans.fit(column(1, 2, Double.NaN, 30), options(2));
    RfmModel rfm = Rfm.fit(shop(3, MoneyFact.PLAIN, 100), RfmOptions.defaults());

    assertThat(clusters.fit().excluded()).isEqualTo(1);
    assertThat(clusters.assign(Double.NaN)).isEqualTo(ClusterAssignment.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> rfm.score(Double.NaN, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rfm.cell(1, 1, Double.NaN));
  }

  @Test
  void allMissing_isLikeNobody() {
    KMeansModel clusters = KMeans.fit(column(Double.NaN, Double.NaN), options(2));

    assertThat(clusters.clusters()).isEmpty();
    assertThat(clusters.fit().excluded()).isEqualTo(2);
  }

  @Test
  void constantColumns_scoreNeutralAndAreOneCluster() {
    FactTable base = shop(4, MoneyFact.PLAIN, 100);
    RfmModel rfm = Rfm.fit(base, RfmOptions.defaults());
    KMeansModel clusters = KMeans.fit(base, KMeansOptions.clusters(3));

    assertThat(base.with(rfm).row(0).find(RfmFacts.CELL)).contains("333");
    assertThat(rfm.fit().monetary().warnings()).contains(ScaleWarning.CONSTANT);
    assertThat(clusters.clusters()).hasSize(1);
    assertThat(clusters.fit().warnings())
        .containsExactlyInAnyOrder(
            KMeansWarning.CONSTANT_FEATURE, KMeansWarning.FEWER_DISTINCT_ROWS);
  }

  @Test
  void oneCustomer_hasAResultEverywhere() {
    FactTable one = column(7);
    KMeansModel model = KMeans.fit(one, options(3));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(1);
    assertThat(model.evaluate(one)).isEqualTo(new ClusterCriteria(1, 0, 0, 0, 0, 0));
    assertThat(ClusterStability.of(one, model, 5, 1, HERE))
        .extracting(ClusterStability::jaccard)
        .containsExactly(1.0);
    assertThat(ClusterCount.recommend(one, options(1), 2, 5, HERE).reason())
        .isEqualTo(ClusterCount.Reason.FEW_DISTINCT_ROWS);
    FactTable clustered = one.with(model);
    MigrationMatrix stayed = MigrationMatrix.between(clustered, clustered, ClusterFacts.ID);
    assertThat(MarkovProjection.of(stayed, 0).steadyState()).containsEntry("1", 1.0);
  }

  @Test
  void nobody_hasAResultOrSaysSo() {
    FactTable none = column();
    KMeansModel model = KMeans.fit(none, options(3));

    assertThat(model.clusters()).isEmpty();
    assertThat(model.evaluate(none)).isEqualTo(new ClusterCriteria(0, 0, 0, 0, 0, 0));
    assertThat(model.evaluate(column(1, 2))).isEqualTo(new ClusterCriteria(0, 0, 0, 0, 0, 0));
    assertThat(model.assign(column(1)).idAt(0)).isEqualTo(ClusterAssignment.NONE);
    assertThat(ClusterStability.of(none, model, 5, 1, HERE)).isEmpty();
    assertThat(ClusterCount.recommend(none, options(1), 2, 5, HERE).candidates()).isEmpty();
    assertThat(KMeans.refit(column(1, 2), options(2), model, HERE).clusters()).hasSize(2);
    RfmModel rfm = Rfm.fit(shop(0, MoneyFact.PLAIN, 1), RfmOptions.defaults());
    assertThatIllegalStateException().isThrownBy(() -> rfm.score(1, 1, 1));
    assertThat(rfm.summarize(shop(0, MoneyFact.PLAIN, 1)).cells()).isEmpty();
    FactTable scored = shop(0, MoneyFact.PLAIN, 1).with(rfm);
    assertThat(
            MigrationMatrix.between(scored, scored, RfmFacts.SEGMENT)
                .values(scored, PurchaseFacts.MONETARY)
                .missing())
        .isZero();
    assertThat(CrossTab.of(scored, RfmFacts.SEGMENT, RfmFacts.SEGMENT).total()).isZero();
    assertThat(
            SegmentProfiles.of(scored, RfmFacts.SEGMENT, PurchaseFacts.MONETARY).base().customers())
        .isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drift.of(scored, scored, RfmFacts.SEGMENT))
        .withMessageContaining("no customer");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 9, 1024})
  void moreClustersThanCustomersOrDistinctRows_isAClusterEach(int clusters) {
    KMeansModel model = KMeans.fit(column(1, 1, 2, 2, 2, 9), options(clusters));

    assertThat(model.clusters()).extracting(Cluster::size).containsExactly(3, 2, 1);
    assertThat(model.inertia()).isZero();
    assertThat(model.fit().warnings().contains(KMeansWarning.FEWER_DISTINCT_ROWS))
        .isEqualTo(clusters > 3);
  }

  @Test
  void squaresThatOverflow_areRefusedWithTheRow() {
    FactTable huge = column(1, Double.NaN, 1e200, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KMeans.fit(huge, options(2).withScaling(Scaling.NONE)))
        .withMessageContaining("row 2\n");
  }

  @Test
  void sumsThatOverflow_areRefusedNotWrapped() {
    FactTable rich = shop(2, MoneyFact.PLAIN, Long.MAX_VALUE - 1);
    RfmModel rfm = Rfm.fit(rich, RfmOptions.defaults());

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> rfm.summarize(rich))
        .withMessageContaining("row 1");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                Purchases.summarize(
                    List.of(
                        sale("a", "2026-01-01", "5000000000000000000"),
                        sale("a", "2026-01-02", "5000000000000000000")),
                    SummaryOptions.asOf(AS_OF)))
        .withMessageContaining("a");
  }

  @Test
  void purchasesNotBeforeTheAnalysisDate_areCountedAndNotSeen() {
    PurchaseHistories histories =
        Stream.of(
                sale("a", "2026-06-30", "10"),
                sale("a", "2026-07-01", "990"),
                sale("b", "2026-08-01", "990"))
            .collect(Purchases.collect(ZoneOffset.UTC));
    PurchaseSummary summary = Purchases.summary(histories, SummaryOptions.asOf(AS_OF));
    FactTable scored = summary.facts().with(Rfm.fit(summary.facts(), RfmOptions.defaults()));

    assertThat(summary.counts().rowsAfterAsOf()).isEqualTo(2);
    assertThat(scored.numbers(PurchaseFacts.RECENCY_DAYS).at(0)).isEqualTo(1);
    assertThat(scored.row(1).find(RfmFacts.SEGMENT)).contains("NO_PURCHASE");
  }

  @Test
  void mixedCurrencies_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Purchases.summarize(
                    List.of(money("a", CurrencyUnit.EUR), money("b", CurrencyUnit.USD)),
                    SummaryOptions.asOf(AS_OF)))
        .withMessageContaining("USD");
    RfmModel euros = Rfm.fit(shop(3, CurrencyUnit.EUR, 100), RfmOptions.defaults());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shop(3, CurrencyUnit.USD, 100).with(euros))
        .withMessageContaining("EUR");
  }

  private static Purchase money(String customer, CurrencyUnit currency) {
    return Purchase.on(
        CustomerId.of(customer), LocalDate.of(2026, 1, 1), BigMoney.of(currency, BigDecimal.TEN));
  }

  @Test
  void aMillionIdenticalRows_areOneCellAndOneCluster() {
    FactTable same = shop(1_000_000, MoneyFact.PLAIN, 100);
    RfmModel rfm = Rfm.fit(same, RfmOptions.defaults());

    assertThat(rfm.summarize(same).cells())
        .singleElement()
        .satisfies(cell -> assertThat(cell.customers()).isEqualTo(1_000_000));
    assertThat(KMeans.fit(same, KMeansOptions.clusters(4)).clusters())
        .extracting(Cluster::size)
        .containsExactly(1_000_000);
  }
}
