package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;

/** What a {@link ResponseStore} must do; see {@link ActivityStoreContract}. */
public abstract class ResponseStoreContract extends ActivityStoreContract<Response> {

  /** Creates the contract. */
  protected ResponseStoreContract() {}

  @Override
  protected abstract ResponseStore create();

  @Override
  Response activity(CustomerId customer, Instant at, SourceRef source) {
    return Response.of(customer, at, Response.Kind.OPENED, InteractionChannel.EMAIL, source);
  }
}
