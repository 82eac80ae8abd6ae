package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventOutbox;
import io.dangol.core.store.ClaimRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Published events in memory, until they are acknowledged. */
public final class InMemoryEventOutbox implements EventOutbox {

  private final Lock lock = new ReentrantLock();
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  /** Creates an empty outbox. */
  public InMemoryEventOutbox() {}

  /** An event, and when the last claim on it is over. */
  private record Pending(DomainEvent event, Instant free) {

    boolean isAbout(CustomerId customer) {
      return event.customer().filter(customer::equals).isPresent();
    }
  }

  @Override
  public void publish(Collection<DomainEvent> events) {
    List<DomainEvent> batch = List.copyOf(events);
    locked(
        () -> {
          batch.forEach(event -> pending.putIfAbsent(event.id(), new Pending(event, Instant.MIN)));
          return batch.size();
        });
  }

  @Override
  public List<DomainEvent> pending(int most) {
    if (most < 1 || most > MAX_BATCH) {
      throw new IllegalArgumentException(
          "a batch has from 1 to %d events, not %d".formatted(MAX_BATCH, most));
    }
    return locked(() -> pending.values().stream().limit(most).map(Pending::event).toList());
  }

  @Override
  public List<DomainEvent> claim(ClaimRequest request) {
    return locked(
        () -> {
          List<DomainEvent> claimed = new ArrayList<>();
          for (Map.Entry<String, Pending> entry : pending.entrySet()) {
            if (claimed.size() == request.most()) {
              break;
            }
            Pending one = entry.getValue();
            if (!one.free().isAfter(request.now())) {
              entry.setValue(new Pending(one.event(), request.until()));
              claimed.add(one.event());
            }
          }
          return claimed;
        });
  }

  @Override
  public int acknowledge(Collection<String> ids) {
    List<String> delivered = List.copyOf(ids);
    return locked(() -> (int) delivered.stream().filter(id -> pending.remove(id) != null).count());
  }

  @Override
  public List<DomainEvent> of(CustomerId customer) {
    return locked(
        () ->
            pending.values().stream()
                .filter(one -> one.isAbout(customer))
                .map(Pending::event)
                .toList());
  }

  @Override
  public int erase(CustomerId customer) {
    return locked(
        () -> {
          int before = pending.size();
          pending.values().removeIf(one -> one.isAbout(customer));
          return before - pending.size();
        });
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
