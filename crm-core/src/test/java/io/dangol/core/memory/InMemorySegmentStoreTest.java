package io.dangol.core.memory;

import io.dangol.core.segment.SegmentStore;
import io.dangol.core.segment.SegmentStoreContract;

class InMemorySegmentStoreTest extends SegmentStoreContract {

  @Override
  protected SegmentStore create() {
    return new InMemorySegmentStore();
  }
}
