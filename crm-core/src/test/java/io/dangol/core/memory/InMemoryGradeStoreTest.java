package io.dangol.core.memory;

import io.dangol.core.grade.assignment.GradeStore;
import io.dangol.core.grade.assignment.GradeStoreContract;

class InMemoryGradeStoreTest extends GradeStoreContract {

  @Override
  protected GradeStore create() {
    return new InMemoryGradeStore();
  }
}
