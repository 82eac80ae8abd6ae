package io.dangol.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an {@link AnniversaryStore} must do: rules ANN-1 to ANN-7 and STR-1 to STR-5. A host extends
 * it and returns its own store.
 */
public abstract class AnniversaryStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final LocalDate MAY_10 = LocalDate.of(1990, 5, 10);

  private AnniversaryStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract AnniversaryStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Override
  public Stream<?> openStream() {
    return store.stream();
  }

  @Override
  public void fill(int rows) {
    for (int i = 0; i < rows; i++) {
      store.put(birthday(CustomerId.of("P-" + i), MAY_10));
    }
  }

  @Test
  @DisplayName("ANN-1: an anniversary takes the place of one of the same customer and kind")
  void put_replaces() {
    store.put(birthday(KIM, MAY_10));
    store.put(birthday(KIM, MAY_10.plusDays(1)));
    store.put(Anniversary.of(KIM, AnniversaryKind.WEDDING, MAY_10));
    assertThat(store.of(KIM))
        .containsExactly(
            birthday(KIM, MAY_10.plusDays(1)),
            Anniversary.of(KIM, AnniversaryKind.WEDDING, MAY_10));
    assertThat(store.of(LEE)).isEmpty();
  }

  @Test
  @DisplayName("ANN-2: what is due comes in the order of days, lunar days included")
  void due_hasSolarAndLunarDays() {
    store.put(birthday(LEE, MAY_10));
    store.put(Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, LunarDay.korean(4, 8)));
    // The eighth day of the fourth month is 24 May 2026.
    assertThat(store.due(LocalDate.of(2026, 5, 1), Period.ofDays(30)).occurrences())
        .extracting(Occurrence::key)
        .containsExactly("C-2/BIRTHDAY/2026-05-10", "C-1/BIRTHDAY/2026-05-24");
    assertThat(store.due(LocalDate.of(2026, 5, 11), Period.ofDays(3)).occurrences()).isEmpty();
  }

  @Test
  @DisplayName("ANN-3: an anniversary that was taken away is gone")
  void remove_takesAway() {
    store.put(birthday(KIM, MAY_10));
    assertThat(store.remove(KIM, AnniversaryKind.WEDDING)).isFalse();
    assertThat(store.remove(KIM, AnniversaryKind.BIRTHDAY)).isTrue();
    assertThat(store.of(KIM)).isEmpty();
  }

  @Test
  @DisplayName("ANN-4: erasing takes one customer's anniversaries, and only them")
  void erase_takesOneCustomer() {
    store.put(birthday(KIM, MAY_10));
    store.put(birthday(LEE, MAY_10));
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.of(LEE)).hasSize(1);
  }

  @Test
  @DisplayName("ANN-5: 50 threads that keep anniversaries of different kinds lose none")
  void put_losesNothing_amongManyThreads() {
    AnniversaryKind[] kinds = AnniversaryKind.values();
    Threads.together(
        thread -> {
          store.put(Anniversary.of(KIM, kinds[thread % kinds.length], MAY_10));
          return thread;
        });
    assertThat(store.of(KIM)).extracting(Anniversary::kind).containsExactly(kinds);
  }

  @Test
  @DisplayName("ANN-6: a calendar that ends keeps nobody else from being told, and is reported")
  void due_reportsWhatNoCalendarTells() {
    Anniversary lunar = Anniversary.of(KIM, AnniversaryKind.BIRTHDAY, LunarDay.korean(4, 8));
    store.put(lunar);
    store.put(birthday(LEE, MAY_10));
    DueAnniversaries due = store.due(LocalDate.of(2060, 5, 1), Period.ofDays(30));
    assertThat(due.occurrences())
        .extracting(Occurrence::key)
        .containsExactly("C-2/BIRTHDAY/2060-05-10");
    assertThat(due.undetermined()).containsExactly(lunar);
    assertThat(store.due(LocalDate.of(2026, 5, 1), Period.ofDays(30)).undetermined()).isEmpty();
  }

  @Test
  @DisplayName("ANN-7: at one moment it is another day for customers of other zones")
  void due_countsInTheZoneOfTheCustomer() {
    store.put(birthday(KIM, MAY_10));
    store.put(birthday(LEE, MAY_10));
    // 15:30 UTC on 9 May is 10 May in Seoul, and still 9 May in New York.
    DueAnniversaries due =
        store.due(
            Instant.parse("2026-05-09T15:30:00Z"),
            Period.ZERO,
            customer -> ZoneId.of(customer.equals(KIM) ? "Asia/Seoul" : "America/New_York"));
    assertThat(due.occurrences()).extracting(Occurrence::customer).containsExactly(KIM);
  }

  private static Anniversary birthday(CustomerId customer, LocalDate day) {
    return Anniversary.of(customer, AnniversaryKind.BIRTHDAY, day);
  }
}
