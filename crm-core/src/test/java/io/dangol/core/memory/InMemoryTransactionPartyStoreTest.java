package io.dangol.core.memory;

import io.dangol.core.purchase.party.TransactionPartyStore;
import io.dangol.core.purchase.party.TransactionPartyStoreContract;

class InMemoryTransactionPartyStoreTest extends TransactionPartyStoreContract {

  @Override
  protected TransactionPartyStore create() {
    return new InMemoryTransactionPartyStore();
  }
}
