package io.dangol.segmentation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.rfm.Rfm;
import io.dangol.segmentation.rfm.RfmFacts;
import io.dangol.segmentation.rfm.RfmOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Value, evidence and thresholds of movement; hand-computed. */
class MovementTest {
  private static final CodeFact<String> STATE = Fact.code("state");

  private static FactTable states(String... entries) {
    return MigrationMatrixTest.table(entries);
  }

  private static FactTable spend(FactTable table, long... cents) {
    return table.with(Column.amounts(PurchaseFacts.MONETARY, cents, 2, MoneyFact.PLAIN));
  }

  @Test
  void values_spendOfMovers_isSummedPerMove() {
    FactTable before = spend(states("a A", "b A", "c B"), 10_00, 5_50, Long.MIN_VALUE);
    FactTable after = states("a B", "c B", "d A");
    MoveValues values =
        MigrationMatrix.between(before, after, STATE).values(before, PurchaseFacts.MONETARY);

    assertThat(values.total("A", "B")).isEqualTo(10);
    assertThat(values.total("A", MigrationMatrix.OUTSIDE)).isEqualTo(5.5);
    assertThat(values.before("A")).isEqualTo(15.5);
    assertThat(values.after("B")).isEqualTo(10);
    assertThat(values.share("A", "B")).isCloseTo(10 / 15.5, within(1e-15));
    assertThat(values.share("B", "A")).isZero();
    // c has no value, d is not in the table.
    assertThat(values.missing()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> values.total("A", "X"));
  }

  // Ten of A: 8 to B, 2 stay. With a = 1 and the states A, B, OUTSIDE the share of A to B is
  // Beta(9, 4), whose quantile of p solves P(Binomial(12, x) >= 9) = p.
  @Test
  void credibleInterval_dirichletPrior_isTheMarginalBeta() {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      before.add("c" + i + " A");
      after.add("c" + i + (i < 8 ? " B" : " A"));
    }
    MigrationMatrix matrix =
        MigrationMatrix.between(
            states(before.toArray(String[]::new)), states(after.toArray(String[]::new)), STATE);
    Interval interval = matrix.credibleInterval("A", "B", 1, 0.95);

    assertThat(interval.low()).isCloseTo(0.4281415, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.9007539, within(1e-6));
    assertThat(matrix.sparseMoves(5)).extracting(NamedMove::name).containsExactly("A>A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matrix.credibleInterval("A", "B", 0, 1.5));
  }

  @Test
  void credible_uniform_isTheMiddle() {
    Interval uniform = Interval.credible(1, 1, 0.9);

    assertThat(uniform.low()).isCloseTo(0.05, within(1e-12));
    assertThat(uniform.high()).isCloseTo(0.95, within(1e-12));
  }

  // A stays with 0.5 and goes to LOST with 0.5; from LOST one of two comes back.
  @Test
  void withAbsorbing_lostState_keepsEverybody() {
    MarkovProjection free =
        MarkovProjection.of(
            MigrationMatrix.between(
                states("a A", "b A", "c LOST", "d LOST"),
                states("a A", "b LOST", "c LOST", "d A"),
                STATE),
            0);
    MarkovProjection absorbing = free.withAbsorbing(Set.of("LOST"));

    assertThat(free.probability("LOST", "A")).isEqualTo(0.5);
    assertThat(absorbing.probability("LOST", "A")).isZero();
    assertThat(absorbing.expectedPeriods("A", "LOST")).isCloseTo(2, within(1e-12));
    assertThat(absorbing.expectedPeriods("LOST", "A")).isInfinite();
    assertThat(absorbing.project(Map.of("A", 8.0), 3)).containsEntry("A", 1.0);
    assertThatIllegalArgumentException().isThrownBy(() -> free.withAbsorbing(Set.of("X")));
  }

  @Test
  void between_refitQuantiles_hideADeclineThatFrozenOnesShow() {
    FactTable before = buyers(1);
    FactTable after = buyers(2);
    MigrationMatrix frozen =
        MigrationMatrix.between(
            before,
            after,
            RfmFacts.MONETARY_SCORE,
            Thresholds.FROZEN,
            table -> Rfm.fit(table, RfmOptions.defaults()));
    MigrationMatrix refit =
        MigrationMatrix.between(
            before,
            after,
            RfmFacts.MONETARY_SCORE,
            Thresholds.REFIT,
            table -> Rfm.fit(table, RfmOptions.defaults()));
    List<String> ranking = List.of("1", "2", "3", "4", "5");

    assertThat(frozen.along(ranking)).isEqualTo(new MoveShares(0, 16, 4));
    assertThat(refit.along(ranking)).isEqualTo(new MoveShares(0, 0, 20));
  }

  /** Twenty buyers who spent 100, 200 ... 2000, divided by a number. */
  private static FactTable buyers(int divisor) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    int[] days = new int[20];
    int[] orders = new int[20];
    long[] cents = new long[20];
    for (int i = 0; i < 20; i++) {
      customers.add("c" + i);
      days[i] = 1 + i;
      orders[i] = 1 + i;
      cents[i] = 100_00L * (i + 1) / divisor;
    }
    return FactTable.of(
        customers.build(),
        Column.integers(PurchaseFacts.RECENCY_DAYS, days),
        Column.integers(PurchaseFacts.FREQUENCY, orders),
        Column.amounts(PurchaseFacts.MONETARY, cents, 2, MoneyFact.PLAIN));
  }

  @Test
  void drift_ofTables_countsTheirCategories() {
    FactTable before = states("a A", "b A", "c B", "d B", "e -");
    FactTable after = states("a A", "b A", "c A", "d C");
    Drift drift = Drift.of(before, after, STATE);

    assertThat(drift).isEqualTo(Drift.between(List.of(2, 2, 0), List.of(3, 0, 1)));
    assertThat(Drift.of(before, before, STATE).populationStability()).isZero();
  }

  // All who are in X now. Past A: 3 to X, 1 to Y; past B: 1 to X, 3 to Y. Expected 2 everywhere:
  // chi-squared 4 * 1 / 2 = 2 with one degree of freedom, probability erfc(1) = 0.1573.
  @Test
  void order_twoByTwo_equalsHandComputation() {
    FactTable first = states("a A", "b A", "c A", "d A", "e B", "f B", "g B", "h B", "gone A");
    FactTable second = states("a X", "b X", "c X", "d X", "e X", "f X", "g X", "h X", "new X");
    FactTable third = states("a X", "b X", "c X", "d Y", "e X", "f Y", "g Y", "h Y", "new X");
    MarkovOrder order = MarkovOrder.of(first, second, third, STATE);

    assertThat(order.chiSquared()).isCloseTo(2, within(1e-12));
    assertThat(order.degreesOfFreedom()).isEqualTo(1);
    assertThat(order.probability()).isCloseTo(0.157299, within(1e-6));
  }

  @Test
  void order_onePast_hasNoDegreesOfFreedom() {
    FactTable table = states("a X", "b X");

    assertThat(MarkovOrder.of(table, table, table, STATE)).isEqualTo(new MarkovOrder(0, 0, 1));
  }
}
