package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.view.TimelineEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

  @Property(tries = 200)
  void pages_areTheWholeLine_whateverArrivesMeanwhile(
      @ForAll @IntRange(max = 40) int size,
      @ForAll @IntRange(min = 1, max = 9) int limit,
      @ForAll long seed) {
    List<TimelineEntry> entries = random(size, new Random(seed));
    Timeline line = Timeline.of(entries);
    List<TimelineEntry> seen = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
    while (next.isPresent()) {
      Page<TimelineEntry> page = line.page(next.get());
      seen.addAll(page.items());
      next = page.next();
      entries.add(entry(10_000 + entries.size(), Kind.CASE, "new"));
      Timeline grown = Timeline.of(entries);
      line = seen.isEmpty() ? line : grown;
    }
    assertThat(seen).isEqualTo(Timeline.of(entries.subList(0, size)).entries());
  }

  @Property(tries = 100)
  void order_doesNotDependOnArrival(@ForAll @IntRange(max = 30) int size, @ForAll long seed) {
    List<TimelineEntry> entries = random(size, new Random(seed));
    List<TimelineEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(Timeline.of(shuffled)).isEqualTo(Timeline.of(entries));
  }

  @Test
  void line_isFilteredByKindAndTime() {
    Timeline line =
        Timeline.of(
            List.of(
                entry(1, Kind.PURCHASE, "a"), entry(2, Kind.CASE, "b"), entry(3, Kind.CASE, "c")));
    assertThat(line.only(Set.of(Kind.CASE)).entries())
        .extracting(TimelineEntry::key)
        .containsExactly("c", "b");
    assertThat(line.between(START.plusSeconds(1), START.plusSeconds(3)).entries())
        .extracting(TimelineEntry::key)
        .containsExactly("b", "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.between(START, START.minusSeconds(1)));
  }

  @Test
  void foreignCursors_areRefused() {
    Timeline line = Timeline.of(List.of());
    for (String cursor : List.of("customer:C-1", "timeline:", "timeline:x/1", "timeline:1/x")) {
      assertThatIllegalArgumentException().isThrownBy(() -> line.page(new PageRequest(1, cursor)));
    }
    assertThat(line.page(PageRequest.first(1)).next()).isEmpty();
  }

  private static List<TimelineEntry> random(int size, Random random) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Kind kind = List.of(Kind.PURCHASE, Kind.INTERACTION, Kind.CASE).get(random.nextInt(3));
      entries.add(entry(random.nextInt(6), kind, Integer.toString(random.nextInt(3))));
    }
    return entries;
  }

  private static TimelineEntry entry(int second, Kind kind, String key) {
    return new TimelineEntry(START.plusSeconds(second), kind, KIM, key, "X");
  }
}
