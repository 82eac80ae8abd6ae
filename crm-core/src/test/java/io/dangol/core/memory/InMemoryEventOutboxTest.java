package io.dangol.core.memory;

import io.dangol.core.flow.event.EventOutbox;
import io.dangol.core.flow.event.EventOutboxContract;

class InMemoryEventOutboxTest extends EventOutboxContract {

  @Override
  protected EventOutbox create() {
    return new InMemoryEventOutbox();
  }
}
