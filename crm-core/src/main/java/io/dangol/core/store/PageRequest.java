package io.dangol.core.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page: how many items, and after which.
 *
 * @param limit the largest number of items, from 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended, or null for the first page; made by the store and
 *     understood by it alone
 */
public record PageRequest(int limit, @Nullable String cursor) {

  /** The largest page. */
  public static final int MAX_LIMIT = 10_000;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "a page has from 1 to %d items, not %d".formatted(MAX_LIMIT, limit));
    }
  }

  /**
   * Returns a request for the first page.
   *
   * @param limit the largest number of items
   * @return the request
   * @throws IllegalArgumentException if the limit is out of range
   */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, null);
  }

  /**
   * Returns where the page before ended.
   *
   * @return the cursor, or empty for the first page
   */
  public Optional<String> after() {
    return Optional.ofNullable(cursor);
  }
}
