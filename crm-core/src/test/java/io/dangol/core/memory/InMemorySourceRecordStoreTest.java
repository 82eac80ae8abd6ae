package io.dangol.core.memory;

import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.identity.SourceRecordStoreContract;

class InMemorySourceRecordStoreTest extends SourceRecordStoreContract {

  @Override
  protected SourceRecordStore create() {
    return new InMemorySourceRecordStore();
  }
}
