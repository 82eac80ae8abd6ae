package io.dangol.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Version;
import io.dangol.core.store.VersionedStore;
import io.dangol.core.store.VersionedStoreContract;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link CaseStore} must do: the rules of {@link VersionedStoreContract}, and CASE-1 and
 * CASE-2. A host extends it and returns its own store.
 */
public abstract class CaseStoreContract extends VersionedStoreContract<CaseId, ServiceCase> {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract CaseStore create();

  @Override
  protected VersionedStore<CaseId, ServiceCase> createStore() {
    return create();
  }

  @Override
  protected CaseId key(int number) {
    return CaseId.of("case-%07d".formatted(number));
  }

  @Override
  protected ServiceCase value(CaseId key, int variant) {
    return sample(key, KIM).after(new CaseEvent.Assigned(NOON.plusSeconds(variant), "staff-7"));
  }

  @Override
  protected CaseId keyOf(ServiceCase value) {
    return value.id();
  }

  @Test
  @DisplayName("CASE-1: the cases of a customer, and nobody else's, in the order of their keys")
  void of_hasTheCasesOfTheCustomer() {
    CaseStore store = create();
    store.save(sample(key(2), KIM), Version.NONE);
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(3), LEE), Version.NONE);
    assertThat(store.of(KIM))
        .extracting(found -> found.value().id())
        .containsExactly(key(1), key(2));
    assertThat(store.of(CustomerId.of("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("CASE-2: erasing takes one customer's cases, and only them")
  void erase_takesOneCustomer() {
    CaseStore store = create();
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(2), LEE), Version.NONE);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find(key(1))).isEmpty();
    assertThat(store.find(key(2))).isPresent();
  }

  private static ServiceCase sample(CaseId id, CustomerId customer) {
    return ServiceCase.received(
        CaseIntake.of(
            id,
            customer,
            NOON,
            InteractionChannel.TELEPHONE,
            CaseKind.COMPLAINT,
            "the bed creaks"));
  }
}
