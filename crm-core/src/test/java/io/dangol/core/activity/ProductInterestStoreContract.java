package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;

/** What a {@link ProductInterestStore} must do; see {@link ActivityStoreContract}. */
public abstract class ProductInterestStoreContract extends ActivityStoreContract<ProductInterest> {

  /** Creates the contract. */
  protected ProductInterestStoreContract() {}

  @Override
  protected abstract ProductInterestStore create();

  @Override
  ProductInterest activity(CustomerId customer, Instant at, SourceRef source) {
    return new ProductInterest(customer, at, "P-1", ProductInterest.Sign.VIEWED, source);
  }
}
