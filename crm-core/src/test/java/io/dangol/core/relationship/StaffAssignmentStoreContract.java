package io.dangol.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.relationship.StaffAssignment.StaffRole;
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
 * What a {@link StaffAssignmentStore} must do: rules STAFF-1 to STAFF-6 and STR-1 to STR-5. A host
 * extends it and returns its own store.
 */
public abstract class StaffAssignmentStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final StaffAssignment MANAGER =
      StaffAssignment.of(KIM, StaffRole.ACCOUNT_MANAGER, "staff-7");

  private StaffAssignmentStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract StaffAssignmentStore create();

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
      store.add(StaffAssignment.of(CustomerId.of("P-" + i), StaffRole.SERVICE, "staff-7"));
    }
  }

  @Test
  @DisplayName("STAFF-1: an assignment is kept once, by one of 50 threads")
  void add_happensOnce() {
    List<Boolean> added = Threads.together(thread -> store.add(MANAGER));
    assertThat(added).filteredOn(isNew -> isNew).hasSize(1);
    assertThat(store.of(Set.of(KIM))).containsExactly(MANAGER);
  }

  @Test
  @DisplayName("STAFF-2: assignments are found by customers and by staff, in the order of adding")
  void assignments_areFoundFromBothEnds() {
    StaffAssignment service = StaffAssignment.of(KIM, StaffRole.SERVICE, "staff-3");
    StaffAssignment other = StaffAssignment.of(LEE, StaffRole.ACCOUNT_MANAGER, "staff-7");
    List.of(service, other, MANAGER).forEach(store::add);
    assertThat(store.of(Set.of(KIM))).containsExactly(service, MANAGER);
    assertThat(store.of(Set.of(LEE, KIM))).containsExactly(service, other, MANAGER);
    assertThat(store.of(Set.of())).isEmpty();
    assertThat(store.ofStaff("staff-7")).containsExactly(other, MANAGER);
    assertThat(store.ofStaff("staff-9")).isEmpty();
  }

  @Test
  @DisplayName("STAFF-3: a handover keeps both, each on its days")
  void handover_keepsBoth() {
    store.add(MANAGER);
    StaffAssignment next = StaffAssignment.of(KIM, StaffRole.ACCOUNT_MANAGER, "staff-8");
    store.add(next.between(JUNE, JUNE.plusYears(9)));
    assertThat(store.replace(MANAGER, MANAGER.between(MAY, JUNE))).isTrue();
    assertThat(responsible(JUNE.minusDays(1))).containsExactly("staff-7");
    assertThat(responsible(JUNE)).containsExactly("staff-8");
    assertThat(store.ofStaff("staff-7")).containsExactly(MANAGER.between(MAY, JUNE));
    assertThat(store.of(Set.of(KIM)))
        .as("what is replaced keeps its place")
        .containsExactly(MANAGER.between(MAY, JUNE), next.between(JUNE, JUNE.plusYears(9)));
  }

  @Test
  @DisplayName("STAFF-4: replacing what is not there changes nothing; of 50 threads one replaces")
  void replace_happensOnce() {
    StaffAssignment ended = MANAGER.between(MAY, JUNE);
    assertThat(store.replace(MANAGER, ended)).isFalse();
    assertThat(store.of(Set.of(KIM))).isEmpty();
    store.add(MANAGER);
    assertThat(Threads.together(thread -> store.replace(MANAGER, ended)))
        .filteredOn(replaced -> replaced)
        .hasSize(1);
    assertThat(store.of(Set.of(KIM))).containsExactly(ended);
    store.add(MANAGER);
    assertThat(store.replace(MANAGER, ended)).isTrue();
    assertThat(store.of(Set.of(KIM))).containsExactly(ended);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> store.replace(ended, StaffAssignment.of(LEE, StaffRole.SERVICE, "staff-7")));
  }

  @Test
  @DisplayName("STAFF-5: an assignment that was taken away is gone, and can come again")
  void remove_takesAway() {
    store.add(MANAGER);
    assertThat(store.remove(MANAGER)).isTrue();
    assertThat(store.remove(MANAGER)).isFalse();
    assertThat(store.of(Set.of(KIM))).isEmpty();
    assertThat(store.add(MANAGER)).isTrue();
  }

  @Test
  @DisplayName("STAFF-6: erasing takes one customer's assignments, and only them")
  void erase_takesOneCustomer() {
    store.add(MANAGER);
    store.add(StaffAssignment.of(KIM, StaffRole.SERVICE, "staff-3"));
    store.add(StaffAssignment.of(LEE, StaffRole.SERVICE, "staff-3"));
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.ofStaff("staff-3")).hasSize(1);
  }

  private List<String> responsible(LocalDate day) {
    return StaffAssignment.responsible(store.of(Set.of(KIM)), KIM, StaffRole.ACCOUNT_MANAGER, day);
  }
}
