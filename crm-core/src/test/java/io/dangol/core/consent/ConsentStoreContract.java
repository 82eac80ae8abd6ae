package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ConsentStore} must do: rules CON-1 to CON-13. A host extends it and returns its own
 * store.
 */
public abstract class ConsentStoreContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private ConsentStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract ConsentStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("CON-1: a customer without records has an empty ledger")
  void ledger_isEmpty_withoutRecords() {
    assertThat(store.ledger(KIM)).isEqualTo(ConsentLedger.empty());
  }

  @Test
  @DisplayName("CON-2: records fold in the order of their effect")
  void ledger_foldsByEffect() {
    store.append(record("1", ConsentState.GRANTED, NOON));
    store.append(record("2", ConsentState.WITHDRAWN, NOON.plusSeconds(1)));
    assertThat(store.ledger(KIM).stateAt(MAIL, NOON)).contains(ConsentState.GRANTED);
    assertThat(store.ledger(KIM).stateAt(MAIL, NOON.plusSeconds(1)))
        .contains(ConsentState.WITHDRAWN);
  }

  @Test
  @DisplayName("CON-3: records that arrive out of order give the same ledger")
  void ledger_doesNotDependOnArrival() {
    List<ConsentRecord> records =
        new ArrayList<>(
            List.of(
                record("1", ConsentState.PENDING, NOON),
                record("2", ConsentState.GRANTED, NOON.plusSeconds(1)),
                record("3", ConsentState.WITHDRAWN, NOON.plusSeconds(2)),
                record("4", ConsentState.GRANTED, NOON.plusSeconds(2))));
    ConsentLedger inOrder = ConsentLedger.of(records);
    Collections.reverse(records);
    records.forEach(store::append);
    assertThat(store.ledger(KIM)).isEqualTo(inOrder);
    assertThat(store.ledger(KIM).stateAt(MAIL, NOON.plusSeconds(9)))
        .contains(ConsentState.WITHDRAWN);
  }

  @Test
  @DisplayName("CON-4: a withdrawal is never lost")
  void ledger_keepsWithdrawals() {
    store.append(record("1", ConsentState.WITHDRAWN, NOON));
    store.append(record("2", ConsentState.GRANTED, NOON.plusSeconds(1)));
    assertThat(store.ledger(KIM).records())
        .extracting(ConsentRecord::state)
        .containsExactly(ConsentState.WITHDRAWN, ConsentState.GRANTED);
  }

  @Test
  @DisplayName("CON-5: the same source is appended once, even by 50 threads")
  void append_happensOnce_amongManyThreads() {
    List<AppendResult<ConsentRecord>> results =
        Threads.together(
            thread -> store.append(record("same", ConsentState.GRANTED, NOON.plusSeconds(thread))));
    assertThat(results).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    assertThat(results).filteredOn(r -> r.status() == Status.CONFLICT).hasSize(Threads.COUNT - 1);
    assertThat(store.ledger(KIM).records())
        .containsExactly(record("same", ConsentState.GRANTED, NOON));
    assertThat(store.ledger(KIM).conflicts()).hasSize(Threads.COUNT - 1);
    Threads.together(
        thread -> store.append(record(Integer.toString(thread), ConsentState.GRANTED, NOON)));
    assertThat(store.ledger(KIM).records()).hasSize(1 + Threads.COUNT);
  }

  @Test
  @DisplayName("CON-6: a bulk read equals single reads")
  void ledgers_equalLedger() {
    store.append(record("1", ConsentState.GRANTED, NOON));
    assertThat(store.ledgers(Set.of(KIM, LEE)))
        .hasSize(2)
        .containsEntry(KIM, store.ledger(KIM))
        .containsEntry(LEE, ConsentLedger.empty());
    Set<CustomerId> many = new HashSet<>();
    IntStream.rangeClosed(0, ConsentStore.MAX_BULK).forEach(i -> many.add(CustomerId.of("C-" + i)));
    assertThatIllegalArgumentException().isThrownBy(() -> store.ledgers(many));
  }

  @Test
  @DisplayName("CON-7: erasing takes one customer's records, and only them")
  void erase_takesOneCustomer() {
    store.append(record("1", ConsentState.GRANTED, NOON));
    store.append(ConsentRecord.of(LEE, MAIL, ConsentState.GRANTED, NOON, SourceRef.of("web", "2")));
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.ledger(KIM)).isEqualTo(ConsentLedger.empty());
    assertThat(store.ledger(LEE).records()).hasSize(1);
  }

  @Test
  @DisplayName("CON-8: one source may say something about several scopes")
  void append_keepsEveryScopeOfASource() {
    ConsentScope texts = ConsentScope.of(Channel.SMS, Purpose.MARKETING);
    SourceRef form = SourceRef.of("web", "form-1");
    store.append(ConsentRecord.of(KIM, MAIL, ConsentState.GRANTED, NOON, form));
    assertThat(store.append(ConsentRecord.of(KIM, texts, ConsentState.DENIED, NOON, form)).status())
        .isEqualTo(Status.APPENDED);
    assertThat(store.ledger(KIM).stateAt(MAIL, NOON)).contains(ConsentState.GRANTED);
    assertThat(store.ledger(KIM).stateAt(texts, NOON)).contains(ConsentState.DENIED);
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.append(ConsentRecord.of(KIM, texts, ConsentState.DENIED, NOON, form)).status())
        .isEqualTo(Status.APPENDED);
  }

  @Test
  @DisplayName("CON-9: a record that comes again is a duplicate, whenever it was learnt")
  void append_recognisesARepetition() {
    ConsentRecord original = record("1", ConsentState.GRANTED, NOON);
    store.append(original);
    assertThat(store.append(original.recorded(NOON.plusSeconds(60), 3)))
        .isEqualTo(new AppendResult<>(original, Status.DUPLICATE));
    assertThat(store.ledger(KIM).records()).containsExactly(original);
  }

  @Test
  @DisplayName("CON-10: another statement of the same source, learnt later, is a conflict")
  void append_reportsAnotherStatement() {
    ConsentRecord original =
        record("1", ConsentState.GRANTED, NOON).with(ConsentEvidence.ofText("v1"));
    store.append(original);
    assertThat(store.append(record("1", ConsentState.WITHDRAWN, NOON)))
        .isEqualTo(new AppendResult<>(original, Status.CONFLICT));
    assertThat(store.append(original.with(ConsentEvidence.ofText("v2"))))
        .isEqualTo(new AppendResult<>(original, Status.CONFLICT));
    assertThat(store.ledger(KIM).records()).containsExactly(original);
  }

  @Test
  @DisplayName("CON-11: of two statements of one source the first learnt counts, both are kept")
  void ledger_keepsConflicts_howeverTheyArrive() {
    ConsentRecord withdrawn = record("1", ConsentState.WITHDRAWN, NOON);
    ConsentRecord granted =
        record("1", ConsentState.GRANTED, NOON).recorded(NOON.plusSeconds(9), 0);
    ConsentLedger both = ConsentLedger.of(List.of(granted, withdrawn));
    store.append(granted);
    assertThat(store.append(withdrawn)).isEqualTo(new AppendResult<>(withdrawn, Status.CONFLICT));
    assertThat(store.append(granted)).isEqualTo(new AppendResult<>(withdrawn, Status.DUPLICATE));
    assertThat(store.ledger(KIM)).isEqualTo(both);
    assertThat(store.ledgers(Set.of(KIM))).containsEntry(KIM, both);
    assertThat(both.conflicts()).containsExactly(new ConsentConflict(withdrawn, granted));

    assertThat(store.erase(KIM)).isEqualTo(2);
    store.append(withdrawn);
    assertThat(store.append(granted)).isEqualTo(new AppendResult<>(withdrawn, Status.CONFLICT));
    assertThat(store.ledger(KIM)).isEqualTo(both);
  }

  @Test
  @DisplayName("CON-12: every part of a record comes back")
  void ledger_hasEveryPart() {
    ConsentScope scope =
        new ConsentScope(Channel.SMS, Purpose.MARKETING.part("NEWS"), "affiliate-bank");
    ConsentEvidence evidence =
        new ConsentEvidence("v7", Optional.of("ab12"), Optional.of("cd34"), Optional.of("token-1"));
    ConsentRecord full =
        ConsentRecord.of(KIM, scope, ConsentState.GRANTED, NOON, SourceRef.of("web", "1"))
            .recorded(NOON.plusSeconds(60), 3)
            .expiringAt(NOON.plusSeconds(86_400))
            .with(evidence);
    store.append(full);
    assertThat(store.ledger(KIM).records()).containsExactly(full);
    assertThat(store.ledger(KIM).stateAt(scope, NOON.plusSeconds(86_400)))
        .contains(ConsentState.EXPIRED);
  }

  @Test
  @DisplayName("CON-13: what one source says of two customers counts for each of them")
  void append_keepsCustomersApart() {
    CustomerId ten = CustomerId.of("C-10");
    ConsentRecord kims = record("1", ConsentState.GRANTED, NOON);
    ConsentRecord tens =
        ConsentRecord.of(ten, MAIL, ConsentState.WITHDRAWN, NOON, SourceRef.of("web", "1"));
    store.append(kims);
    assertThat(store.append(tens)).isEqualTo(new AppendResult<>(tens, Status.APPENDED));
    assertThat(store.ledger(KIM).records()).containsExactly(kims);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.ledger(ten).records()).containsExactly(tens);
  }

  private static ConsentRecord record(String id, ConsentState state, Instant at) {
    return ConsentRecord.of(KIM, MAIL, state, at, SourceRef.of("web", id));
  }
}
