package io.dangol.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** More knowledge of events never turns what was decided into its opposite. */
@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class EventMonotonicityPropertyTest {

  private static final CustomerId ANNA = CustomerId.of("anna");
  private static final List<String> DAYS = List.of("2026-05-31", "2026-06-20", "2026-06-30");

  @Provide
  Arbitrary<Condition> comparisons() {
    return RandomRules.eventTests();
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void whatIsDecidedStaysDecided_whenFactsOfEventsBecomeKnown(
      @ForAll("comparisons") Condition condition, @ForAll long seed) {
    Facts before = row(seed, false);
    Facts after = row(seed, true);
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    Truth known = evaluator.evaluate(before, RandomRules.AT);

    if (known != Truth.UNKNOWN) {
      assertThat(evaluator.evaluate(after, RandomRules.AT)).isEqualTo(known);
    }
  }

  /** The same events, of which the second row knows what is missing in the first. */
  private static Facts row(long seed, boolean complete) {
    Random random = new Random(seed);
    EventTable.Builder buys = EventTable.ofDays(RandomEvents.BUYS);
    EventTable.Builder calls = EventTable.ofInstants(RandomEvents.CALLS);
    for (int i = random.nextInt(4); i >= 0; i--) {
      String day = DAYS.get(random.nextInt(DAYS.size()));
      buys.add(ANNA, LocalDate.parse(day), event(RandomEvents.BUYS, random, day, complete));
      String instant = day + "T00:00:00Z";
      calls.add(ANNA, Instant.parse(instant), event(RandomEvents.CALLS, random, instant, complete));
    }
    return Facts.builder()
        .events(buys.build().of(ANNA).orElseThrow())
        .events(calls.build().of(ANNA).orElseThrow())
        .build();
  }

  private static Facts event(EventKind kind, Random random, String time, boolean complete) {
    Facts some = RandomEvents.event(kind, random, time);
    Facts more = RandomEvents.event(kind, random, time);
    return complete
        ? new Facts() {
          @Override
          public <T> Optional<T> find(Fact<T> fact) {
            return some.find(fact).or(() -> more.find(fact));
          }
        }
        : some;
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everythingOverEventsIsUnknown_withoutHistory(@ForAll("comparisons") Condition condition) {
    assertThat(RuleEvaluator.of(condition).evaluate(Facts.builder().build(), RandomRules.AT))
        .isEqualTo(Truth.UNKNOWN);
  }
}
