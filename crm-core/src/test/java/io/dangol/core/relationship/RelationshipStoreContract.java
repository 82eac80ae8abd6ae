package io.dangol.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link RelationshipStore} must do: rules REL-1 to REL-4 and STR-1 to STR-5. A host extends
 * it and returns its own store.
 */
public abstract class RelationshipStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final CustomerId ACME = CustomerId.of("O-1");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private RelationshipStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract RelationshipStore create();

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
      store.add(Relationship.of(CustomerId.of("P-" + i), Role.CONTACT_PERSON, ACME));
    }
  }

  @Test
  @DisplayName("REL-1: a relationship is kept once, by one of 50 threads")
  void add_happensOnce() {
    Relationship one = Relationship.of(KIM, Role.CONTACT_PERSON, ACME).from(MAY);
    List<Boolean> added = Threads.together(thread -> store.add(one));
    assertThat(added).filteredOn(isNew -> isNew).hasSize(1);
    assertThat(store.of(Set.of(KIM))).containsExactly(one);
  }

  @Test
  @DisplayName("REL-2: relationships are found from both ends, in an order that stays")
  void of_findsBothDirections() {
    Relationship kim = Relationship.of(KIM, Role.CONTACT_PERSON, ACME);
    Relationship lee = Relationship.of(LEE, Role.CONTACT_PERSON, ACME).until(MAY);
    store.add(kim);
    store.add(lee);
    assertThat(store.of(Set.of(ACME))).isEqualTo(store.of(Set.of(ACME))).hasSize(2);
    assertThat(store.of(Set.of(LEE))).containsExactly(lee);
    assertThat(store.of(Set.of(KIM, ACME))).hasSize(2);
    assertThat(store.of(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("REL-3: a relationship that was taken away is gone, and can come again")
  void remove_takesAway() {
    Relationship one = Relationship.of(KIM, Role.CONTACT_PERSON, ACME);
    store.add(one);
    assertThat(store.remove(one)).isTrue();
    assertThat(store.remove(one)).isFalse();
    assertThat(store.of(Set.of(KIM))).isEmpty();
    assertThat(store.add(one)).isTrue();
  }

  @Test
  @DisplayName("REL-4: erasing takes one customer's relationships in both directions")
  void erase_takesOneCustomer() {
    store.add(Relationship.of(KIM, Role.CONTACT_PERSON, ACME));
    store.add(Relationship.of(LEE, Role.HOUSEHOLD_MEMBER, KIM));
    store.add(Relationship.of(LEE, Role.CONTACT_PERSON, ACME));
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.of(Set.of(ACME))).hasSize(1);
  }
}
