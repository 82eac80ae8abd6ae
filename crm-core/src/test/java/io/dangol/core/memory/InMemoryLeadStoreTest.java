package io.dangol.core.memory;

import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.sales.lead.LeadStoreContract;

class InMemoryLeadStoreTest extends LeadStoreContract {

  @Override
  protected LeadStore create() {
    return new InMemoryLeadStore();
  }
}
