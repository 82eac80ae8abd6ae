package io.dangol.core.consent.maintenance;

import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that has to be told to a customer about a consent.
 *
 * @param kind what
 * @param customer the customer
 * @param scope what the consent is about
 * @param state what the customer said
 * @param saidOn the day on which it was said
 * @param source the record with which it came
 * @param dueOn the last day on which it can be done in time
 * @param overdue whether that day is over
 */
public record ConsentTask(
    Kind kind,
    CustomerId customer,
    ConsentScope scope,
    ConsentState state,
    LocalDate saidOn,
    SourceRef source,
    LocalDate dueOn,
    boolean overdue) {

  /** What has to be told. */
  public enum Kind {
    /** That consent is in force, and how to keep it or take it back. */
    CONFIRM,
    /** That consent, refusal or withdrawal was received, and what follows. */
    TELL_RESULT
  }

  public ConsentTask {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(saidOn, "saidOn");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(dueOn, "dueOn");
  }
}
