package io.dangol.core.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.revision.RevisionEvent.Step;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Threads;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ModelStore} must do: rules MOD-1 to MOD-8. A host extends it and returns its own
 * store.
 */
public abstract class ModelStoreContract {

  private static final DefinitionId BEST = DefinitionId.of(DefinitionKind.RULE, "best");
  private static final Definition FIRST = Definition.of(BEST, 1, "{\"v\":1}");
  private static final Definition SECOND = Definition.of(BEST, 2, "{\"v\":2}");
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

  private ModelStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract ModelStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Test
  @DisplayName("MOD-1: what was not added is not there")
  void find_isEmpty_beforeAdd() {
    assertThat(store.find(BEST, 1)).isEmpty();
    assertThat(store.versions(BEST)).isEmpty();
    assertThat(store.history(BEST).version()).isEqualTo(Version.NONE);
    assertThat(store.history(BEST).value()).isEqualTo(RevisionHistory.empty(BEST));
    assertThat(store.latestAt(BEST, START)).isEmpty();
  }

  @Test
  @DisplayName("MOD-2: a version never changes")
  void version_neverChanges() {
    assertThat(store.add(FIRST)).isEqualTo(new AppendResult<>(FIRST, Status.APPENDED));
    assertThat(store.add(FIRST)).isEqualTo(new AppendResult<>(FIRST, Status.DUPLICATE));
    assertThat(store.add(Definition.of(BEST, 1, "{\"v\":9}")))
        .isEqualTo(new AppendResult<>(FIRST, Status.CONFLICT));
    assertThat(store.find(BEST, 1)).contains(FIRST);
  }

  @Test
  @DisplayName("MOD-3: versions and definitions are told in their order")
  void listings_areOrdered() {
    Definition policy =
        Definition.of(DefinitionId.of(DefinitionKind.GRADE_POLICY, "loyalty"), 1, "{}");
    Definition other = Definition.of(DefinitionId.of(DefinitionKind.RULE, "a"), 1, "{}");
    List.of(SECOND, policy, FIRST, other).forEach(store::add);
    assertThat(store.versions(BEST)).containsExactly(FIRST, SECOND);
    assertThat(store.definitions(DefinitionKind.RULE)).containsExactly(other.id(), BEST);
    assertThat(store.definitions(DefinitionKind.TABLE)).isEmpty();
  }

  @Test
  @DisplayName("MOD-4: the version in force at a moment stays the same whatever happens later")
  void latestAt_isThatOfItsMoment() {
    List.of(FIRST, SECOND).forEach(store::add);
    Version version = propose(FIRST, Version.NONE, 0);
    version = store.append(effective(FIRST, 10, 1), version);
    version = propose(SECOND, version, 20);
    version = store.append(event(SECOND, Step.COMPARED, 21), version);
    assertThat(store.latestAt(BEST, at(9))).isEmpty();
    assertThat(store.latestAt(BEST, at(35))).contains(FIRST);
    version = store.append(effective(SECOND, 30, 22), version);
    assertThat(store.latestAt(BEST, at(29))).contains(FIRST);
    assertThat(store.latestAt(BEST, at(30))).contains(SECOND);
    store.append(event(SECOND, Step.ROLLED_BACK, 40), version);
    assertThat(store.latestAt(BEST, at(39))).contains(SECOND);
    assertThat(store.latestAt(BEST, at(40))).contains(FIRST);
  }

  @Test
  @DisplayName("MOD-5: a step that somebody else's came before is stale and changes nothing")
  void append_isRefused_whenItIsStale() {
    store.add(FIRST);
    propose(FIRST, Version.NONE, 0);
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> store.append(effective(FIRST, 1, 1), Version.NONE));
    assertThat(store.history(BEST).value().events()).hasSize(1);
  }

  @Test
  @DisplayName("MOD-6: a step that is not possible changes nothing")
  void append_isRefused_whenItIsNotPossible() {
    store.add(FIRST);
    assertThatIllegalStateException()
        .isThrownBy(() -> store.append(event(FIRST, Step.RETIRED, 0), Version.NONE));
    assertThat(store.history(BEST).version()).isEqualTo(Version.NONE);
  }

  @Test
  @DisplayName("MOD-7: a step needs its version")
  void append_isRefused_withoutTheVersion() {
    assertThatIllegalArgumentException().isThrownBy(() -> propose(FIRST, Version.NONE, 0));
  }

  @Test
  @DisplayName("MOD-8: of 50 threads that add the same step, exactly one does")
  void append_happensOnce_amongManyThreads() {
    List<AppendResult<Definition>> added = Threads.together(thread -> store.add(FIRST));
    assertThat(added).filteredOn(r -> r.status() == Status.APPENDED).hasSize(1);
    List<Boolean> won =
        Threads.together(
            thread -> {
              try {
                propose(FIRST, Version.NONE, 0);
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });
    assertThat(won).filteredOn(each -> each).hasSize(1);
    assertThat(store.history(BEST).value().events()).hasSize(1);
  }

  private Version propose(Definition definition, Version expected, int day) {
    return store.append(event(definition, Step.PROPOSED, day), expected);
  }

  private static RevisionEvent event(Definition definition, Step step, int day) {
    return RevisionEvent.of(definition, step, at(day), "lee", "review");
  }

  private static RevisionEvent effective(Definition definition, int from, int day) {
    return RevisionEvent.effective(definition, at(from), at(day), "lee", "review");
  }

  private static Instant at(int day) {
    return START.plusSeconds(86_400L * day);
  }
}
