package io.dangol.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessHours OFFICE =
      BusinessHours.weekdays(BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0));

  @Test
  void hoursOfAChangedClock_countAsWhatTheyAre() {
    BusinessHours always = BusinessHours.always(BERLIN);
    // 29 March 2026 has 23 hours in Berlin, 25 October has 25.
    Instant spring = Instant.parse("2026-03-28T23:00:00Z");
    assertThat(always.between(spring, spring.plus(Duration.ofHours(23))))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.plus(spring, Duration.ofHours(30)))
        .isEqualTo(spring.plus(Duration.ofHours(30)));
  }

  @Test
  void workWithoutWorkingDays_isRefused() {
    BusinessHours never = OFFICE.without(day -> true);
    assertThat(never.between(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(30)))).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> never.plus(Instant.EPOCH, Duration.ofHours(1)))
        .withMessageContaining("holiday");
    assertThatIllegalArgumentException().isThrownBy(() -> BusinessHours.of(BERLIN, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BusinessHours.Hours(LocalTime.NOON, LocalTime.NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.plus(Instant.EPOCH, Duration.ofHours(-1)));
  }

  @Property
  void plus_isTheInverseOfBetween(
      @ForAll @LongRange(min = 0, max = 1_800_000_000L) long start,
      @ForAll @LongRange(min = 1, max = 500_000) long seconds) {
    Instant from = Instant.ofEpochSecond(start);
    Instant end = OFFICE.plus(from, Duration.ofSeconds(seconds));
    assertThat(OFFICE.between(from, end)).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(OFFICE.between(from, end.minusSeconds(1)))
        .isEqualTo(Duration.ofSeconds(seconds - 1));
  }
}
