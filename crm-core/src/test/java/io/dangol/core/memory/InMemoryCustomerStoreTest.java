package io.dangol.core.memory;

import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.CustomerStoreContract;

class InMemoryCustomerStoreTest extends CustomerStoreContract {

  @Override
  protected CustomerStore create() {
    return new InMemoryCustomerStore();
  }
}
