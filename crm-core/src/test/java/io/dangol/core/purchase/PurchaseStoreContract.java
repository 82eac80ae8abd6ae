package io.dangol.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.BatchResult;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link PurchaseStore} must do: rules PUR-APP-1 to PUR-APP-5, PUR-1 to PUR-6 and STR-1 to
 * STR-5. A host extends it and returns its own store.
 */
public abstract class PurchaseStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private PurchaseStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract PurchaseStore create();

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
      store.append(sale(KIM, MAY, "1").from(ref("stream-" + i)));
    }
  }

  @Test
  @DisplayName("PUR-APP-1: a new record is appended")
  void append_tellsThatItIsNew() {
    Purchase purchase = sale(KIM, MAY, "10").from(ref("1"));
    assertThat(store.append(purchase)).isEqualTo(new AppendResult<>(purchase, Status.APPENDED));
    assertThat(all()).containsExactly(purchase);
  }

  @Test
  @DisplayName("PUR-APP-2: the same source again changes nothing, and tells if it said the same")
  void append_returnsTheOriginal_whenRepeated() {
    Purchase original = sale(KIM, MAY, "10").from(ref("1"));
    store.append(original);
    assertThat(store.append(sale(LEE, JUNE, "99").from(ref("1"))))
        .isEqualTo(new AppendResult<>(original, Status.CONFLICT));
    assertThat(store.append(sale(KIM, MAY, "10").from(ref("1"))))
        .isEqualTo(new AppendResult<>(original, Status.DUPLICATE));
    assertThat(all()).containsExactly(original);
  }

  @Test
  @DisplayName("PUR-APP-3: of 50 threads that append the same source one appends")
  void append_happensOnce_amongManyThreads() {
    List<AppendResult<Purchase>> results =
        Threads.together(
            thread -> store.append(sale(KIM, MAY, Integer.toString(thread)).from(ref("same"))));
    assertThat(results).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    assertThat(all()).hasSize(1);
    assertThat(results).extracting(AppendResult::record).containsOnly(all().get(0));
  }

  @Test
  @DisplayName("PUR-APP-4: 50 threads that append different sources lose nothing")
  void append_losesNothing_amongManyThreads() {
    Threads.together(
        thread -> store.append(sale(KIM, MAY, "1").from(ref(Integer.toString(thread)))));
    assertThat(all()).hasSize(Threads.COUNT);
    store.append(sale(KIM, MAY, "1"));
    store.append(sale(KIM, MAY, "1"));
    assertThat(all()).hasSize(Threads.COUNT + 2);
  }

  @Test
  @DisplayName("PUR-APP-5: a batch tells of every purchase what became of it")
  void appendAll_tellsOfEveryPurchase() {
    Purchase known = sale(KIM, MAY, "10").from(ref("1"));
    store.append(known);
    BatchResult<AppendResult<Purchase>> result =
        store.appendAll(
            List.of(
                sale(LEE, MAY, "20").from(ref("2")),
                known,
                sale(LEE, JUNE, "99").from(ref("1")),
                sale(KIM, JUNE, "30")));
    assertThat(result.done())
        .extracting(AppendResult::status)
        .containsExactly(Status.APPENDED, Status.DUPLICATE, Status.CONFLICT, Status.APPENDED);
    assertThat(result.isComplete()).isTrue();
    assertThat(all()).hasSize(3);
    assertThat(store.appendAll(List.of()).items()).isEmpty();
  }

  @Test
  @DisplayName("PUR-1: a window has its first day and not its last")
  void stream_isHalfOpen() {
    store.append(sale(KIM, MAY.minusDays(1), "1"));
    store.append(sale(KIM, MAY, "2"));
    store.append(sale(KIM, JUNE.minusDays(1), "3"));
    store.append(sale(KIM, JUNE, "4"));
    assertThat(amounts(Set.of(KIM), MAY, JUNE, ZoneOffset.UTC)).containsExactly("2", "3");
    assertThat(amounts(Set.of(KIM), MAY, MAY, ZoneOffset.UTC)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> amounts(Set.of(KIM), JUNE, MAY, ZoneOffset.UTC));
  }

  @Test
  @DisplayName("PUR-2: returns are purchases with a negative amount")
  void stream_hasRefunds() {
    store.append(sale(KIM, MAY, "5"));
    store.append(sale(KIM, MAY.plusDays(1), "-5"));
    assertThat(amounts(Set.of(KIM), MAY, JUNE, ZoneOffset.UTC)).containsExactly("5", "-5");
  }

  @Test
  @DisplayName("PUR-3: an instant falls on the day of the zone that is asked for")
  void stream_countsDaysInTheZone() {
    // One second before June in Seoul is still 31 May in UTC, and so is the second after.
    Instant before = Instant.parse("2026-05-31T14:59:59Z");
    store.append(Purchase.at(KIM, before, plain("1")));
    store.append(Purchase.at(KIM, before.plusSeconds(1), plain("2")));
    assertThat(amounts(Set.of(KIM), MAY, JUNE, SEOUL)).containsExactly("1");
    assertThat(amounts(Set.of(KIM), MAY, JUNE, ZoneOffset.UTC)).containsExactly("1", "2");
  }

  @Test
  @DisplayName("PUR-4: a stream has the customers that are asked for, in the order of days")
  void stream_isOrderedByDay() {
    store.append(sale(KIM, MAY.plusDays(2), "3"));
    store.append(sale(LEE, MAY.plusDays(1), "2"));
    store.append(sale(KIM, MAY, "1"));
    store.append(sale(CustomerId.of("C-9"), MAY, "9"));
    assertThat(amounts(Set.of(KIM, LEE), MAY, JUNE, ZoneOffset.UTC)).containsExactly("1", "2", "3");
  }

  @Test
  @DisplayName("PUR-5: the fold of the store equals the fold of its stream")
  void histories_equalFoldOfTheStream() {
    store.append(sale(KIM, MAY, "1.50").inOrder("A"));
    store.append(sale(KIM, MAY, "2").inOrder("A"));
    store.append(sale(LEE, JUNE, "-4"));
    PurchaseHistories folded = store.histories(ZoneOffset.UTC);
    PurchaseHistories streamed = all().stream().collect(Purchases.collect(ZoneOffset.UTC));
    assertThat(folded.size()).isEqualTo(2);
    assertThat(folded.find(KIM)).isEqualTo(streamed.find(KIM));
    assertThat(folded.find(LEE)).isEqualTo(streamed.find(LEE));
  }

  @Test
  @DisplayName("PUR-6: erasing takes one customer's purchases, and only them")
  void erase_takesOneCustomer() {
    store.append(sale(KIM, MAY, "1").from(ref("1")));
    store.append(sale(KIM, MAY, "2"));
    store.append(sale(LEE, MAY, "3"));
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(all()).extracting(Purchase::customer).containsExactly(LEE);
  }

  private List<Purchase> all() {
    try (Stream<Purchase> purchases = store.stream()) {
      return purchases.toList();
    }
  }

  private List<String> amounts(
      Set<CustomerId> customers, LocalDate from, LocalDate until, ZoneId zone) {
    try (Stream<Purchase> purchases = store.stream(customers, from, until, zone)) {
      return purchases.map(purchase -> purchase.amount().getAmount().toPlainString()).toList();
    }
  }

  private static Purchase sale(CustomerId customer, LocalDate day, String amount) {
    return Purchase.on(customer, day, new BigDecimal(amount));
  }

  private static BigMoney plain(String amount) {
    return BigMoney.of(CurrencyUnit.of("XXX"), new BigDecimal(amount));
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("shop", record);
  }
}
