package io.dangol.core.memory;

import io.dangol.core.activity.ResponseStore;
import io.dangol.core.activity.ResponseStoreContract;

class InMemoryResponseStoreTest extends ResponseStoreContract {

  @Override
  protected ResponseStore create() {
    return new InMemoryResponseStore();
  }
}
