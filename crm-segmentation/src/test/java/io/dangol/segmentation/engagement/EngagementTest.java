package io.dangol.segmentation.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.FactTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EngagementTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final EngagementPolicy POLICY = EngagementPolicy.defaults();
  private static final EngagementState EMPTY = EngagementState.empty(POLICY);

  @Test
  void score_oneHalfLifeLater_isHalf() {
    EngagementState state = EMPTY.add(EngagementKind.CLICK, DAY);

    assertThat(state.score(NEXT)).isEqualTo(5);
    assertThat(state.score(NEXT.plusDays(30))).isCloseTo(2.5, within(1e-12));
    assertThat(state.score(NEXT.plusDays(60))).isCloseTo(1.25, within(1e-12));
    assertThat(state.score(NEXT.plusYears(1000))).isLessThan(1e-100);
  }

  @Test
  void score_manyOpens_areCappedAndMachineOpensCountNothing() {
    EngagementState state = EMPTY;
    for (int i = 0; i < 20; i++) {
      state = state.add(EngagementKind.OPEN, DAY).add(EngagementKind.MACHINE_OPEN, DAY);
    }

    assertThat(state.score(NEXT)).isEqualTo(5);
    assertThat(state.count(EngagementKind.MACHINE_OPEN)).isEqualTo(20);
  }

  @Test
  void score_noEvents_isZero() {
    assertThat(EMPTY.score(NEXT)).isZero();
  }

  @Test
  void score_eventsNotBeforeAsOf_areCountedAndNotSeen() {
    EngagementState state =
        EMPTY.add(EngagementKind.CLICK, DAY).add(EngagementKind.REPLY, NEXT.plusDays(3));

    assertThat(state.score(NEXT)).isEqualTo(5);
    assertThat(state.countFrom(NEXT)).isEqualTo(1);
    assertThat(state.score(DAY)).isZero();
    assertThat(state.countFrom(DAY)).isEqualTo(2);
    EngagementScores scores =
        new EngagementScores(POLICY, Map.of(CustomerId.of("a"), state), Map.of(), NEXT);
    assertThat(scores.lateEvents()).isEqualTo(1);
  }

  @Test
  void settle_eventsBefore_areOneSumAndLaterOnesStay() {
    EngagementState state =
        EMPTY
            .add(EngagementKind.CLICK, DAY.minusDays(40))
            .add(EngagementKind.OPEN, DAY)
            .add(EngagementKind.VISIT, NEXT);
    EngagementState settled = state.settle(NEXT);

    for (int later = 0; later < 100; later += 9) {
      LocalDate asOf = NEXT.plusDays(later);
      assertThat(settled.score(asOf)).isCloseTo(state.score(asOf), within(1e-12));
    }
    assertThat(settled.count(EngagementKind.CLICK)).isEqualTo(1);
    assertThat(settled.countFrom(NEXT)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settled.score(DAY))
        .withMessageContaining("settled before 2026-06-02");
  }

  @Test
  void policy_pointsAndCaps_areReplacedOneByOne() {
    EngagementPolicy strict =
        POLICY.withPoints(EngagementKind.MACHINE_OPEN, 1).withCap(EngagementKind.CLICK, 7);
    EngagementState state = EngagementState.empty(strict);
    for (int i = 0; i < 3; i++) {
      state = state.add(EngagementKind.CLICK, DAY).add(EngagementKind.MACHINE_OPEN, DAY);
    }

    assertThat(state.score(NEXT)).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POLICY.withCap(EngagementKind.OPEN, 0))
        .withMessageContaining("OPEN");
  }

  @Property(tries = 100)
  void merge_anySplitAndOrder_isTheSameScore(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 400) Integer> days,
      @ForAll @IntRange(min = 0, max = 30) int split) {
    EngagementKind[] kinds = EngagementKind.values();
    EngagementState whole = EMPTY;
    EngagementState left = EMPTY;
    EngagementState right = EMPTY;
    double expected = 0;
    double opens = 0;
    for (int i = 0; i < days.size(); i++) {
      EngagementKind kind = kinds[i % kinds.length];
      LocalDate day = DAY.minusDays(days.get(i));
      whole = whole.add(kind, day);
      if (i < split) {
        left = left.add(kind, day);
      } else {
        right = right.add(kind, day);
      }
      double worth = POLICY.points().getOrDefault(kind, 0.0) * Math.pow(0.5, days.get(i) / 30.0);
      if (kind == EngagementKind.OPEN) {
        opens += worth;
      } else {
        expected += worth;
      }
    }
    expected += Math.min(5, opens);

    assertThat(whole.score(NEXT)).isCloseTo(expected, within(1e-9));
    assertThat(right.merge(left).score(NEXT)).isCloseTo(expected, within(1e-9));
    assertThat(left.merge(right).score(NEXT)).isCloseTo(expected, within(1e-9));
    LocalDate midway = DAY.minusDays(200);
    assertThat(left.settle(midway).merge(right.settle(NEXT)).score(NEXT))
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void band_hysteresis_keepsTheBandUntilItFallsClearly() {
    EngagementBands bands = POLICY.bands();

    assertThat(bands.band(20)).isEqualTo(EngagementBand.HIGH);
    assertThat(bands.band(17)).isEqualTo(EngagementBand.MEDIUM);
    assertThat(bands.band(17, EngagementBand.HIGH)).isEqualTo(EngagementBand.HIGH);
    assertThat(bands.band(15, EngagementBand.HIGH)).isEqualTo(EngagementBand.MEDIUM);
    assertThat(bands.band(0.9, EngagementBand.HIGH)).isEqualTo(EngagementBand.LOW);
    assertThat(bands.band(0.1, EngagementBand.HIGH)).isEqualTo(EngagementBand.DORMANT);
    assertThat(bands.band(6, EngagementBand.DORMANT)).isEqualTo(EngagementBand.MEDIUM);
  }

  @Test
  void write_customers_haveScoreAndBand() {
    CustomerIndex.Builder customers = CustomerIndex.builder();
    customers.add("a");
    customers.add("b");
    CustomerId a = CustomerId.of("a");
    FactTable table =
        FactTable.of(customers.build())
            .with(
                new EngagementScores(
                    POLICY,
                    Map.of(a, EMPTY.add(EngagementKind.REPLY, DAY).add(EngagementKind.VISIT, DAY)),
                    Map.of(),
                    NEXT));

    assertThat(table.row(0).find(EngagementFacts.SCORE)).contains(13.0);
    assertThat(table.row(0).find(EngagementFacts.BAND)).contains(EngagementBand.MEDIUM);
    assertThat(table.row(1).find(EngagementFacts.BAND)).contains(EngagementBand.DORMANT);
  }

  @Test
  void shrunkRate_oneOfOne_isNotTheBest() {
    ShrunkRate.Prior prior = ShrunkRate.Prior.ofMean(0.02, 50);
    ShrunkRate lucky = ShrunkRate.of(1, 1, prior);
    ShrunkRate proven = ShrunkRate.of(30, 300, prior);

    assertThat(lucky.mean()).isCloseTo(2 / 51.0, within(1e-15));
    assertThat(proven.mean()).isGreaterThan(lucky.mean());
    assertThat(proven.lowerBound(0.9)).isGreaterThan(lucky.lowerBound(0.9));
    // Beta(1, 1) with one success of one is Beta(2, 1), whose distribution function is x^2.
    assertThat(ShrunkRate.of(1, 1, new ShrunkRate.Prior(1, 1)).lowerBound(0.75))
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void shrunkRate_fadedCounts_forgetOldSuccesses() {
    EngagementState old = EMPTY.add(EngagementKind.CLICK, DAY.minusDays(60));
    EngagementState fresh = EMPTY.add(EngagementKind.CLICK, DAY);

    assertThat(old.faded(EngagementKind.CLICK, NEXT)).isCloseTo(0.25, within(1e-12));
    ShrunkRate.Prior prior = ShrunkRate.Prior.ofMean(0.1, 10);
    assertThat(ShrunkRate.of(old.faded(EngagementKind.CLICK, NEXT), 1, prior).mean())
        .isCloseTo(1.25 / 11, within(1e-12))
        .isLessThan(ShrunkRate.of(fresh.faded(EngagementKind.CLICK, NEXT), 1, prior).mean());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrunkRate.of(0.5, Double.POSITIVE_INFINITY, prior));
  }

  @Test
  void policy_outOfRange_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> POLICY.withHalfLifeDays(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new EngagementBands(1, 1, 2, 0.8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShrunkRate.of(2, 1, new ShrunkRate.Prior(1, 1)));
  }

  @Test
  void scores_stateOfAnotherPolicy_isRefused() {
    EngagementState other = EngagementState.empty(POLICY.withHalfLifeDays(7));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new EngagementScores(POLICY, Map.of(CustomerId.of("a"), other), Map.of(), NEXT))
        .withMessageContaining("another policy");
  }

  @Test
  void builder_manyEvents_equalsAddingOneByOne() {
    EngagementState one = EMPTY;
    EngagementState.Builder builder = EngagementState.builder(POLICY);
    for (int i = 0; i < 50; i++) {
      EngagementKind kind = List.of(EngagementKind.values()).get(i % 6);
      one = one.add(kind, DAY.minusDays(i % 7));
      builder.add(kind, DAY.minusDays(i % 7));
    }
    EngagementState built = builder.build();
    builder.add(EngagementKind.REPLY, DAY);

    assertThat(built).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(built.settle(NEXT)).isEqualTo(one.settle(NEXT)).isNotEqualTo(one);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(EngagementKind.OPEN, DAY, 0));
  }

  @Test
  void collector_parallelStream_isTheSameState() {
    List<Integer> ages = IntStream.range(0, 1000).boxed().toList();
    Collector<Integer, ?, EngagementState> collector =
        EngagementState.collector(
            POLICY, age -> EngagementKind.VISIT, age -> DAY.minusDays(age.longValue()));

    assertThat(ages.parallelStream().collect(collector))
        .isEqualTo(ages.stream().collect(collector));
    assertThat(ages.stream().collect(collector).count(EngagementKind.VISIT)).isEqualTo(1000);
  }
}
