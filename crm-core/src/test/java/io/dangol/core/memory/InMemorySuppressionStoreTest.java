package io.dangol.core.memory;

import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionStoreContract;

class InMemorySuppressionStoreTest extends SuppressionStoreContract {

  @Override
  protected SuppressionStore create() {
    return new InMemorySuppressionStore();
  }
}
