package io.dangol.core.memory;

import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.ProductInterestStore;

/** Signs of interest in products in memory. */
public final class InMemoryProductInterestStore extends ActivityLog<ProductInterest>
    implements ProductInterestStore {

  /** Creates an empty store. */
  public InMemoryProductInterestStore() {
    super("product-interest");
  }
}
