package io.dangol.core.memory;

import io.dangol.core.relationship.RelationshipStore;
import io.dangol.core.relationship.RelationshipStoreContract;

class InMemoryRelationshipStoreTest extends RelationshipStoreContract {

  @Override
  protected RelationshipStore create() {
    return new InMemoryRelationshipStore();
  }
}
