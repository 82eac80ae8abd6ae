package io.dangol.core.service.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one promise about one case stands at a moment.
 *
 * @param target the promise
 * @param used the working time used so far, or until the promise was kept; pauses do not count
 * @param limit the working time promised
 * @param due when the promise breaks if the clock goes on running; null if it was kept, or the
 *     clock stands still
 * @param met when it was kept, late or in time; null if it was not yet
 */
public record SlaState(
    SlaTarget target, Duration used, Duration limit, @Nullable Instant due, @Nullable Instant met) {

  public SlaState {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(limit, "limit");
  }

  /**
   * Returns whether the promise is broken, whether or not it was kept later.
   *
   * @return whether more time was used than promised
   */
  public boolean isBreached() {
    return used.compareTo(limit) > 0;
  }

  /**
   * Returns what is left of the promised time.
   *
   * @return the working time, negative after a breach
   */
  public Duration remaining() {
    return limit.minus(used);
  }

  /**
   * Returns when the promise breaks.
   *
   * @return the moment, in the past after a breach; or empty if the clock does not run
   */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(due);
  }

  /**
   * Returns when it was kept.
   *
   * @return the moment, or empty if it was not yet
   */
  public Optional<Instant> metAt() {
    return Optional.ofNullable(met);
  }
}
