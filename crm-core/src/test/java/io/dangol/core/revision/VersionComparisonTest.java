package io.dangol.core.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.DecisionTable;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Verdicts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

  private static final NumberFact<Integer> POINTS = Fact.integer("acme.points");
  private static final NumberFact<Double> LATER = Fact.decimal("acme.later");
  private static final CodeFact<String> GROUP = Fact.code("acme.group");
  private static final int MISSING = Integer.MIN_VALUE;
  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  private static final FactTable TABLE =
      FactTable.of(
          customers(6),
          Column.integers(POINTS, new int[] {10, 20, 30, 40, 50, MISSING}),
          Column.decimals(LATER, new double[] {1, 1, 5, 5, 9, Double.NaN}));

  @Test
  void rules_showMoversWithTheirValue_andShares() {
    Outcomes old = Outcomes.of("best/1", RuleEvaluator.of(POINTS.atLeast(40)).evaluate(TABLE, AT));
    Outcomes now = Outcomes.of("best/2", RuleEvaluator.of(POINTS.atLeast(30)).evaluate(TABLE, AT));
    VersionComparison comparison =
        VersionComparison.between(
            old, now, ComparisonOptions.none().withValue(TABLE.numbers(POINTS)));

    assertThat(comparison.customers()).isEqualTo(6);
    assertThat(comparison.unchanged()).isEqualTo(5);
    assertThat(comparison.movers())
        .containsExactly(new VersionComparison.Mover("FALSE", "TRUE", 1, OptionalDouble.of(30)));
    assertThat(comparison.shares())
        .containsExactly(
            new VersionComparison.Share("FALSE", 3, 2),
            new VersionComparison.Share("TRUE", 2, 3),
            new VersionComparison.Share("UNKNOWN", 1, 1));
  }

  @Test
  void rules_areComparedByWhomTheyTake() {
    Rule rule = Rule.of("best", 1, POINTS.atLeast(40));
    Verdicts verdicts = RuleEvaluator.of(rule).evaluate(TABLE, AT);

    assertThat(Outcomes.of("best/1", rule, verdicts).at(4)).isEqualTo(Outcomes.MEMBER);
    assertThat(Outcomes.of("best/1", rule, verdicts).at(5)).isEqualTo(Outcomes.NOT_MEMBER);
    assertThat(Outcomes.of("best/2", rule.withOnUnknown(OnUnknown.INCLUDE), verdicts).at(5))
        .isEqualTo(Outcomes.MEMBER);
    assertThat(Outcomes.of("best/3", rule.withOnUnknown(OnUnknown.FAIL), verdicts).at(5))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void drift_isThePopulationStabilityIndex() {
    VersionComparison comparison =
        VersionComparison.between(
            groups("a/1", "x", "x", "x", "y"),
            groups("a/2", "x", "y", "y", "y"),
            ComparisonOptions.none());

    // (1/4 - 3/4) ln(1/3) + (3/4 - 1/4) ln 3 = ln 3
    assertThat(comparison.drift()).isCloseTo(Math.log(3), within(1e-15));
    assertThat(
            VersionComparison.between(
                    groups("a/1", "x", "y"), groups("a/2", "y", "x"), ComparisonOptions.none())
                .drift())
        .isZero();
  }

  @Test
  void drift_isFinite_whereAGroupIsNew() {
    VersionComparison comparison =
        VersionComparison.between(
            groups("a/1", "x", "x"), groups("a/2", "x", "z"), ComparisonOptions.none());

    // x: (1/2 - 1) ln(1/2); z: (1/2 - 1/4) ln 2, half a customer of two before
    assertThat(comparison.drift()).isCloseTo(0.75 * Math.log(2), within(1e-15));
  }

  @Test
  void holdout_isTheShareOfVarianceBetweenGroups() {
    Outcomes old = Outcomes.of("best/1", RuleEvaluator.of(POINTS.atLeast(50)).evaluate(TABLE, AT));
    Outcomes now = Outcomes.ofWholeNumbers("points/1", TABLE.numbers(POINTS));
    HoldoutScore score =
        VersionComparison.between(
                old, now, ComparisonOptions.none().withHoldout(TABLE.numbers(LATER)))
            .holdout()
            .orElseThrow();

    // mean 4.2, total 44.8; groups {1,1,5,5} with mean 3 and {9}: 4 * 1.44 + 23.04 = 28.8
    assertThat(score.customers()).isEqualTo(5);
    assertThat(score.before()).isCloseTo(28.8 / 44.8, within(1e-15));
    assertThat(score.after()).isCloseTo(1, within(1e-15));
  }

  @Test
  void users_areThoseOfTheDefinition() {
    DefinitionId best = DefinitionId.of(DefinitionKind.RULE, "best");
    DefinitionId other = DefinitionId.of(DefinitionKind.RULE, "other");
    ComparisonOptions options =
        ComparisonOptions.none()
            .withUses(
                best,
                List.of(
                    new DefinitionUse("win-back", best, 2),
                    new DefinitionUse("spring", other, 1),
                    new DefinitionUse("autumn", best, 1),
                    new DefinitionUse("autumn", best, 1)));

    assertThat(VersionComparison.between(groups("a/1", "x"), groups("a/2", "x"), options).users())
        .containsExactly(
            new DefinitionUse("autumn", best, 1), new DefinitionUse("win-back", best, 2));
  }

  @Test
  void use_ofNoVersion_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DefinitionUse("autumn", DefinitionId.of(DefinitionKind.MODEL, "rfm"), 0))
        .withMessageContaining("MODEL:rfm");
  }

  @Test
  void tables_areComparedByTheirOutcomes() {
    DecisionTable<Integer> table =
        DecisionTable.<Integer>unique()
            .when(POINTS.atLeast(40), 6)
            .when(POINTS.atLeast(50), 7)
            .build();
    Outcomes outcomes = Outcomes.of("offers/1", table.decide(TABLE, AT), String::valueOf);

    assertThat(outcomes.at(0)).isEqualTo("NONE");
    assertThat(outcomes.at(3)).isEqualTo("6");
    assertThat(outcomes.at(4)).isEqualTo("AMBIGUOUS");
  }

  @Test
  void numbers_areComparedInBandsOfTheOldVersion() {
    Column.Numbers values =
        Column.decimals(LATER, new double[] {1, 2, 3, 4, 5, 6, 7, 8, Double.NaN});
    List<Double> cuts = Outcomes.quantiles(values, 4);
    Outcomes bands = Outcomes.ofBands("clv/1", values, cuts);

    assertThat(cuts).containsExactly(2.0, 4.0, 6.0);
    assertThat(bands.at(0)).isEqualTo("1");
    assertThat(bands.at(1)).isEqualTo("1");
    assertThat(bands.at(2)).isEqualTo("2");
    assertThat(bands.at(7)).isEqualTo("4");
    assertThat(bands.at(8)).isEqualTo("NONE");
    assertThat(Outcomes.quantiles(Column.decimals(LATER, new double[] {3, 3, 3}), 4))
        .containsExactly(3.0);
    assertThat(Outcomes.quantiles(Column.decimals(LATER, new double[0]), 4)).isEmpty();
  }

  @Test
  void manyGroups_takeNoMoreMemoryThanCustomers() {
    int size = 30_000;
    double[] values = new double[size];
    for (int row = 0; row < size; row++) {
      values[row] = row;
    }
    Outcomes old = Outcomes.ofWholeNumbers("value/1", Column.decimals(LATER, values.clone()));
    values[0] = 7;
    Outcomes now = Outcomes.ofWholeNumbers("value/2", Column.decimals(LATER, values));
    VersionComparison comparison = VersionComparison.between(old, now, ComparisonOptions.none());

    assertThat(comparison.unchanged()).isEqualTo(size - 1);
    assertThat(comparison.movers())
        .containsExactly(new VersionComparison.Mover("0", "7", 1, OptionalDouble.empty()));
    assertThat(comparison.shares()).contains(new VersionComparison.Share("7", 1, 2));
  }

  @Test
  void versions_ofDifferentCustomers_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VersionComparison.between(
                    groups("a/1", "x"), groups("a/2", "x", "y"), ComparisonOptions.none()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VersionComparison.between(
                    groups("a/1", "x"),
                    groups("a/2", "x"),
                    ComparisonOptions.none().withValue(TABLE.numbers(POINTS))));
  }

  @Test
  void nobody_isNoError() {
    VersionComparison comparison =
        VersionComparison.between(groups("a/1"), groups("a/2"), ComparisonOptions.none());

    assertThat(comparison.drift()).isZero();
    assertThat(comparison.movers()).isEmpty();
  }

  private static Outcomes groups(String version, String... groups) {
    List<String> names = List.of("x", "y", "z");
    int[] codes = List.of(groups).stream().mapToInt(names::indexOf).toArray();
    return Outcomes.of(version, Column.codes(GROUP, codes, names));
  }

  private static CustomerIndex customers(int size) {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < size; i++) {
      customers.add("C-" + i);
    }
    return customers.build();
  }
}
