package io.dangol.core.memory;

import io.dangol.core.purchase.PurchaseStore;
import io.dangol.core.purchase.PurchaseStoreContract;

class InMemoryPurchaseStoreTest extends PurchaseStoreContract {

  @Override
  protected PurchaseStore create() {
    return new InMemoryPurchaseStore();
  }
}
