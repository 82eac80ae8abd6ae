package io.dangol.core.memory;

import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowStore;
import io.dangol.core.flow.FlowSubject;
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
import java.util.Objects;
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

  /** Guards all below, and its agreement with the values. */
  private final Lock lock = new ReentrantLock();

  private final NavigableSet<Deadline> deadlines = new TreeSet<>();

  /** Those of the deadlines whose flows nobody has claimed since they were saved. */
  private final NavigableSet<Deadline> fresh = new TreeSet<>();

  /** The others, by their last claims. */
  private final NavigableSet<Claimed> claimed = new TreeSet<>();

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

  /** A flow that was claimed, and when last. */
  private record Claimed(Instant at, Deadline flow) implements Comparable<Claimed> {

    private static final Comparator<Claimed> ORDER =
        Comparator.comparing(Claimed::at).thenComparing(Claimed::flow);

    @Override
    public int compareTo(Claimed other) {
      return ORDER.compare(this, other);
    }
  }

  /** The last claim on a flow; without an end where it was given back. */
  private record Lease(Claimed claim, String token, @Nullable Instant until, int attempts) {

    boolean isInForce(Instant moment) {
      return until != null && moment.isBefore(until);
    }

    Lease givenBack() {
      return new Lease(claim, token, null, attempts);
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
    value
        .due()
        .map(due -> new Deadline(due, value.key()))
        .ifPresent(
            deadline -> {
              deadlines.add(deadline);
              fresh.add(deadline);
            });
    return version;
  }

  private void forget(@Nullable FlowState before) {
    if (before != null) {
      before
          .due()
          .map(due -> new Deadline(due, before.key()))
          .ifPresent(
              deadline -> {
                deadlines.remove(deadline);
                fresh.remove(deadline);
              });
      Lease lease = leases.remove(before.key());
      if (lease != null) {
        claimed.remove(lease.claim());
      }
    }
  }

  @Override
  public List<Versioned<FlowState>> ofSubject(FlowSubject subject) {
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
          for (Deadline one : claimable(request)) {
            claims.add(claim(one, request));
          }
          return claims;
        });
  }

  private List<Deadline> claimable(ClaimRequest request) {
    List<Deadline> free = new ArrayList<>();
    for (Deadline one : fresh) {
      if (free.size() == request.most() || one.at().isAfter(request.now())) {
        break;
      }
      free.add(one);
    }
    for (Claimed one : claimed) {
      if (free.size() == request.most()) {
        break;
      }
      Lease lease = Objects.requireNonNull(leases.get(one.flow().key()));
      if (!lease.isInForce(request.now()) && !one.flow().at().isAfter(request.now())) {
        free.add(one.flow());
      }
    }
    return free;
  }

  private Claim<Versioned<FlowState>> claim(Deadline one, ClaimRequest request) {
    Lease before = leases.get(one.key());
    if (before == null) {
      fresh.remove(one);
    } else {
      claimed.remove(before.claim());
    }
    int attempts = before == null ? 1 : before.attempts() + 1;
    Claimed now = new Claimed(request.now(), one);
    String token = Long.toString(nextToken++);
    leases.put(one.key(), new Lease(now, token, request.until(), attempts));
    claimed.add(now);
    return new Claim<>(values.find(one.key()).orElseThrow(), token, request.until(), attempts);
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
            leases.computeIfPresent(claim.item().value().key(), (key, lease) -> lease.givenBack());
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
  public int erase(FlowSubject subject) {
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
