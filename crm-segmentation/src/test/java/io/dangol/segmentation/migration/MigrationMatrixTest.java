package io.dangol.segmentation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationMatrixTest {
  private static final CodeFact<String> STATE = Fact.code("state");

  /** Each entry is "customer state"; a state of - is missing. */
  static FactTable table(String... entries) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(entries)
        .map(MigrationMatrixTest::stateOf)
        .filter(s -> !s.equals("-"))
        .forEach(names::add);
    List<String> dictionary = List.copyOf(names);
    List<Integer> codes = new ArrayList<>();
    for (String entry : entries) {
      customers.add(entry.substring(0, entry.indexOf(' ')));
      codes.add(dictionary.indexOf(stateOf(entry)));
    }
    return FactTable.of(
        customers.build(),
        Column.codes(STATE, codes.stream().mapToInt(Integer::intValue).toArray(), dictionary));
  }

  private static String stateOf(String entry) {
    return entry.substring(entry.indexOf(' ') + 1);
  }

  private static final FactTable BEFORE = table("a LOW", "b LOW", "c HIGH", "d MID", "e -");
  private static final FactTable AFTER = table("b HIGH", "c LOW", "d MID", "e LOW", "f MID");

  private static final MigrationMatrix MATRIX = MigrationMatrix.between(BEFORE, AFTER, STATE);

  @Test
  void between_twoDates_countsEveryMoveOnce() {
    assertThat(MATRIX.states()).containsExactly("LOW", "HIGH", "MID", "OUTSIDE");
    assertThat(MATRIX.count("LOW", "HIGH")).isEqualTo(1);
    assertThat(MATRIX.count("HIGH", "LOW")).isEqualTo(1);
    assertThat(MATRIX.count("MID", "MID")).isEqualTo(1);
    assertThat(MATRIX.count("LOW", MigrationMatrix.OUTSIDE)).isEqualTo(1);
    assertThat(MATRIX.count(MigrationMatrix.OUTSIDE, "LOW")).isEqualTo(1);
    assertThat(MATRIX.count(MigrationMatrix.OUTSIDE, "MID")).isEqualTo(1);
    assertThat(MATRIX.before("LOW")).isEqualTo(2);
    assertThat(MATRIX.after("LOW")).isEqualTo(2);
    assertThat(MATRIX.netFlow("MID")).isEqualTo(1);
    assertThat(MATRIX.share("LOW", "HIGH")).isEqualTo(0.5);
  }

  @Test
  void movers_namedMove_areListedAndCounted() {
    NamedMove won = new NamedMove("won back", Set.of("LOW", "MID"), Set.of("HIGH"));

    assertThat(MATRIX.movers(won)).containsExactly(CustomerId.of("b"));
    assertThat(MATRIX.count(List.of(won))).containsEntry("won back", 1L);
  }

  @Test
  void along_ranking_sharesAddUpToThoseWhoStayed() {
    MoveShares shares = MATRIX.along(List.of("LOW", "MID", "HIGH"));

    assertThat(shares).isEqualTo(new MoveShares(1, 1, 1));
    assertThat(shares.upgradedShare()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void between_integerStates_areInAscendingOrder() {
    FactTable before =
        FactTable.of(
            CustomerIndex.of(List.of(CustomerId.of("a"), CustomerId.of("b"))),
            Column.integers(Fact.integer("score"), new int[] {5, 2}));

    assertThat(MigrationMatrix.between(before, before, Fact.integer("score")).states())
        .containsExactly("2", "5", "OUTSIDE");
  }

  @Test
  void count_unknownState_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> MATRIX.count("NONE", "LOW"));
  }

  // (0.8 + z^2/20 -+ z sqrt(0.016 + z^2/400)) / (1 + z^2/10) with z = 1.959964.
  @Test
  void interval_eightOfTen_isWilsons() {
    Interval interval = Interval.wilson(8, 10, 0.95);

    assertThat(interval.low()).isCloseTo(0.4901625, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.9433178, within(1e-6));
    assertThat(Interval.wilson(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
  }

  /** A population of 100 customers: 60 stay A, 20 go to B, 20 leave; of 50 in B, 25 go to A. */
  private static MigrationMatrix hundred() {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      before.add("a" + i + " A");
      if (i < 80) {
        after.add("a" + i + (i < 60 ? " A" : " B"));
      }
    }
    for (int i = 0; i < 50; i++) {
      before.add("b" + i + " B");
      after.add("b" + i + (i < 25 ? " A" : " B"));
    }
    for (int i = 0; i < 20; i++) {
      after.add("n" + i + " A");
    }
    return MigrationMatrix.between(
        table(before.toArray(String[]::new)), table(after.toArray(String[]::new)), STATE);
  }

  @Test
  void project_twoPeriods_equalsHandComputation() {
    MarkovProjection chain = MarkovProjection.of(hundred(), 0);

    assertThat(chain.probability("A", "B")).isEqualTo(0.2);
    Map<String, Double> after = chain.project(Map.of("A", 100.0), 2);
    // One period: A 60, B 20, out 20. Two: A 36 + 10, B 12 + 10, out 20 + 12.
    assertThat(after.get("A")).isCloseTo(46, within(1e-12));
    assertThat(after.get("B")).isCloseTo(22, within(1e-12));
    assertThat(after.get("OUTSIDE")).isCloseTo(32, within(1e-12));
  }

  @Test
  void steadyState_leaversReplaced_solvesTheBalance() {
    Map<String, Double> shares = MarkovProjection.of(hundred(), 0).steadyState();

    // Leavers of A come back as A: A -> B 0.2, B -> A 0.5, so A : B = 5 : 2.
    assertThat(shares.get("A")).isCloseTo(5 / 7.0, within(1e-9));
    assertThat(shares.get("B")).isCloseTo(2 / 7.0, within(1e-9));
  }

  @Test
  void steadyState_nobodyEnters_isTheMixOfTheSurvivors() {
    // Half of A leaves in every period and nobody of B does, so that A dies out.
    MigrationMatrix dying =
        MigrationMatrix.between(
            table("a A", "b A", "c B", "d B"), table("a A", "c B", "d B"), STATE);
    Map<String, Double> shares = MarkovProjection.of(dying, 0).steadyState();

    assertThat(shares.get("A")).isCloseTo(0, within(1e-9));
    assertThat(shares.get("B")).isCloseTo(1, within(1e-9));
  }

  @Test
  void expectedPeriods_leavingAndReaching_equalHandComputation() {
    MarkovProjection chain = MarkovProjection.of(hundred(), 0);

    // t_A = 1 + 0.6 t_A + 0.2 t_B and t_B = 1 + 0.5 t_A + 0.5 t_B give t_B = t_A + 2, t_A = 7.
    assertThat(chain.expectedPeriods("A", MigrationMatrix.OUTSIDE)).isCloseTo(7, within(1e-9));
    assertThat(chain.expectedPeriods("B", MigrationMatrix.OUTSIDE)).isCloseTo(9, within(1e-9));
    assertThat(chain.expectedPeriods("B", "A")).isCloseTo(2, within(1e-12));
    assertThat(chain.expectedPeriods("A", "B")).isInfinite();
    assertThat(chain.expectedPeriods("A", "A")).isZero();
  }

  @Test
  void of_prior_smoothsAndFewCustomersAreNamed() {
    MarkovProjection chain = MarkovProjection.of(MATRIX, 0.5);

    // LOW: 0 stay, 1 to HIGH, 0 to MID, 1 left of 2; (1 + 0.5) / (2 + 4 * 0.5).
    assertThat(chain.probability("LOW", "HIGH")).isEqualTo(0.375);
    assertThat(chain.probability("LOW", "MID")).isEqualTo(0.125);
    assertThat(chain.sparseStates()).containsExactly("LOW", "HIGH", "MID");
    assertThat(MarkovProjection.of(hundred(), 0).sparseStates()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> MarkovProjection.of(MATRIX, -1));
  }

  @Test
  void drift_handComputedExample_isExact() {
    Drift drift = Drift.between(List.of(50, 50), List.of(60, 40));

    // 0.1 ln(0.6 / 0.5) - 0.1 ln(0.4 / 0.5)
    assertThat(drift.populationStability())
        .isCloseTo(0.1 * Math.log(1.2) - 0.1 * Math.log(0.8), within(1e-15));
    assertThat(drift.verdict()).isEqualTo(DriftVerdict.STABLE);
    assertThat(Drift.between(List.of(50, 50), List.of(90, 10)).verdict())
        .isEqualTo(DriftVerdict.REFIT);
    assertThat(Drift.between(List.of(1, 0), List.of(0, 1)).jensenShannon())
        .isCloseTo(1, within(1e-12));
    assertThat(Drift.between(List.of(7, 3), List.of(70, 30)).populationStability()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Drift.between(List.of(0), List.of(1)));
  }

  @Test
  void stationarity_twoPeriods_equalsHandComputation() {
    // A stays A or goes to B: 2 of 4 in the first period, all 4 stay in the second.
    MigrationMatrix half =
        MigrationMatrix.between(
            table("a A", "b A", "c A", "d A"), table("a A", "b A", "c B", "d B"), STATE);
    MigrationMatrix none =
        MigrationMatrix.between(
            table("a A", "b A", "c A", "d A"), table("a A", "b A", "c A", "d A"), STATE);

    Stationarity test = Stationarity.of(List.of(half, none));

    // Together 6 of 8 stay: expected 3 and 1 in each period, (1 + 1) / 3 + (1 + 1) / 1.
    assertThat(test.chiSquared()).isCloseTo(2 / 3.0 + 2, within(1e-12));
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    // Upper tail of chi-squared with one degree: erfc(sqrt(x / 2)) = 0.10247.
    assertThat(test.probability()).isCloseTo(0.10247, within(1e-5));
    assertThat(Stationarity.of(List.of(half, half)).chiSquared()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Stationarity.of(List.of(half)));
  }

  @Test
  void steadyState_stateWithoutCustomers_hasNoShare() {
    FactTable before = withDictionary(List.of("A", "B", "EMPTY"), 0, 0, 0, 1, 1);
    FactTable after = withDictionary(List.of("A", "B", "EMPTY"), 0, 1, 0, 0, 1);
    MarkovProjection chain = MarkovProjection.of(MigrationMatrix.between(before, after, STATE), 0);

    Map<String, Double> shares = chain.steadyState();

    // A -> B 1/3 and B -> A 1/2, so that A : B = 3 : 2.
    assertThat(shares.get("A")).isCloseTo(0.6, within(1e-9));
    assertThat(shares.get("B")).isCloseTo(0.4, within(1e-9));
    assertThat(shares.getOrDefault("EMPTY", 0.0)).isZero();
  }

  @Test
  void steadyState_statesThatNeverMix_keepTheSharesOfTheStart() {
    FactTable same = table("a A", "b A", "c A", "d B");
    Map<String, Double> shares =
        MarkovProjection.of(MigrationMatrix.between(same, same, STATE), 0).steadyState();

    assertThat(shares).containsEntry("A", 0.75).containsEntry("B", 0.25);
  }

  private static FactTable withDictionary(List<String> states, int... codes) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < codes.length; i++) {
      customers.add("c" + i);
    }
    return FactTable.of(customers.build(), Column.codes(STATE, codes, states));
  }

  @Test
  void count_twoMovesOfOneName_isRefused() {
    NamedMove up = new NamedMove("moved", Set.of("LOW"), Set.of("HIGH"));
    NamedMove down = new NamedMove("moved", Set.of("HIGH"), Set.of("LOW"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MATRIX.count(List.of(up, down)))
        .withMessageContaining("moved");
  }
}
