package io.dangol.core.memory;

import io.dangol.core.identity.merge.MergeStore;
import io.dangol.core.identity.merge.MergeStoreContract;

class InMemoryMergeStoreTest extends MergeStoreContract {

  @Override
  protected MergeStore create() {
    return new InMemoryMergeStore();
  }
}
