package io.dangol.core.memory;

import io.dangol.core.consent.ConsentStore;
import io.dangol.core.consent.ConsentStoreContract;

class InMemoryConsentStoreTest extends ConsentStoreContract {

  @Override
  protected ConsentStore create() {
    return new InMemoryConsentStore();
  }
}
