package io.dangol.core.store;

import java.util.Objects;

/**
 * What an append did. Appending the same record twice is no error: the second time changes nothing.
 * Nor does another record under the same key, which is reported, because somebody meant something
 * else.
 *
 * @param record the record that is stored now: the one given, or the one that was there before
 * @param status whether it was new
 * @param <T> the type of the record
 */
public record AppendResult<T>(T record, Status status) {

  /** Whether a record was new. */
  public enum Status {
    /** The record was new and is stored. */
    APPENDED,
    /** A record with the same key was there; it is unchanged. */
    DUPLICATE,
    /** A record with the same key and other content was there; it is unchanged. */
    CONFLICT
  }

  public AppendResult {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(status, "status");
  }
}
