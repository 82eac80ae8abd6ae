package io.dangol.core.store;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** UUIDs of version 7, see {@link IdGenerator#uuid7}. */
final class TimeOrderedIds implements IdGenerator {

  private static final int COUNTER_BITS = 12;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource clock;
  private final RandomGenerator random;

  /** A lock and not a monitor, which would pin a virtual thread to its carrier. */
  private final ReentrantLock lock = new ReentrantLock();

  /** Milliseconds and counter in one number, so that a full counter carries over. */
  private long last;

  TimeOrderedIds(InstantSource clock, RandomGenerator random) {
    this.clock = Objects.requireNonNull(clock, "clock");
    this.random = Objects.requireNonNull(random, "random");
  }

  @Override
  public String next() {
    lock.lock();
    try {
      last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
      long counter = last & ((1L << COUNTER_BITS) - 1);
      long high = ((last >>> COUNTER_BITS) << 16) | VERSION | counter;
      long low = VARIANT | (random.nextLong() >>> 2);
      return new UUID(high, low).toString();
    } finally {
      lock.unlock();
    }
  }
}
