package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.calendar.Occurrence;
import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LunarBirthdaysTest {

  @Test
  void birthdays_areDue_onTheLastOfFebruary_andAtChuseok() {
    assertThat(LunarBirthdays.dueFrom(LocalDate.of(2026, 2, 24)))
        .extracting(Occurrence::customer, Occurrence::day)
        .containsExactly(tuple(CustomerId.of("C-1"), LocalDate.of(2026, 2, 28)));
    assertThat(LunarBirthdays.dueFrom(LocalDate.of(2026, 9, 22)))
        .extracting(Occurrence::customer, Occurrence::day)
        .containsExactly(tuple(CustomerId.of("C-2"), LocalDate.of(2026, 9, 25)));
    assertThat(LunarBirthdays.dueFrom(LocalDate.of(2026, 5, 1))).isEmpty();
  }
}
