package io.dangol.campaign.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiftPropertyTest {

  @Property
  void swappingTheGroups_turnsTheSignAndKeepsTheProbability(
      @ForAll @IntRange(min = 1, max = 5_000) int trialsA,
      @ForAll @IntRange(min = 1, max = 5_000) int trialsB,
      @ForAll @IntRange(min = 0, max = 100) int percentA,
      @ForAll @IntRange(min = 0, max = 100) int percentB) {
    Proportion a = Proportion.of((long) trialsA * percentA / 100, trialsA);
    Proportion b = Proportion.of((long) trialsB * percentB / 100, trialsB);

    ProportionLift lift = ProportionLift.of(a, b);
    ProportionLift swapped = ProportionLift.of(b, a);

    assertThat(swapped.difference()).isEqualTo(-lift.difference());
    assertThat(swapped.pValue()).isCloseTo(lift.pValue(), within(1e-12));
    assertThat(swapped.interval().low()).isCloseTo(-lift.interval().high(), within(1e-12));
    assertThat(lift.interval().contains(lift.difference())).isTrue();
    assertThat(lift.pValue()).isBetween(0.0, 1.0);
  }

  @Property
  void welch_isSignificantExactlyWhereTheIntervalLeavesZeroOut(
      @ForAll @IntRange(min = 2, max = 1_000) int sizeA,
      @ForAll @IntRange(min = 2, max = 1_000) int sizeB,
      @ForAll @IntRange(min = -50, max = 50) int shift) {
    SampleMean a = new SampleMean(sizeA, 10 + shift / 10.0, 4);
    SampleMean b = new SampleMean(sizeB, 10, 9);

    MeanLift lift = MeanLift.of(a, b);

    assertThat(lift.interval().contains(0)).isEqualTo(lift.pValue() >= 0.05);
    assertThat(lift.interval().contains(lift.difference())).isTrue();
  }

  @Test
  void newcombeIntervals_holdTheTrueDifferenceInNinetyFivePercent() {
    Random random = new Random(42);
    int held = 0;
    int runs = 4_000;
    for (int i = 0; i < runs; i++) {
      Proportion treated = draw(random, 400, 0.12);
      Proportion control = draw(random, 400, 0.10);
      if (ProportionLift.of(treated, control).interval().contains(0.02)) {
        held++;
      }
    }

    assertThat((double) held / runs).isBetween(0.93, 0.97);
  }

  @Test
  void relativeLift_isNotReportedWhereTheControlGroupHardlyResponds() {
    assertThat(ProportionLift.of(Proportion.of(9, 1000), Proportion.of(2, 1000)).relative())
        .isEmpty();
    assertThat(ProportionLift.of(Proportion.of(9, 1000), Proportion.of(0, 1000)).relative())
        .isEmpty();
  }

  @Test
  void nobodyResponding_isNoDifference() {
    ProportionLift lift = ProportionLift.of(Proportion.of(0, 50), Proportion.of(0, 70));

    assertThat(lift.pValue()).isEqualTo(1);
    assertThat(lift.difference()).isZero();
    assertThat(lift.interval().contains(0)).isTrue();
  }

  private static Proportion draw(Random random, int trials, double rate) {
    return Proportion.of(random.doubles(trials).filter(x -> x < rate).count(), trials);
  }
}
