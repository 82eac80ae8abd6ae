package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.EventOutbox;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Published events in memory, until they are acknowledged. */
public final class InMemoryEventOutbox implements EventOutbox {

  private final Lock lock = new ReentrantLock();
  private final Map<String, Pending> pending = new LinkedHashMap<>();

  /** All that is pending, in the order in which it is claimed. */
  private final NavigableSet<Pending> queue = new TreeSet<>();

  private long published;
  private long nextToken;

  /** Creates an empty outbox. */
  public InMemoryEventOutbox() {}

  /** An event, its place in the order of publishing, and the last claim on it. */
  private record Pending(
      DomainEvent event, long number, Instant claimedAt, Instant free, String token, int attempts)
      implements Comparable<Pending> {

    private static final Comparator<Pending> ORDER =
        Comparator.comparing(Pending::claimedAt).thenComparing(Pending::number);

    static Pending fresh(DomainEvent event, long number) {
      return new Pending(event, number, Instant.MIN, Instant.MIN, "", 0);
    }

    Pending claimed(ClaimRequest request, String by) {
      return new Pending(event, number, request.now(), request.until(), by, attempts + 1);
    }

    Pending givenBack() {
      return new Pending(event, number, claimedAt, Instant.MIN, token, attempts);
    }

    boolean isFree(Instant at) {
      return !free.isAfter(at);
    }

    boolean isAbout(CustomerId customer) {
      return event.customer().filter(customer::equals).isPresent();
    }

    @Override
    public int compareTo(Pending other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public void publish(Collection<DomainEvent> events) {
    List<DomainEvent> batch = List.copyOf(events);
    locked(
        () -> {
          for (DomainEvent event : batch) {
            if (!pending.containsKey(event.id())) {
              put(Pending.fresh(event, published++));
            }
          }
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

  private void put(Pending one) {
    Pending before = pending.put(one.event().id(), one);
    if (before != null) {
      queue.remove(before);
    }
    queue.add(one);
  }

  private boolean forget(String id) {
    Pending known = pending.remove(id);
    return known != null && queue.remove(known);
  }

  @Override
  public List<Claim<DomainEvent>> claim(ClaimRequest request) {
    return locked(
        () -> {
          List<Pending> free =
              queue.stream()
                  .filter(one -> one.isFree(request.now()))
                  .limit(request.most())
                  .toList();
          List<Claim<DomainEvent>> claims = new ArrayList<>();
          for (Pending one : free) {
            Pending mine = one.claimed(request, Long.toString(nextToken++));
            put(mine);
            claims.add(new Claim<>(mine.event(), mine.token(), mine.free(), mine.attempts()));
          }
          return claims;
        });
  }

  @Override
  public AckResult release(Claim<DomainEvent> claim, Instant at) {
    return locked(
        () -> {
          Pending one = pending.get(claim.item().id());
          if (one == null) {
            return AckResult.UNKNOWN;
          }
          if (one.isFree(at) || !one.token().equals(claim.token())) {
            return AckResult.LATE;
          }
          put(one.givenBack());
          return AckResult.ACKED;
        });
  }

  @Override
  public int acknowledge(Collection<String> ids) {
    List<String> delivered = List.copyOf(ids);
    return locked(() -> (int) delivered.stream().filter(this::forget).count());
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
          queue.removeIf(one -> one.isAbout(customer));
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
