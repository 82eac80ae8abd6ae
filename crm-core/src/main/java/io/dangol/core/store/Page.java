package io.dangol.core.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a walk over a store in the order of its keys. What is inserted behind the walk is not
 * seen, what is inserted before it is; nothing is seen twice.
 *
 * @param items the items, at most as many as were asked for
 * @param following the request for the next page, or null on the last one
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, @Nullable PageRequest following) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Returns the request for the next page.
   *
   * @return the request, or empty on the last page
   */
  public Optional<PageRequest> next() {
    return Optional.ofNullable(following);
  }
}
