package io.dangol.core.memory;

import io.dangol.core.activity.InteractionStore;
import io.dangol.core.activity.InteractionStoreContract;

class InMemoryInteractionStoreTest extends InteractionStoreContract {

  @Override
  protected InteractionStore create() {
    return new InMemoryInteractionStore();
  }
}
