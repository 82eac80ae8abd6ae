package io.dangol.core.memory;

import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventOutbox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Published events in memory, until they are acknowledged. */
public final class InMemoryEventOutbox implements EventOutbox {

  private final Lock lock = new ReentrantLock();
  private final Map<String, DomainEvent> pending = new LinkedHashMap<>();

  /** Creates an empty outbox. */
  public InMemoryEventOutbox() {}

  @Override
  public void publish(Collection<DomainEvent> events) {
    List<DomainEvent> batch = List.copyOf(events);
    lock.lock();
    try {
      batch.forEach(event -> pending.putIfAbsent(event.id(), event));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<DomainEvent> pending(int most) {
    if (most < 1 || most > MAX_BATCH) {
      throw new IllegalArgumentException(
          "a batch has from 1 to %d events, not %d".formatted(MAX_BATCH, most));
    }
    lock.lock();
    try {
      return pending.values().stream().limit(most).toList();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int acknowledge(Collection<String> ids) {
    List<String> delivered = List.copyOf(ids);
    lock.lock();
    try {
      return (int) delivered.stream().filter(id -> pending.remove(id) != null).count();
    } finally {
      lock.unlock();
    }
  }
}
