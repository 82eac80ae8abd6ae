package io.dangol.core.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ports have in common that keep values which change. Implementations are safe for use by any
 * number of threads, and prove it with {@code VersionedStoreContract}.
 *
 * @param <K> the type of the keys
 * @param <A> the type of the values
 */
public interface VersionedStore<K, A> {

  /** The most values that {@link #findAll} takes at once. */
  int MAX_BULK = 1_000;

  /**
   * Returns a value.
   *
   * @param key its key
   * @return the value with its version, or empty if it is not stored
   */
  Optional<Versioned<A>> find(K key);

  /**
   * Returns many values at once.
   *
   * @param keys at most {@value #MAX_BULK} keys
   * @return those that are stored
   * @throws IllegalArgumentException if there are too many
   */
  Map<K, Versioned<A>> findAll(Set<K> keys);

  /**
   * Returns a page of the values in the order of their keys.
   *
   * @param request how many, and after which
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one of this method
   */
  Page<Versioned<A>> page(PageRequest request);

  /**
   * Returns all values in the order of their keys, in bounded memory. The stream must be closed.
   *
   * @return the values
   */
  Stream<A> stream();

  /**
   * Saves a value.
   *
   * @param value the value
   * @param expected the version that was read, or {@link Version#NONE} for a new value
   * @return the version that it has now
   * @throws StaleVersionException if the stored version is another one
   */
  Version save(A value, Version expected);
}
