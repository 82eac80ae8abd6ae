package io.dangol.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CustomerGroupTest {

  private static final NumberFact<Integer> VISITS = Fact.integer("shop.visits");
  private static final CustomerId OFTEN = CustomerId.of("often");
  private static final CustomerId RARELY = CustomerId.of("rarely");
  private static final CustomerId UNKNOWN = CustomerId.of("unknown");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final EvaluationContext NOW = EvaluationContext.startOf(TODAY, ZoneOffset.UTC);
  private static final FactTable TABLE =
      FactTable.builder(VISITS)
          .add(OFTEN, Facts.of(VISITS, 9))
          .add(RARELY, Facts.of(VISITS, 1))
          .add(UNKNOWN, Facts.builder().build())
          .build();
  private static final CustomerGroup REGULARS = CustomerGroup.byRule("REGULARS", VISITS.atLeast(5));

  @Test
  void rule_decides_withoutOverrides() {
    Membership members = REGULARS.members(TABLE, NOW);
    assertThat(members.rows()).containsExactly(0);
    assertThat(members.unknown()).isEqualTo(1);
    assertThat(members.verdict(2)).isEqualTo(Truth.UNKNOWN);
    assertThat(members.override(0)).isEmpty();
  }

  @Test
  void overrides_goOverTheRule_bothWays() {
    Membership members =
        REGULARS
            .with(GroupOverride.exclude(OFTEN, "asked to leave"))
            .with(GroupOverride.include(UNKNOWN, "known in the shop"))
            .members(TABLE, NOW);
    assertThat(members.rows()).containsExactly(2);
    assertThat(members.unknown()).isZero();
    assertThat(members.override(0).orElseThrow().reason()).isEqualTo("asked to leave");
    assertThat(members.verdict(0)).isEqualTo(Truth.TRUE);
  }

  @Test
  void override_endsOnItsDay() {
    CustomerGroup until = REGULARS.with(GroupOverride.include(RARELY, "summer guest").until(TODAY));
    assertThat(until.members(TABLE, NOW).isMember(1)).isFalse();
    CustomerGroup longer =
        REGULARS.with(GroupOverride.include(RARELY, "summer guest").until(TODAY.plusDays(1)));
    assertThat(longer.members(TABLE, NOW).isMember(1)).isTrue();
  }

  @Test
  void groupByHand_hasOnlyWhomWasPutIn() {
    CustomerGroup friends =
        CustomerGroup.byHand("FRIENDS")
            .with(GroupOverride.include(RARELY, "a friend"))
            .with(GroupOverride.include(CustomerId.of("elsewhere"), "not in this table"));
    assertThat(friends.members(TABLE, NOW).rows()).containsExactly(1);
    assertThat(friends.with(GroupOverride.exclude(RARELY, "no more")).members(TABLE, NOW).size())
        .isZero();
  }

  @Test
  void override_countsFromItsDecisionOn() {
    Instant now = NOW.asOf();
    GroupOverride guest = GroupOverride.include(RARELY, "summer guest");
    assertThat(REGULARS.with(guest.decidedBy("staff-7", now)).members(TABLE, NOW).isMember(1))
        .isTrue();
    assertThat(
            REGULARS
                .with(guest.decidedBy("staff-7", now.plusNanos(1)))
                .members(TABLE, NOW)
                .isMember(1))
        .isFalse();
    assertThat(guest.decidedBy("staff-7", now).until(TODAY).actor()).isEqualTo("staff-7");
    assertThatIllegalArgumentException().isThrownBy(() -> guest.decidedBy(" ", now));
  }

  @Test
  void override_needsAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> GroupOverride.include(OFTEN, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> CustomerGroup.byHand(""));
    assertThat(GroupOverride.include(OFTEN, "a cousin")).asString().doesNotContain("cousin");
  }
}
