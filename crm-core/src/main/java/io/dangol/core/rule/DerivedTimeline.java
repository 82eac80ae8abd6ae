package io.dangol.core.rule;

import io.dangol.core.fact.EvaluationContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The value of a derived fact of one row while the moment of evaluation moves on; for use by one
 * thread.
 */
interface DerivedTimeline {

  /** The value at the moment reached, empty where it is missing. */
  Optional<?> value();

  /** The first later moment at which it may become another one; empty if it stays for ever. */
  Optional<Instant> next();

  /** Goes on to a moment, which is not after {@link #next()} nor before the moment reached. */
  void moveTo(EvaluationContext at);

  /** A value that never changes. */
  static DerivedTimeline constant(Optional<?> value) {
    return new DerivedTimeline() {
      @Override
      public Optional<?> value() {
        return value;
      }

      @Override
      public Optional<Instant> next() {
        return Optional.empty();
      }

      @Override
      public void moveTo(EvaluationContext at) {}
    };
  }
}
