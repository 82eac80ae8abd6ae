package io.dangol.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.decision.Decisions;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixture F7: split delivery. */
class DeliveryPlanTest {

  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);
  private static final Campaign EVERYBODY =
      Campaign.named("everybody").target(Condition.always()).build();

  @ParameterizedTest
  @CsvSource({"100, 600", "1000, 60"})
  void sixtyThousand_areCutIntoEqualSlices(int parts, int size) {
    DeliveryPlan plan = DeliveryPolicy.oneIn(parts).plan(decisions(60_000));

    assertThat(plan.slices()).hasSize(parts).allMatch(slice -> slice.size() == size);
  }

  @Property(tries = 50)
  void slices_areDisjointAndTogetherEverybodyWithSizesThatDifferByOneAtMost(
      @ForAll @IntRange(min = 0, max = 3_000) int customers,
      @ForAll @IntRange(min = 1, max = 200) int parts) {
    DeliveryPlan plan = DeliveryPolicy.oneIn(parts).plan(decisions(customers));

    assertThat(plan.slices()).hasSize(Math.min(parts, customers));
    Set<CustomerId> all = new HashSet<>();
    for (Slice slice : plan.slices()) {
      List<CustomerId> members = plan.customers(slice.number());
      assertThat(members).hasSize(slice.size());
      assertThat(slice.size()).isBetween(customers / parts, customers / parts + 1);
      members.forEach(customer -> assertThat(all.add(customer)).isTrue());
    }
    assertThat(all).hasSize(customers);
  }

  @Test
  void sixtyThousandAndOne_differByAtMostOne() {
    DeliveryPlan plan = DeliveryPolicy.oneIn(100).plan(decisions(60_001));

    assertThat(plan.slices().stream().mapToInt(Slice::size).sum()).isEqualTo(60_001);
    assertThat(plan.slices()).allMatch(slice -> slice.size() == 600 || slice.size() == 601);
  }

  @Test
  void planningAgainInAnotherRowOrder_givesTheSameSlices() {
    List<CustomerId> forward = ids(2_000);
    List<CustomerId> backward = new ArrayList<>(forward);
    Collections.reverse(backward);
    DeliveryPolicy policy = DeliveryPolicy.oneIn(10);

    DeliveryPlan one = policy.plan(EVERYBODY.decide(FactTable.of(CustomerIndex.of(forward)), AT));
    DeliveryPlan two = policy.plan(EVERYBODY.decide(FactTable.of(CustomerIndex.of(backward)), AT));

    for (int slice = 1; slice <= 10; slice++) {
      assertThat(two.customers(slice)).isEqualTo(one.customers(slice));
    }
  }

  @Test
  void sliceByRow_agreesWithTheSlices() {
    Decisions decisions = decisions(100);
    DeliveryPlan plan = DeliveryPolicy.oneIn(7).plan(decisions);

    int[] byRow = plan.sliceByRow();

    for (Slice slice : plan.slices()) {
      for (CustomerId customer : plan.customers(slice.number())) {
        assertThat(byRow[decisions.customers().rowOf(customer)]).isEqualTo(slice.number());
      }
    }
  }

  /** 36,000 of 60,000 at one provider, three in flight, one second each: 12,000 s. */
  @Test
  void theFloor_isSetByTheLargestProvider() {
    DeliveryPlan plan =
        DeliveryPolicy.oneIn(100).inFlightPerDomain(3).plan(decisions(60_000, 36_000));

    assertThat(plan.messagesByDomainGroup())
        .containsEntry("naver", 36_000)
        .containsEntry("other", 24_000);
    assertThat(plan.fastest(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(12_000));
    assertThat(plan.sliceBySlice(Duration.ofSeconds(1)))
        .isGreaterThanOrEqualTo(plan.fastest(Duration.ofSeconds(1)));
  }

  @Test
  void groupsOfDomains_takeTurnsWithinASlice() {
    Decisions decisions = decisions(40, 20);
    DeliveryPlan plan = DeliveryPolicy.atOnce().plan(decisions);

    List<CustomerId> order = plan.customers(1);

    for (int i = 0; i + 1 < order.size(); i += 2) {
      boolean first = number(order.get(i)) < 20;
      boolean second = number(order.get(i + 1)) < 20;
      assertThat(first).isNotEqualTo(second);
    }
  }

  @Test
  void aPlanOfADryRun_isOneToo() {
    assertThat(DeliveryPolicy.atOnce().plan(decisions(3)).dryRun()).isTrue();
  }

  @Test
  void nobody_isNoSlice() {
    DeliveryPlan plan = DeliveryPolicy.oneIn(10).plan(decisions(0));

    assertThat(plan.slices()).isEmpty();
    assertThat(plan.fastest(Duration.ofSeconds(1))).isZero();
  }

  @Test
  void noSliceOrNothingInFlight_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DeliveryPolicy.oneIn(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeliveryPolicy.oneIn(1).inFlightPerDomain(0));
  }

  private static Decisions decisions(int customers) {
    return EVERYBODY.decide(FactTable.of(CustomerIndex.of(ids(customers))), AT);
  }

  private static Decisions decisions(int customers, int ofOneProvider) {
    int[] groups = new int[customers];
    for (int i = 0; i < customers; i++) {
      groups[i] = i < ofOneProvider ? 0 : 1;
    }
    Column column =
        Column.codes(Fact.code("contact.email.domainGroup"), groups, List.of("naver", "other"));
    return EVERYBODY.decide(FactTable.of(CustomerIndex.of(ids(customers)), column), AT);
  }

  private static List<CustomerId> ids(int customers) {
    List<CustomerId> ids = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      ids.add(CustomerId.of("C-" + i));
    }
    return ids;
  }

  private static int number(CustomerId customer) {
    return Integer.parseInt(customer.value().substring(2));
  }
}
