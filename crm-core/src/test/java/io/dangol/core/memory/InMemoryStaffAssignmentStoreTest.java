package io.dangol.core.memory;

import io.dangol.core.relationship.StaffAssignmentStore;
import io.dangol.core.relationship.StaffAssignmentStoreContract;

class InMemoryStaffAssignmentStoreTest extends StaffAssignmentStoreContract {

  @Override
  protected StaffAssignmentStore create() {
    return new InMemoryStaffAssignmentStore();
  }
}
