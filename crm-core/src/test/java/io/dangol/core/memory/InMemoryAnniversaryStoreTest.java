package io.dangol.core.memory;

import io.dangol.core.calendar.AnniversaryStore;
import io.dangol.core.calendar.AnniversaryStoreContract;

class InMemoryAnniversaryStoreTest extends AnniversaryStoreContract {

  @Override
  protected AnniversaryStore create() {
    return new InMemoryAnniversaryStore();
  }
}
