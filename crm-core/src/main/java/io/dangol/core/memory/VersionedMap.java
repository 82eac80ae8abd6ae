package io.dangol.core.memory;

import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import io.dangol.core.store.VersionedStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Values with versions in the order of their keys, which are texts in the end. */
final class VersionedMap<K extends Comparable<K>, A> implements VersionedStore<K, A> {

  private final NavigableMap<K, Versioned<A>> values = new ConcurrentSkipListMap<>();
  private final String name;
  private final Function<A, K> keyOf;
  private final Function<String, K> parse;

  /** The name stands in messages and cursors; a cursor is the name and the text of a key. */
  VersionedMap(String name, Function<A, K> keyOf, Function<String, K> parse) {
    this.name = name;
    this.keyOf = keyOf;
    this.parse = parse;
  }

  @Override
  public Optional<Versioned<A>> find(K key) {
    return Optional.ofNullable(values.get(Objects.requireNonNull(key, "key")));
  }

  @Override
  public Map<K, Versioned<A>> findAll(Set<K> keys) {
    if (keys.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d at once, not %d".formatted(MAX_BULK, keys.size()));
    }
    Map<K, Versioned<A>> found = new HashMap<>();
    for (K key : keys) {
      find(key).ifPresent(value -> found.put(key, value));
    }
    return Map.copyOf(found);
  }

  @Override
  public Page<Versioned<A>> page(PageRequest request) {
    Collection<Versioned<A>> rest =
        request
            .after()
            .map(cursor -> values.tailMap(decode(cursor), false))
            .orElse(values)
            .values();
    List<Versioned<A>> items = new ArrayList<>();
    for (Versioned<A> value : rest) {
      if (items.size() == request.limit()) {
        K last = keyOf.apply(items.get(items.size() - 1).value());
        return new Page<>(items, new PageRequest(request.limit(), name + ":" + last));
      }
      items.add(value);
    }
    return new Page<>(items, null);
  }

  @Override
  public Stream<A> stream() {
    return List.copyOf(values.values()).stream().map(Versioned::value);
  }

  @Override
  public Version save(A value, Version expected) {
    K key = keyOf.apply(Objects.requireNonNull(value, "value"));
    Objects.requireNonNull(expected, "expected");
    Versioned<A> saved =
        values.compute(
            key,
            (same, before) -> {
              Version actual = before == null ? Version.NONE : before.version();
              if (!actual.equals(expected)) {
                throw new StaleVersionException(name + " " + key, expected, actual);
              }
              return new Versioned<>(value, actual.next());
            });
    return saved.version();
  }

  List<Versioned<A>> where(Predicate<A> condition) {
    return values.values().stream().filter(value -> condition.test(value.value())).toList();
  }

  int eraseWhere(Predicate<A> condition) {
    int erased = 0;
    for (Versioned<A> value : where(condition)) {
      // A value that changed in between is still the customer's: take it whatever its version.
      erased += values.remove(keyOf.apply(value.value())) == null ? 0 : 1;
    }
    return erased;
  }

  /** Changes the values that fulfil a condition, each to its next version. */
  int updateWhere(Predicate<A> condition, UnaryOperator<A> change) {
    int updated = 0;
    for (K key : values.keySet()) {
      boolean[] changed = new boolean[1];
      values.computeIfPresent(
          key,
          (same, before) -> {
            changed[0] = condition.test(before.value());
            return changed[0]
                ? new Versioned<>(change.apply(before.value()), before.version().next())
                : before;
          });
      updated += changed[0] ? 1 : 0;
    }
    return updated;
  }

  private K decode(String cursor) {
    if (!cursor.startsWith(name + ":")) {
      throw new IllegalArgumentException(
          "the cursor is not one of this store\nMaybe it belongs to another query.");
    }
    return parse.apply(cursor.substring(name.length() + 1));
  }
}
