package io.dangol.core.grade.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeBasis;
import io.dangol.core.grade.GradeWindow;
import io.dangol.core.grade.MetricValue;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link GradeStore} must do: rules GRA-1 to GRA-10. A host extends it and returns its own
 * store.
 */
public abstract class GradeStoreContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  private GradeStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract GradeStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("GRA-1: a customer without assignments has none")
  void current_isEmpty_withoutAssignments() {
    assertThat(store.current(KIM, at(1))).isEmpty();
    assertThat(store.history(KIM)).isEmpty();
    assertThat(store.overrides(KIM)).isEmpty();
    assertThat(store.current(at(1), PageRequest.first(1)).items()).isEmpty();
  }

  @Test
  @DisplayName("GRA-2: the last assignment by a moment counts, whatever the order of arrival")
  void current_isTheLastByThen() {
    store.append(assignment(KIM, Grade.S, 3));
    store.append(assignment(KIM, Grade.B, 1));
    assertThat(store.current(KIM, at(1).minusNanos(1))).isEmpty();
    assertThat(store.current(KIM, at(1))).contains(assignment(KIM, Grade.B, 1));
    assertThat(store.current(KIM, at(2))).contains(assignment(KIM, Grade.B, 1));
    assertThat(store.current(KIM, at(3))).contains(assignment(KIM, Grade.S, 3));
    assertThat(store.history(KIM))
        .containsExactly(assignment(KIM, Grade.B, 1), assignment(KIM, Grade.S, 3));
  }

  @Test
  @DisplayName("GRA-3: one evaluation is appended once, and another result of it is a conflict")
  void append_happensOnce() {
    GradeAssignment original = assignment(KIM, Grade.S, 1);
    store.append(original);
    assertThat(store.append(assignment(KIM, Grade.S, 1)))
        .isEqualTo(new AppendResult<>(original, Status.DUPLICATE));
    assertThat(store.append(assignment(KIM, Grade.A, 1)))
        .isEqualTo(new AppendResult<>(original, Status.CONFLICT));
    assertThat(store.history(KIM)).containsExactly(original);
    GradeAssignment second = assignment(KIM, Grade.B, 1, "service/1");
    assertThat(store.append(second)).isEqualTo(new AppendResult<>(second, Status.APPENDED));
    assertThat(store.history(KIM)).containsExactly(original, second);
    assertThat(store.current(KIM, at(1))).contains(second);
  }

  @Test
  @DisplayName("GRA-4: 50 threads append one evaluation once and lose no other")
  void append_losesNothing_amongManyThreads() {
    List<AppendResult<GradeAssignment>> results =
        Threads.together(thread -> store.append(assignment(KIM, Grade.S, 1)));
    assertThat(results).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    Threads.together(thread -> store.append(assignment(LEE, Grade.A, 1 + thread)));
    assertThat(store.history(LEE)).hasSize(Threads.COUNT);
  }

  @Test
  @DisplayName("GRA-5: a bulk read equals single reads")
  void bulk_equalsSingleReads() {
    store.append(assignment(KIM, Grade.S, 1));
    assertThat(store.current(Set.of(KIM, LEE), at(2)))
        .hasSize(1)
        .containsEntry(KIM, assignment(KIM, Grade.S, 1));
    store.append(assignment(KIM, Grade.B, 3));
    store.append(assignment(LEE, Grade.A, 3));
    assertThat(store.current(Set.of(KIM, LEE), at(2)))
        .isEqualTo(Map.of(KIM, assignment(KIM, Grade.S, 1)));
    Set<CustomerId> many = new HashSet<>();
    IntStream.rangeClosed(0, GradeStore.MAX_BULK).forEach(i -> many.add(CustomerId.of("C-" + i)));
    assertThatIllegalArgumentException().isThrownBy(() -> store.current(many, at(1)));
  }

  @Test
  @DisplayName("GRA-6: the pages together are everybody, once")
  void pages_areEverybody() {
    List<GradeAssignment> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      GradeAssignment assignment =
          assignment(CustomerId.of("P-%02d".formatted(i)), i % 2 == 0 ? Grade.S : Grade.B, 1);
      store.append(assignment);
      all.add(assignment);
    }
    store.append(assignment(CustomerId.of("P-99"), Grade.A, 9));
    store.append(assignment(CustomerId.of("P-07"), Grade.A, 9));
    for (int limit : new int[] {1, 7, 25, 100}) {
      List<GradeAssignment> read = new ArrayList<>();
      Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
      while (next.isPresent()) {
        Page<GradeAssignment> page = store.current(at(2), next.get());
        read.addAll(page.items());
        next = page.next();
      }
      assertThat(read).isEqualTo(all);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.current(at(2), new PageRequest(1, "not of this store")));
  }

  @Test
  @DisplayName("GRA-7: manual decisions are kept in their order, each once")
  void overrides_areKept() {
    GradeOverride first = override(1);
    GradeOverride second = override(2);
    assertThat(store.append(second).status()).isEqualTo(Status.APPENDED);
    assertThat(store.append(first).status()).isEqualTo(Status.APPENDED);
    assertThat(store.append(first).status()).isEqualTo(Status.DUPLICATE);
    assertThat(store.overrides(KIM)).containsExactly(first, second);
    assertThat(store.overrides(LEE)).isEmpty();
  }

  @Test
  @DisplayName("GRA-8: erasing takes one customer's grades and decisions, and only them")
  void erase_takesOneCustomer() {
    store.append(assignment(KIM, Grade.S, 1));
    store.append(override(1));
    store.append(assignment(LEE, Grade.A, 1));
    assertThat(store.erase(KIM)).isEqualTo(2);
    assertThat(store.erase(KIM)).isZero();
    assertThat(store.current(KIM, at(1))).isEmpty();
    assertThat(store.overrides(KIM)).isEmpty();
    assertThat(store.current(LEE, at(1))).isPresent();
  }

  @Test
  @DisplayName("GRA-9: the decisions in force are those of every customer, page by page")
  void overridesInForce_areEverybodys() {
    LocalDate day = JANUARY.plusMonths(6);
    List<GradeOverride> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(override(CustomerId.of("P-%02d".formatted(i)), day.plusYears(1), 1 + i % 3));
    }
    all.forEach(store::append);
    GradeOverride replaced = override(CustomerId.of("P-07"), day.plusYears(2), 4);
    store.append(replaced);
    store.append(override(CustomerId.of("P-07"), day.plusYears(3), 9));
    all.set(7, replaced);
    store.append(override(CustomerId.of("P-98"), day, 1));
    store.append(override(CustomerId.of("P-99"), day.plusYears(1), 9));
    store.append(assignment(KIM, Grade.S, 1));
    for (int limit : new int[] {1, 7, 25, 100}) {
      List<GradeOverride> read = new ArrayList<>();
      Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
      while (next.isPresent()) {
        Page<GradeOverride> page = store.overridesInForce(day, at(6), next.get());
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        read.addAll(page.items());
        next = page.next();
      }
      assertThat(read).isEqualTo(all);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> store.overridesInForce(day, at(6), new PageRequest(1, "not of this store")));
  }

  @Test
  @DisplayName("GRA-10: of many assignments each has its own answer")
  void appendAll_answersForEach() {
    GradeAssignment kim = assignment(KIM, Grade.S, 1);
    GradeAssignment lee = assignment(LEE, Grade.A, 1);
    store.append(kim);
    assertThat(store.appendAll(List.of(lee, kim, assignment(KIM, Grade.B, 1))))
        .containsExactly(
            new AppendResult<>(lee, Status.APPENDED),
            new AppendResult<>(kim, Status.DUPLICATE),
            new AppendResult<>(kim, Status.CONFLICT));
    assertThat(store.history(LEE)).containsExactly(lee);
    List<GradeAssignment> many =
        IntStream.rangeClosed(0, GradeStore.MAX_BULK)
            .mapToObj(i -> assignment(CustomerId.of("C-" + i), Grade.S, 2))
            .toList();
    assertThatIllegalArgumentException().isThrownBy(() -> store.appendAll(many));
    assertThat(store.history(KIM)).containsExactly(kim);
  }

  private static GradeOverride override(CustomerId customer, LocalDate until, int month) {
    return new GradeOverride(
        customer, Grade.S, JANUARY, until, at(month), "lee", "founding customer");
  }

  private static Instant at(int month) {
    return JANUARY.plusMonths(month).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static GradeAssignment assignment(CustomerId customer, Grade grade, int month) {
    return assignment(customer, grade, month, "loyalty/1");
  }

  private static GradeAssignment assignment(
      CustomerId customer, Grade grade, int month, String policy) {
    return new GradeAssignment(
        customer,
        grade,
        JANUARY,
        Optional.empty(),
        policy,
        at(month),
        GradeReason.CRITERION,
        Optional.empty(),
        Optional.empty(),
        new GradeBasis(
            new GradeWindow.AllTime(JANUARY),
            List.of(new MetricValue("purchases.monetary", "KRW 100"))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static GradeOverride override(int month) {
    return new GradeOverride(
        KIM, Grade.S, JANUARY, JANUARY.plusYears(1), at(month), "lee", "founding customer");
  }
}
