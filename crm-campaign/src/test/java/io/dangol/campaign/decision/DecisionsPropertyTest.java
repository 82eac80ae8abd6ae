package io.dangol.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.FactTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecisionsPropertyTest {

  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void everyMemberOfTheAudience_hasExactlyOneDecision(
      @ForAll @IntRange(max = 700) int size, @ForAll long seed, @ForAll MessagePurpose purpose) {
    FactTable table = Shop.complete(size, seed);

    Decisions decisions = campaign(purpose).decide(table, Shop.AT);

    Set<CustomerId> seen = new HashSet<>();
    decisions.stream().forEach(decision -> assertThat(seen.add(decision.customer())).isTrue());
    assertThat(seen).hasSize(decisions.totals().audience());
    for (int row = 0; row < size; row++) {
      Optional<String> segment = table.row(row).find(Shop.SEGMENT);
      boolean targeted = segment.isPresent() && !segment.get().equals("CHAMPION");
      assertThat(seen.contains(table.customers().at(row))).isEqualTo(targeted);
    }
  }

  @Property(tries = TRIES)
  void totals_addUpAndCountTheDecisions(
      @ForAll @IntRange(max = 700) int size, @ForAll long seed, @ForAll MessagePurpose purpose) {
    Decisions decisions = campaign(purpose).decide(Shop.complete(size, seed), Shop.AT);
    Totals totals = decisions.totals();

    assertThat(totals.population()).isEqualTo(size);
    assertThat(totals.notMatched() + totals.unknown() + totals.audience()).isEqualTo(size);
    int excluded = totals.excluded().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(totals.planned() + totals.heldOut() + excluded).isEqualTo(totals.audience());
    assertThat(decisions.stream().filter(Decision.Planned.class::isInstance).count())
        .isEqualTo(totals.planned());
    assertThat(decisions.stream().filter(Decision.HeldOut.class::isInstance).count())
        .isEqualTo(totals.heldOut());
    for (Gate gate : Gate.values()) {
      assertThat(
              decisions.stream()
                  .filter(d -> d instanceof Decision.Excluded e && e.gate() == gate)
                  .count())
          .isEqualTo(totals.excluded().getOrDefault(gate, 0).longValue());
    }
    assertThat(totals.unknownByFact().getOrDefault("rfm.segment", 0)).isEqualTo(totals.unknown());
  }

  @Property(tries = TRIES)
  void decisions_doNotDependOnTheOrderOfRowsNorOnTheOthers(
      @ForAll @IntRange(min = 1, max = 500) int size, @ForAll long seed) {
    FactTable table = Shop.complete(size, seed);
    Campaign campaign = campaign(MessagePurpose.MARKETING);

    Decisions decisions = campaign.decide(table, Shop.AT);
    Decisions shuffled = campaign.decide(Shop.shuffled(table, seed), Shop.AT);
    Decisions half = campaign.decide(table.where(row -> row % 2 == 0), Shop.AT);

    assertThat(shuffled.totals()).isEqualTo(decisions.totals());
    for (int row = 0; row < size; row++) {
      CustomerId customer = table.customers().at(row);
      assertThat(shuffled.of(customer)).isEqualTo(decisions.of(customer));
      if (row % 2 == 0) {
        assertThat(half.of(customer)).isEqualTo(decisions.of(customer));
      }
    }
  }

  @Property(tries = 10)
  void decisions_doNotDependOnThreads(@ForAll long seed) {
    FactTable table = Shop.complete(3_000, seed);
    Campaign campaign = campaign(MessagePurpose.MARKETING);
    Decisions expected = campaign.decide(table, Shop.AT);

    List<Boolean> equal =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                run -> {
                  Decisions decisions = campaign.decide(table, Shop.AT);
                  return IntStream.range(0, table.size())
                      .allMatch(row -> decisions.at(row).equals(expected.at(row)));
                })
            .toList();

    assertThat(equal).containsOnly(true);
  }

  @Property(tries = TRIES)
  void explanation_saysWhatWasDecided(
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll long seed,
      @ForAll MessagePurpose purpose) {
    FactTable table = Shop.complete(size, seed);
    Decisions decisions = campaign(purpose).decide(table, Shop.AT);

    for (int row = 0; row < size; row++) {
      DecisionExplanation explanation = decisions.explain(table.customers().at(row));

      assertThat(explanation.outcome()).isEqualTo(decisions.outcome(row));
      assertThat(explanation.reason()).isEqualTo(decisions.reason(row));
      Optional<Reason> first =
          explanation.findings().stream().flatMap(finding -> finding.reason().stream()).findFirst();
      assertThat(first).isEqualTo(decisions.reason(row));
      assertThat(explanation.findings().stream().map(GateFinding::gate).distinct().toList())
          .containsExactly(Gate.values());
    }
  }

  private static Campaign campaign(MessagePurpose purpose) {
    return Campaign.named("property")
        .target(Shop.SEGMENT.isNot("CHAMPION"))
        .exclude(Shop.NOW.is(1).and(Shop.FREQUENCY.isPresent()))
        .purpose(purpose)
        .globalHoldout(Holdout.of(Share.percent(5), "everywhere"))
        .holdout(Share.percent(10))
        .offers(SampleOffers.rfm())
        .policy(ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(7)))
        .build();
  }
}
