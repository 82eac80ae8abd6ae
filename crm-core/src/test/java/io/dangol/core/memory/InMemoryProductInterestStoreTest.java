package io.dangol.core.memory;

import io.dangol.core.activity.ProductInterestStore;
import io.dangol.core.activity.ProductInterestStoreContract;

class InMemoryProductInterestStoreTest extends ProductInterestStoreContract {

  @Override
  protected ProductInterestStore create() {
    return new InMemoryProductInterestStore();
  }
}
