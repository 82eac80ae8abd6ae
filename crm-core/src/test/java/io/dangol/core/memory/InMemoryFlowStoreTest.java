package io.dangol.core.memory;

import io.dangol.core.flow.FlowStore;
import io.dangol.core.flow.FlowStoreContract;

class InMemoryFlowStoreTest extends FlowStoreContract {

  @Override
  protected FlowStore create() {
    return new InMemoryFlowStore();
  }
}
