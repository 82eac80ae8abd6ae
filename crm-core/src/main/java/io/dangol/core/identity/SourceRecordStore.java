package io.dangol.core.identity;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps source records, which are only ever appended. Implementations are safe for use by any
 * number of threads, and prove it with {@code SourceRecordStoreContract}.
 */
public interface SourceRecordStore {

  /** The most records that {@link #findAll} takes at once. */
  int MAX_BULK = 1_000;

  /**
   * Appends a record, unless one with the same {@link SourceRecord#ref()} is or was there.
   *
   * @param record the record
   * @return the record that is stored now, and whether it was new; a conflict if the one that is
   *     there says something else and not only {@linkplain SourceRecord#repeats repeats} it, or was
   *     erased: what was erased does not come back with the next import
   */
  AppendResult<SourceRecord> appendIfAbsent(SourceRecord record);

  /**
   * Returns a record.
   *
   * @param ref its reference
   * @return the record, without values if it was erased; empty if it was never stored
   */
  Optional<SourceRecord> find(SourceRef ref);

  /**
   * Returns many records at once.
   *
   * @param refs at most {@value #MAX_BULK} references
   * @return those that are stored
   * @throws IllegalArgumentException if there are too many
   */
  Map<SourceRef, SourceRecord> findAll(Set<SourceRef> refs);

  /**
   * Returns a page of the records in the order of their references, erased ones included.
   *
   * @param request how many, and after which
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one of this method
   */
  Page<SourceRecord> page(PageRequest request);

  /**
   * Returns all records in the order of their references, in bounded memory, erased ones included.
   * The stream must be closed.
   *
   * @return the records
   */
  Stream<SourceRecord> stream();

  /**
   * Erases the values of a record and leaves a tombstone with its reference, role and moment.
   * Erasing twice keeps the first moment.
   *
   * @param ref the reference
   * @param at when
   * @return whether there was something to erase
   */
  boolean erase(SourceRef ref, Instant at);

  /**
   * Returns when a record was erased.
   *
   * @param ref the reference
   * @return the moment, or empty if it was not erased
   */
  Optional<Instant> erasedAt(SourceRef ref);
}
