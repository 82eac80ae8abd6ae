package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Comparator;

/** Something that happened between a customer and the company. Never changed, only appended. */
public sealed interface Activity permits Interaction, Response, ProductInterest, SurveyAnswer {

  /** Orders activities by their moment, then by the record they came with. */
  Comparator<Activity> ORDER = Comparator.comparing(Activity::at).thenComparing(Activity::source);

  /**
   * Returns the customer whom the source named; after a merge it is resolved when it is read.
   *
   * @return the customer
   */
  CustomerId customer();

  /**
   * Returns when it happened.
   *
   * @return the moment
   */
  Instant at();

  /**
   * Returns the record it came with, which is its idempotency key: appending the same one twice is
   * a repetition. A host that has no natural record makes a reference of its own.
   *
   * @return the reference
   */
  SourceRef source();
}
