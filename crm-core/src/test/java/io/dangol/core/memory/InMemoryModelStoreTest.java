package io.dangol.core.memory;

import io.dangol.core.revision.ModelStore;
import io.dangol.core.revision.ModelStoreContract;

class InMemoryModelStoreTest extends ModelStoreContract {

  @Override
  protected ModelStore create() {
    return new InMemoryModelStore();
  }
}
