package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;

/** What an {@link InteractionStore} must do; see {@link ActivityStoreContract}. */
public abstract class InteractionStoreContract extends ActivityStoreContract<Interaction> {

  /** Creates the contract. */
  protected InteractionStoreContract() {}

  @Override
  protected abstract InteractionStore create();

  @Override
  Interaction activity(CustomerId customer, Instant at, SourceRef source) {
    return Interaction.of(
        customer, at, InteractionChannel.TELEPHONE, Interaction.Direction.OUTBOUND, source);
  }
}
