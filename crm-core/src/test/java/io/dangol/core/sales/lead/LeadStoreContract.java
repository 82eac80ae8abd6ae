package io.dangol.core.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.store.Version;
import io.dangol.core.store.VersionedStore;
import io.dangol.core.store.VersionedStoreContract;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link LeadStore} must do: the rules of {@link VersionedStoreContract}, and LEAD-1 to
 * LEAD-5. A host extends it and returns its own store.
 */
public abstract class LeadStoreContract extends VersionedStoreContract<LeadId, Lead> {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract LeadStore create();

  @Override
  protected VersionedStore<LeadId, Lead> createStore() {
    return create();
  }

  @Override
  protected LeadId key(int number) {
    return LeadId.of("L-%07d".formatted(number));
  }

  @Override
  protected Lead value(LeadId key, int variant) {
    return sample(key, KIM).after(new LeadEvent.Qualified(NOON.plusSeconds(variant)));
  }

  @Override
  protected LeadId keyOf(Lead value) {
    return value.id();
  }

  @Test
  @DisplayName("LEAD-1: the leads of a customer, and nobody else's, in order")
  void of_hasTheLeadsOfTheCustomer() {
    LeadStore store = create();
    store.save(sample(key(2), KIM), Version.NONE);
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(3), LEE), Version.NONE);
    assertThat(store.of(KIM))
        .extracting(found -> found.value().id())
        .containsExactly(key(1), key(2));
    assertThat(store.of(CustomerId.of("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("LEAD-2: erasing takes one customer's leads, and only them")
  void erase_takesOneCustomer() {
    LeadStore store = create();
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(2), LEE), Version.NONE);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find(key(2))).isPresent();
  }

  @Test
  @DisplayName("LEAD-3: one lead can be erased, of whomever it is")
  void erase_takesOneLead() {
    LeadStore store = create();
    store.save(sample(key(1), KIM), Version.NONE);
    store.save(sample(key(2), KIM), Version.NONE);
    assertThat(store.erase(key(1))).isTrue();
    assertThat(store.erase(key(1))).isFalse();
    assertThat(store.find(key(2))).isPresent();
  }

  @Test
  @DisplayName("LEAD-4: a lead that became a customer is theirs, one of nobody is nobody's")
  void of_hasWhatBecameTheCustomer() {
    LeadStore store = create();
    store.save(converted(key(1), KIM), Version.NONE);
    store.save(ofNobody(key(2)), Version.NONE);
    store.save(converted(key(3), CustomerId.of("C-10")), Version.NONE);
    assertThat(store.of(KIM))
        .extracting(found -> found.value())
        .containsExactly(converted(key(1), KIM));
    assertThat(store.of(LEE)).isEmpty();
  }

  @Test
  @DisplayName("LEAD-5: erasing a customer takes the leads that became theirs, not those of nobody")
  void erase_takesWhatBecameTheCustomer() {
    LeadStore store = create();
    Version before = store.save(ofNobody(key(1)), Version.NONE);
    store.save(converted(key(1), KIM), before);
    store.save(ofNobody(key(2)), Version.NONE);
    store.save(converted(key(3), CustomerId.of("C-10")), Version.NONE);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.find(key(1))).isEmpty();
    assertThat(store.of(KIM)).isEmpty();
    assertThat(store.find(key(2))).isPresent();
    assertThat(store.find(key(3))).isPresent();
  }

  private static Lead ofNobody(LeadId id) {
    return Lead.captured(LeadIntake.of(id, LeadSource.WALK_IN, NOON, Prospect.person("Kim")));
  }

  private static Lead converted(LeadId id, CustomerId customer) {
    return ofNobody(id)
        .after(new LeadEvent.Qualified(NOON.plusSeconds(1)))
        .after(new LeadEvent.HandedOver(NOON.plusSeconds(2), "staff-7", NOON.plusSeconds(86_400)))
        .after(new LeadEvent.Accepted(NOON.plusSeconds(3)))
        .after(
            new LeadEvent.Converted(
                NOON.plusSeconds(4), customer, OpportunityId.of("O-" + id.value())));
  }

  private static Lead sample(LeadId id, CustomerId customer) {
    return Lead.captured(
        LeadIntake.of(id, LeadSource.WALK_IN, NOON, Prospect.person("Kim")).knownAs(customer));
  }
}
