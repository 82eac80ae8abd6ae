package io.dangol.core.consent.token;

import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who wants to receive what no longer.
 *
 * @param customer the customer
 * @param scope what is taken back
 * @param campaign the campaign in whose message the link stood, or empty
 */
public record UnsubscribeRequest(
    CustomerId customer, ConsentScope scope, Optional<String> campaign) {

  public UnsubscribeRequest {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(campaign, "campaign");
  }

  /**
   * Returns a request that no campaign led to.
   *
   * @param customer the customer
   * @param scope what is taken back
   * @return the request
   */
  public static UnsubscribeRequest of(CustomerId customer, ConsentScope scope) {
    return new UnsubscribeRequest(customer, scope, Optional.empty());
  }

  /**
   * Returns what the ledger has to say about it.
   *
   * @param at when the link was used
   * @param source the record of that
   * @return a withdrawal of the scope
   */
  public ConsentRecord withdrawal(Instant at, SourceRef source) {
    return ConsentRecord.of(customer, scope, ConsentState.WITHDRAWN, at, source);
  }
}
