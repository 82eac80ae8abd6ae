package io.dangol.core.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that one worker may work on until a moment.
 *
 * @param item what was claimed
 * @param token what tells this claim apart from all others on the same item; made by the store
 * @param until the first moment at which the claim is over
 * @param attempts how often the item was claimed as it is, this claim included; at least 1. A high
 *     number tells of something that always fails
 * @param <T> the type of the item
 */
public record Claim<T>(T item, String token, Instant until, int attempts) {

  public Claim {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(until, "until");
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is %d, must be at least 1".formatted(attempts));
    }
  }
}
