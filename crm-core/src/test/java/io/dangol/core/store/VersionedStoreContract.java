package io.dangol.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link VersionedStore} must do: rules VER-1 to VER-6, VER-PAGE-1 to VER-PAGE-4 and STR-1
 * to STR-5. The contract of a port extends it with samples of its values, and a host extends that
 * one.
 *
 * @param <K> the type of the keys
 * @param <A> the type of the values
 */
public abstract class VersionedStoreContract<K, A> implements StreamContract {

  private VersionedStore<K, A> store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract VersionedStore<K, A> createStore();

  /**
   * Returns a sample of the keys; a larger number gives a key that comes later.
   *
   * @param number from 0 to 9,999,999
   * @return the key
   */
  protected abstract K key(int number);

  /**
   * Returns a sample of the values.
   *
   * @param key its key
   * @param variant a number; other numbers give other values
   * @return the value
   */
  protected abstract A value(K key, int variant);

  /**
   * Returns the key of a value.
   *
   * @param value the value
   * @return its key
   */
  protected abstract K keyOf(A value);

  @BeforeEach
  void openStore() {
    store = createStore();
  }

  @Override
  public Stream<?> openStream() {
    return store.stream();
  }

  @Override
  public void fill(int rows) {
    for (int i = 0; i < rows; i++) {
      K key = key(i);
      if (store.find(key).isEmpty()) {
        store.save(value(key, 0), Version.NONE);
      }
    }
  }

  @Test
  @DisplayName("VER-1: a value that was never saved is not found")
  void find_isEmpty_whereNothingIsStored() {
    assertThat(store.find(key(1))).isEmpty();
    assertThat(store.findAll(Set.of(key(1)))).isEmpty();
    assertThat(store.page(PageRequest.first(1)).items()).isEmpty();
  }

  @Test
  @DisplayName("VER-2: what was saved is found, and versions increase")
  void save_returnsIncreasingVersions() {
    Version first = store.save(value(key(1), 0), Version.NONE);
    Version second = store.save(value(key(1), 1), first);
    assertThat(second).isGreaterThan(first);
    assertThat(store.find(key(1))).contains(new Versioned<>(value(key(1), 1), second));
  }

  @Test
  @DisplayName("VER-3: a stale save throws and changes nothing")
  void save_throws_whenStale() {
    Version first = store.save(value(key(1), 0), Version.NONE);
    Version second = store.save(value(key(1), 1), first);
    for (Version stale : List.of(Version.NONE, first, second.next())) {
      assertThatThrownBy(() -> store.save(value(key(1), 2), stale))
          .isInstanceOf(StaleVersionException.class);
    }
    assertThat(store.find(key(1))).contains(new Versioned<>(value(key(1), 1), second));
  }

  @Test
  @DisplayName("VER-4: of 50 concurrent saves of one version exactly one wins, ten times over")
  void save_letsOneWin_ofManyThreads() {
    Version version = store.save(value(key(1), 0), Version.NONE);
    for (int round = 0; round < 10; round++) {
      Version expected = version;
      List<Optional<Version>> saved = Threads.together(thread -> trySave(thread, expected));
      List<Version> won = saved.stream().flatMap(Optional::stream).toList();
      assertThat(won).hasSize(1);
      version = won.get(0);
      assertThat(store.find(key(1)).orElseThrow().version()).isEqualTo(version);
    }
  }

  private Optional<Version> trySave(int variant, Version expected) {
    try {
      return Optional.of(store.save(value(key(1), variant), expected));
    } catch (StaleVersionException stale) {
      return Optional.empty();
    }
  }

  @Test
  @DisplayName("VER-5: a bulk read equals single reads, and refuses more than it promises")
  void findAll_equalsFind() {
    fill(2);
    assertThat(store.findAll(Set.of(key(0), key(1), key(2))))
        .hasSize(2)
        .containsEntry(key(0), store.find(key(0)).orElseThrow())
        .containsEntry(key(1), store.find(key(1)).orElseThrow());
    Set<K> many = new HashSet<>();
    IntStream.rangeClosed(0, VersionedStore.MAX_BULK).forEach(i -> many.add(key(i)));
    assertThatIllegalArgumentException().isThrownBy(() -> store.findAll(many));
  }

  @Test
  @DisplayName("VER-6: 50 threads that save different values lose nothing")
  void save_losesNothing_amongManyThreads() {
    Threads.together(thread -> store.save(value(key(thread), 0), Version.NONE));
    assertThat(walk(Optional.of(PageRequest.first(1_000)))).hasSize(Threads.COUNT);
  }

  @Test
  @DisplayName(
      "VER-PAGE-1: the pages together are all values in the order of their keys, each once")
  void page_concatenates_toEverything() {
    fill(25);
    List<K> all = IntStream.range(0, 25).mapToObj(this::key).toList();
    for (int limit : new int[] {1, 7, 25, 26, 1_000}) {
      assertThat(walk(Optional.of(PageRequest.first(limit)))).isEqualTo(all);
    }
  }

  @Test
  @DisplayName("VER-PAGE-2: the last page has no successor")
  void page_ends() {
    fill(5);
    assertThat(store.page(PageRequest.first(5)).next()).isEmpty();
    assertThat(store.page(PageRequest.first(4)).next()).isPresent();
  }

  @Test
  @DisplayName("VER-PAGE-3: inserts behind and before the cursor neither repeat nor lose a value")
  void page_survivesInserts() {
    for (int i = 10; i < 20; i++) {
      store.save(value(key(i), 0), Version.NONE);
    }
    Page<Versioned<A>> first = store.page(PageRequest.first(4));
    store.save(value(key(1), 0), Version.NONE);
    store.save(value(key(30), 0), Version.NONE);
    List<K> seen = new ArrayList<>(keys(first));
    seen.addAll(walk(first.next()));
    List<K> expected = new ArrayList<>(IntStream.range(10, 20).mapToObj(this::key).toList());
    expected.add(key(30));
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  @DisplayName("VER-PAGE-4: a cursor of another query is refused")
  void page_refusesForeignCursors() {
    fill(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.page(new PageRequest(2, "elsewhere?1")));
  }

  private List<K> walk(Optional<PageRequest> from) {
    List<K> seen = new ArrayList<>();
    Optional<PageRequest> next = from;
    while (next.isPresent()) {
      Page<Versioned<A>> page = store.page(next.get());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(next.get().limit());
      seen.addAll(keys(page));
      next = page.next();
    }
    return seen;
  }

  private List<K> keys(Page<Versioned<A>> page) {
    return page.items().stream().map(item -> keyOf(item.value())).toList();
  }
}
