package io.dangol.core.purchase.party;

import static io.dangol.core.purchase.party.TransactionParty.buyer;
import static io.dangol.core.purchase.party.TransactionParty.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link TransactionPartyStore} must do: rules PTY-1 to PTY-7 and STR-1 to STR-5. A host
 * extends it and returns its own store.
 */
public abstract class TransactionPartyStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final CustomerId AUNT = CustomerId.of("C-3");

  private TransactionPartyStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract TransactionPartyStore create();

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
      store.append(recipient(order("stream-" + i), AUNT));
    }
  }

  @Test
  @DisplayName("PTY-1: a party is appended once, and the second time changes nothing")
  void append_happensOnce() {
    TransactionParty party = buyer(order("1"), KIM);
    assertThat(store.append(party)).isEqualTo(new AppendResult<>(party, Status.APPENDED));
    assertThat(store.append(party)).isEqualTo(new AppendResult<>(party, Status.DUPLICATE));
    assertThat(store.of(Set.of(KIM))).containsExactly(party);
  }

  @Test
  @DisplayName("PTY-2: a second buyer is a conflict and changes nothing")
  void append_refusesASecondBuyer() {
    TransactionParty kim = buyer(order("1"), KIM);
    store.append(kim);
    assertThat(store.append(buyer(order("1"), LEE)))
        .isEqualTo(new AppendResult<>(kim, Status.CONFLICT));
    assertThat(store.of(Set.of(LEE))).isEmpty();
    assertThat(store.in(Set.of(order("1")))).containsExactly(kim);
  }

  @Test
  @DisplayName("PTY-3: a transaction has any number of recipients, the buyer among them")
  void append_keepsAllRecipients() {
    store.append(recipient(order("1"), KIM));
    store.append(recipient(order("1"), AUNT));
    store.append(buyer(order("1"), KIM));
    assertThat(store.in(Set.of(order("1"))))
        .containsExactly(
            buyer(order("1"), KIM), recipient(order("1"), KIM), recipient(order("1"), AUNT));
  }

  @Test
  @DisplayName("PTY-4: of 50 threads that append a buyer each, one appends")
  void append_keepsOneBuyer_amongManyThreads() {
    List<AppendResult<TransactionParty>> results =
        Threads.together(thread -> store.append(buyer(order("1"), CustomerId.of("C-" + thread))));
    assertThat(results).filteredOn(result -> result.status() == Status.APPENDED).hasSize(1);
    assertThat(store.in(Set.of(order("1")))).hasSize(1);
    assertThat(results)
        .extracting(AppendResult::record)
        .containsOnly(store.in(Set.of(order("1"))).get(0));
  }

  @Test
  @DisplayName("PTY-5: 50 threads that append different parties lose nothing")
  void append_losesNothing_amongManyThreads() {
    Threads.together(thread -> store.append(recipient(order("1"), CustomerId.of("P-" + thread))));
    Threads.together(thread -> store.append(recipient(order("t-" + thread), AUNT)));
    assertThat(store.in(Set.of(order("1")))).hasSize(Threads.COUNT);
    assertThat(store.of(Set.of(AUNT))).hasSize(Threads.COUNT);
  }

  @Test
  @DisplayName("PTY-6: parties are found by customer and by transaction, in their order")
  void parties_areFoundFromBothSides() {
    store.append(recipient(order("2"), AUNT));
    store.append(buyer(order("2"), KIM));
    store.append(buyer(order("1"), KIM));
    store.append(buyer(order("3"), LEE));
    assertThat(store.of(Set.of(KIM, AUNT)))
        .containsExactly(
            buyer(order("1"), KIM), buyer(order("2"), KIM), recipient(order("2"), AUNT));
    assertThat(store.in(Set.of(order("3"), order("1"))))
        .containsExactly(buyer(order("1"), KIM), buyer(order("3"), LEE));
    assertThat(store.of(Set.of())).isEmpty();
    assertThat(store.in(Set.of(order("9")))).isEmpty();
  }

  @Test
  @DisplayName("PTY-7: erasing takes one customer's parts, and the place of the buyer is free")
  void erase_takesOneCustomer() {
    store.append(buyer(order("1"), KIM));
    store.append(recipient(order("1"), AUNT));
    store.append(recipient(order("2"), KIM));
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.in(Set.of(order("1"), order("2"))))
        .containsExactly(recipient(order("1"), AUNT));
    assertThat(store.append(buyer(order("1"), LEE)).status()).isEqualTo(Status.APPENDED);
  }

  private static SourceRef order(String record) {
    return SourceRef.of("shop", record);
  }
}
