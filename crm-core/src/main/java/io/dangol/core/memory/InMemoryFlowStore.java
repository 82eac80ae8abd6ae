package io.dangol.core.memory;

import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowStore;
import io.dangol.core.store.AckResult;
import io.dangol.core.store.Claim;
import io.dangol.core.store.ClaimRequest;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Flows in memory. */
public final class InMemoryFlowStore implements FlowStore {

  private static final String CURSOR = "flow-due:";

  private final VersionedMap<String, FlowState> values =
      new VersionedMap<>("flow", FlowState::key, key -> key);

  /** Guards the three below, and their agreement with the values. */
  private final Lock lock = new ReentrantLock();

  private final NavigableSet<Deadline> deadlines = new TreeSet<>();
  private final Map<String, Lease> leases = new HashMap<>();
  private long nextToken;

  /** Creates an empty store. */
  public InMemoryFlowStore() {}

  /** When the time limit of a flow passes. */
  private record Deadline(Instant at, String key) implements Comparable<Deadline> {

    private static final Comparator<Deadline> ORDER =
        Comparator.comparing(Deadline::at).thenComparing(Deadline::key);

    @Override
    public int compareTo(Deadline other) {
      return ORDER.compare(this, other);
    }
  }

  private record Lease(String token, Instant until) {

    boolean isInForce(Instant moment) {
      return moment.isBefore(until);
    }
  }

  @Override
  public Optional<Versioned<FlowState>> find(String key) {
    return values.find(key);
  }

  @Override
  public Map<String, Versioned<FlowState>> findAll(Set<String> keys) {
    return values.findAll(keys);
  }

  @Override
  public Page<Versioned<FlowState>> page(PageRequest request) {
    return values.page(request);
  }

  @Override
  public Stream<FlowState> stream() {
    return values.stream();
  }

  @Override
  public Version save(FlowState value, Version expected) {
    return locked(() -> saved(value, expected));
  }

  private Version saved(FlowState value, Version expected) {
    FlowState before = values.find(value.key()).map(Versioned::value).orElse(null);
    Version version = values.save(value, expected);
    forget(before);
    value.due().ifPresent(due -> deadlines.add(new Deadline(due, value.key())));
    return version;
  }

  private void forget(@Nullable FlowState before) {
    if (before != null) {
      before.due().ifPresent(due -> deadlines.remove(new Deadline(due, before.key())));
      leases.remove(before.key());
    }
  }

  @Override
  public List<Versioned<FlowState>> ofSubject(String subject) {
    return values.where(state -> state.subject().equals(subject));
  }

  @Override
  public Page<Versioned<FlowState>> due(Instant asOf, PageRequest request) {
    Optional<Deadline> after = request.after().map(InMemoryFlowStore::decode);
    return locked(
        () -> {
          List<Versioned<FlowState>> items = new ArrayList<>();
          for (Deadline one : after.map(last -> deadlines.tailSet(last, false)).orElse(deadlines)) {
            if (one.at().isAfter(asOf)) {
              break;
            }
            if (items.size() == request.limit()) {
              FlowState last = items.get(items.size() - 1).value();
              String cursor = CURSOR + last.due().orElseThrow() + "/" + last.key();
              return new Page<>(items, new PageRequest(request.limit(), cursor));
            }
            items.add(values.find(one.key()).orElseThrow());
          }
          return new Page<>(items, null);
        });
  }

  private static Deadline decode(String cursor) {
    int slash = cursor.indexOf('/');
    if (cursor.startsWith(CURSOR) && slash > 0) {
      try {
        Instant at = Instant.parse(cursor.substring(CURSOR.length(), slash));
        return new Deadline(at, cursor.substring(slash + 1));
      } catch (DateTimeException e) {
        // Refused below, like every other text.
      }
    }
    throw new IllegalArgumentException(
        "the cursor is not one of due flows\nMaybe it belongs to another query.");
  }

  @Override
  public List<Claim<Versioned<FlowState>>> claimDue(ClaimRequest request) {
    return locked(
        () -> {
          List<Claim<Versioned<FlowState>>> claims = new ArrayList<>();
          for (Deadline one : deadlines) {
            if (one.at().isAfter(request.now()) || claims.size() == request.most()) {
              break;
            }
            Lease lease = leases.get(one.key());
            if (lease == null || !lease.isInForce(request.now())) {
              String token = Long.toString(nextToken++);
              leases.put(one.key(), new Lease(token, request.until()));
              Versioned<FlowState> state = values.find(one.key()).orElseThrow();
              claims.add(new Claim<>(state, token, request.until()));
            }
          }
          return claims;
        });
  }

  @Override
  public AckResult complete(Claim<Versioned<FlowState>> claim, FlowState next, Instant at) {
    String key = claim.item().value().key();
    if (!next.key().equals(key)) {
      throw new IllegalArgumentException(
          "flow %s does not become flow %s".formatted(key, next.key()));
    }
    return locked(
        () -> {
          AckResult result = check(claim, at);
          if (result == AckResult.ACKED) {
            saved(next, claim.item().version());
          }
          return result;
        });
  }

  @Override
  public AckResult release(Claim<Versioned<FlowState>> claim, Instant at) {
    return locked(
        () -> {
          AckResult result = check(claim, at);
          if (result == AckResult.ACKED) {
            leases.remove(claim.item().value().key());
          }
          return result;
        });
  }

  private AckResult check(Claim<Versioned<FlowState>> claim, Instant at) {
    String key = claim.item().value().key();
    if (values.find(key).isEmpty()) {
      return AckResult.UNKNOWN;
    }
    Lease lease = leases.get(key);
    boolean held = lease != null && lease.token().equals(claim.token()) && lease.isInForce(at);
    return held ? AckResult.ACKED : AckResult.LATE;
  }

  @Override
  public int erase(String subject) {
    return locked(
        () -> {
          ofSubject(subject).forEach(state -> forget(state.value()));
          return values.eraseWhere(state -> state.subject().equals(subject));
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
