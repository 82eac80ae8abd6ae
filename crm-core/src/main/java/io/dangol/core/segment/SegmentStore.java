package io.dangol.core.segment;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.store.AppendResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps snapshots of segments. Implementations are safe for use by any number of threads, and prove
 * it with {@code SegmentStoreContract}.
 */
public interface SegmentStore {

  /**
   * Adds a snapshot, unless one of its name is there. A snapshot does not change: others of the
   * same name are a conflict.
   *
   * @param snapshot the snapshot
   * @return the snapshot that is stored now, and whether it was new
   */
  AppendResult<SegmentSnapshot> add(SegmentSnapshot snapshot);

  /**
   * Returns a snapshot.
   *
   * @param name its name
   * @return the snapshot, or empty if it is not there
   */
  Optional<SegmentSnapshot> find(SegmentSnapshot.Name name);

  /**
   * Returns the names of the snapshots of a model.
   *
   * @param model the model
   * @return the names in their order
   */
  List<SegmentSnapshot.Name> names(String model);

  /**
   * Returns the last snapshot of a model up to a moment.
   *
   * @param model the model
   * @param moment the moment; a snapshot of that moment counts
   * @return the snapshot with the last moment, and of those the highest version; or empty
   */
  default Optional<SegmentSnapshot> latestAt(String model, Instant moment) {
    return names(model).stream()
        .filter(name -> !name.asOf().isAfter(moment))
        .reduce((earlier, later) -> later)
        .flatMap(this::find);
  }

  /**
   * Returns the segments of a customer in all snapshots.
   *
   * @param customer the customer; aliases are not followed
   * @return an assignment for every snapshot that has the customer, in the order of their names
   */
  List<SegmentAssignment> of(CustomerId customer);

  /**
   * Erases a customer from all snapshots, which is the only way in which they change.
   *
   * @param customer the customer
   * @return from how many snapshots the customer was erased
   */
  int erase(CustomerId customer);
}
