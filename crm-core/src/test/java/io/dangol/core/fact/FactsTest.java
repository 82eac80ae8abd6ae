package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final DateFact BORN = Fact.date("customer.born");
  private static final LocalDate FAR = LocalDate.of(100_000_000, 1, 1);

  @Test
  void set_refusesDays_thatColumnsCannotHold() {
    for (LocalDate day : new LocalDate[] {FAR, LocalDate.MAX, LocalDate.MIN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Facts.of(BORN, day))
          .withMessageContaining("customer.born");
    }
    LocalDate last = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    assertThat(Facts.of(BORN, last).epochDay(BORN)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void epochDay_refusesADayOutOfRange_whereverItComesFrom() {
    Facts host =
        new Facts() {
          @Override
          public <T> Optional<T> find(Fact<T> fact) {
            return Optional.of(fact.type().cast(FAR));
          }
        };

    assertThatIllegalArgumentException().isThrownBy(() -> host.epochDay(BORN));
  }

  @Test
  void events_refuseDaysOutOfRange() {
    EventTable.Builder events = EventTable.ofDays(EventKind.of("contact"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.add(CustomerId.of("C-1"), FAR, Facts.builder().build()))
        .withMessageContaining("contact.at");
  }
}
