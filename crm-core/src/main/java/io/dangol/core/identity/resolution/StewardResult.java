package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import java.util.Objects;

/** What became of a decision of a person. */
public sealed interface StewardResult {

  /**
   * Two customers are one.
   *
   * @param merge the id of the merge, which undoes it
   * @param survivor the customer that stands for both
   * @param retired the alias
   */
  record Merged(String merge, CustomerId survivor, CustomerId retired) implements StewardResult {}

  /**
   * A merge was undone.
   *
   * @param restored the customer who was an alias
   * @param other the customer whom it was an alias of
   */
  record Unmerged(CustomerId restored, CustomerId other) implements StewardResult {}

  /**
   * Records became a new customer.
   *
   * @param from the customer whom they were of
   * @param created the new customer
   */
  record SplitOff(CustomerId from, CustomerId created) implements StewardResult {}

  /** It was noted, and no customer changes by it. */
  record Noted() implements StewardResult {}

  /** It was so already; nothing was written. */
  record Unchanged() implements StewardResult {}

  /**
   * It cannot be done; nothing was written.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements StewardResult {

    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a decision cannot be carried out. */
  enum Reason {
    /** A record was never decided on. */
    UNKNOWN_RECORD,
    /** A customer does not follow from the log. */
    UNKNOWN_CUSTOMER,
    /** There is no such merge, or it was undone. */
    UNKNOWN_MERGE,
    /** A record is of another customer. */
    OTHER_CUSTOMER,
    /** Nothing would be left behind. */
    ALL_RECORDS,
    /** One of the two would be left without a record, since a split took the last ones. */
    NO_RECORDS,
    /** Customer or alias was erased. */
    ERASED
  }
}
