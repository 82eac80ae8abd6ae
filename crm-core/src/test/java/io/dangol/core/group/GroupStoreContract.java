package io.dangol.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.Version;
import io.dangol.core.store.VersionedStore;
import io.dangol.core.store.VersionedStoreContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link GroupStore} must do: the rules of {@link VersionedStoreContract}, and GRP-1. A host
 * extends it and returns its own store.
 */
public abstract class GroupStoreContract extends VersionedStoreContract<String, CustomerGroup> {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract GroupStore create();

  @Override
  protected VersionedStore<String, CustomerGroup> createStore() {
    return create();
  }

  @Override
  protected String key(int number) {
    return "G-%07d".formatted(number);
  }

  @Override
  protected CustomerGroup value(String key, int variant) {
    return CustomerGroup.byHand(key)
        .with(GroupOverride.include(CustomerId.of("C-" + variant), "founder"));
  }

  @Override
  protected String keyOf(CustomerGroup value) {
    return value.code();
  }

  @Test
  @DisplayName("GRP-1: erasing takes the decisions about one customer, and gives a new version")
  void erase_takesOneCustomer() {
    GroupStore store = create();
    CustomerGroup both =
        CustomerGroup.byHand("VIP")
            .with(GroupOverride.include(KIM, "founder"))
            .with(GroupOverride.exclude(LEE, "asked for it"));
    Version version = store.save(both, Version.NONE);
    store.save(CustomerGroup.byHand("other"), Version.NONE);
    assertThat(store.erase(KIM)).isEqualTo(1);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.find("VIP").orElseThrow().value().overrides()).containsOnlyKeys(LEE);
    assertThat(store.find("VIP").orElseThrow().version()).isGreaterThan(version);
  }
}
