package io.dangol.core.store;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes the values of new ids. Implementations are safe for use by any number of threads. */
@FunctionalInterface
public interface IdGenerator {

  /**
   * Returns a value that was not returned before.
   *
   * @return the value, not blank
   */
  String next();

  /**
   * Returns a generator of UUIDs of version 7, whose order as texts is that in which they were
   * made: 48 bits of the clock in milliseconds, 12 of a counter and 62 random ones. Where more than
   * 4,096 are made in a millisecond, or the clock goes back, it runs ahead of the clock.
   *
   * @param clock the clock, after 1970
   * @param random the random bits; a seeded generator and a fixed clock give the same ids again. In
   *     operation it must be one that nobody can guess, such as {@code SecureRandom}
   * @return the generator
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-6.2">RFC 9562, Universally Unique
   *     IDentifiers, sections 5.7 and 6.2, method 1</a>
   */
  static IdGenerator uuid7(InstantSource clock, RandomGenerator random) {
    return new TimeOrderedIds(clock, random);
  }
}
