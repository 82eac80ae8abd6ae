package io.dangol.core.memory;

import io.dangol.core.service.CaseStore;
import io.dangol.core.service.CaseStoreContract;

class InMemoryCaseStoreTest extends CaseStoreContract {

  @Override
  protected CaseStore create() {
    return new InMemoryCaseStore();
  }
}
