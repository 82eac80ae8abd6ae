package io.dangol.core.memory;

import io.dangol.core.group.GroupStore;
import io.dangol.core.group.GroupStoreContract;

class InMemoryGroupStoreTest extends GroupStoreContract {

  @Override
  protected GroupStore create() {
    return new InMemoryGroupStore();
  }
}
