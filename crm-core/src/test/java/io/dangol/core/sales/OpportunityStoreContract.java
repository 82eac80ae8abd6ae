package io.dangol.core.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Version;
import io.dangol.core.store.VersionedStore;
import io.dangol.core.store.VersionedStoreContract;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an {@link OpportunityStore} must do: the rules of {@link VersionedStoreContract}, and OPP-1
 * and OPP-2. A host extends it and returns its own store.
 */
public abstract class OpportunityStoreContract
    extends VersionedStoreContract<OpportunityId, Opportunity> {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract OpportunityStore create();

  @Override
  protected VersionedStore<OpportunityId, Opportunity> createStore() {
    return create();
  }

  @Override
  protected OpportunityId key(int number) {
    return OpportunityId.of("O-%07d".formatted(number));
  }

  @Override
  protected Opportunity value(OpportunityId key, int variant) {
    return sample(key, KIM).after(new OpportunityEvent.Contacted(NOON.plusSeconds(variant)));
  }

  @Override
  protected OpportunityId keyOf(Opportunity value) {
    return value.id();
  }

  @Test
  @DisplayName("OPP-1: the opportunities of a customer, and nobody else's, in order")
  void of_hasTheOpportunitiesOfTheCustomer() {
    OpportunityStore store = create();
    store.save(sample(key(2), KIM), Version.NONE);
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(3), LEE), Version.NONE);
    assertThat(store.of(KIM))
        .extracting(found -> found.value().id())
        .containsExactly(key(1), key(2));
    assertThat(store.of(CustomerId.of("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("OPP-2: erasing takes one customer's opportunities, and only them")
  void erase_takesOneCustomer() {
    OpportunityStore store = create();
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(2), LEE), Version.NONE);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find(key(2))).isPresent();
  }

  private static Opportunity sample(OpportunityId id, CustomerId customer) {
    return Opportunity.opened(
        OpportunityTerms.of(
            id,
            customer,
            "staff-7",
            "Beds",
            NOON,
            Pipeline.standard().first(),
            Money.ofMajor(CurrencyUnit.of("KRW"), 1_000),
            LocalDate.of(2026, 9, 30)));
  }
}
