package io.dangol.core.memory;

import io.dangol.core.sales.OpportunityStore;
import io.dangol.core.sales.OpportunityStoreContract;

class InMemoryOpportunityStoreTest extends OpportunityStoreContract {

  @Override
  protected OpportunityStore create() {
    return new InMemoryOpportunityStore();
  }
}
