package io.dangol.segmentation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  private static final CodeFact<String> SEGMENT = Fact.code("segment");
  private static final MoneyFact SPEND = Fact.money("spend");
  private static final NumberFact<Integer> CLUSTER = Fact.integer("cluster");

  private static FactTable table() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    for (int i = 0; i < 6; i++) {
      customers.add("c" + i);
    }
    return FactTable.of(
        customers.build(),
        Column.codes(SEGMENT, new int[] {0, 0, 0, 1, 1, -1}, List.of("A", "B")),
        Column.amounts(
            SPEND, new long[] {1000, 2000, 6000, 500, Long.MIN_VALUE, 500}, 2, MoneyFact.PLAIN),
        Column.integers(CLUSTER, new int[] {1, 1, 2, 2, 2, 1}));
  }

  @Test
  void of_segments_measuresAgainstTheBase() {
    SegmentProfiles profiles = SegmentProfiles.of(table(), SEGMENT, SPEND);

    assertThat(profiles.segments())
        .extracting(SegmentProfile::segment)
        .containsExactly("A", "B", SegmentProfiles.MISSING);
    MeasureProfile a = profiles.segments().get(0).measures().get(0);
    assertThat(profiles.segments().get(0).share()).isEqualTo(0.5);
    assertThat(a.mean()).isCloseTo(30, within(1e-12));
    assertThat(a.median()).isEqualTo(20);
    assertThat(a.lowerQuartile()).isEqualTo(10);
    assertThat(a.upperQuartile()).isEqualTo(60);
    assertThat(a.sumShare()).isCloseTo(0.9, within(1e-12));
    assertThat(a.index()).isCloseTo(150, within(1e-9));
    MeasureProfile b = profiles.segments().get(1).measures().get(0);
    assertThat(b.values()).isEqualTo(1);
    assertThat(profiles.base().measures().get(0).index()).isEqualTo(100);
    assertThat(profiles.base().customers()).isEqualTo(6);
  }

  @Test
  void of_aSegmentNamedMissing_isRefused() {
    CodeFact<String> tier = Fact.code("tier");
    FactTable table =
        table().with(Column.codes(tier, new int[] {0, 0, 0, 0, 0, 0}, List.of("MISSING")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentProfiles.of(table, tier, SPEND))
        .withMessageContaining("MISSING");
  }

  @Test
  void of_noCustomers_isEmptyNotBroken() {
    FactTable none = table().where(row -> false);
    SegmentProfiles profiles = SegmentProfiles.of(none, SEGMENT, SPEND);

    assertThat(profiles.base().share()).isZero();
    assertThat(profiles.segments().get(0).measures().get(0).mean()).isNaN();
  }

  @Test
  void crossTab_twoFacts_countsAndTestsThem() {
    CrossTab tab = CrossTab.of(table(), SEGMENT, CLUSTER);

    assertThat(tab.columns()).containsExactly("1", "2");
    assertThat(tab.count("A", "1")).isEqualTo(2);
    assertThat(tab.count("B", "1")).isZero();
    assertThat(tab.missing()).isEqualTo(1);
    assertThat(tab.rowShare("A", "1")).isCloseTo(2 / 3.0, within(1e-15));
    // Expected under independence: 3 * 2 / 5 = 1.2.
    assertThat(tab.index("A", "1")).isCloseTo(100 * 2 / 1.2, within(1e-9));
    // 2x2 table 2 1 / 0 2: n (ad - bc)^2 / (products of the margins) = 5 * 16 / (3 * 2 * 2 * 3).
    assertThat(tab.chiSquared()).isCloseTo(80 / 36.0, within(1e-12));
    assertThat(tab.cramersV()).isCloseTo(Math.sqrt(80 / 36.0 / 5), within(1e-12));
    // Upper tail of chi-squared with one degree: erfc(sqrt(x / 2)) = 0.13604.
    assertThat(tab.independence()).isCloseTo(0.13604, within(1e-5));
  }

  @Test
  void crossTab_decimalFact_isRefused() {
    FactTable table =
        table().with(Column.decimals(Fact.decimal("d"), new double[] {1, 2, 3, 4, 5, 6}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CrossTab.of(table, SEGMENT, Fact.decimal("d")))
        .withMessageContaining("no categories");
  }
}
