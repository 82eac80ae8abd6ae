package io.dangol.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What every port must do that gives a stream of all it keeps: rules STR-1 to STR-5. The contracts
 * of the ports implement it.
 *
 * <p>STR-5 reads a million rows. It runs where the system property {@code dangol.contract.million}
 * is {@code true}; give the JVM a small heap, such as {@code -Xmx256m}, to see that the rows are
 * not collected.
 */
public interface StreamContract {

  /** How many streams are opened one after the other: more than any pool has connections. */
  int MANY_STREAMS = 200;

  /** The rows of STR-5. */
  int MILLION = 1_000_000;

  /**
   * Opens a stream of all that the store under test keeps.
   *
   * @return the stream
   */
  Stream<?> openStream();

  /**
   * Puts new rows into the store under test.
   *
   * @param rows how many, numbered from 0
   */
  void fill(int rows);

  /** STR-1. */
  @Test
  @DisplayName("STR-1: a stream has every row once")
  default void stream_hasEveryRowOnce() {
    try (Stream<?> empty = openStream()) {
      assertThat(empty).isEmpty();
    }
    fill(25);
    try (Stream<?> rows = openStream()) {
      assertThat(rows).hasSize(25).doesNotHaveDuplicates();
    }
  }

  /** STR-2. */
  @Test
  @DisplayName("STR-2: closing a stream early gives back what it holds, however often")
  default void stream_canBeClosedEarly() {
    fill(10);
    for (int i = 0; i < MANY_STREAMS; i++) {
      try (Stream<?> rows = openStream()) {
        assertThat(rows.iterator().next()).isNotNull();
      }
    }
    try (Stream<?> rows = openStream()) {
      assertThat(rows).hasSize(10);
    }
  }

  /** STR-3. */
  @Test
  @DisplayName("STR-3: an open stream does not keep others from writing, and is not disturbed")
  default void stream_isNotDisturbedByWriters() {
    fill(10);
    try (Stream<?> rows = openStream()) {
      Iterator<?> iterator = rows.iterator();
      iterator.next();
      fill(20);
      int seen = 1;
      while (iterator.hasNext()) {
        iterator.next();
        seen++;
      }
      // What was there before is seen; what came in between may be.
      assertThat(seen).isBetween(10, 30);
    }
    try (Stream<?> rows = openStream()) {
      assertThat(rows.count()).isGreaterThanOrEqualTo(20);
    }
  }

  /** STR-4. */
  @Test
  @DisplayName("STR-4: a closed stream cannot be read, and closing it twice is no error")
  default void stream_isOverWhenClosed() {
    fill(3);
    Stream<?> rows = openStream();
    rows.close();
    rows.close();
    org.assertj.core.api.Assertions.assertThatThrownBy(rows::count)
        .isInstanceOf(RuntimeException.class);
  }

  /** STR-5. */
  @Test
  @EnabledIfSystemProperty(named = "dangol.contract.million", matches = "true")
  @DisplayName("STR-5: a million rows go through a stream")
  default void stream_hasAMillionRows() {
    fill(MILLION);
    try (Stream<?> rows = openStream()) {
      assertThat(rows.count()).isEqualTo(MILLION);
    }
  }
}
