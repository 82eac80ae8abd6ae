package io.dangol.core.memory;

import io.dangol.core.identity.merge.MergeDecision;
import io.dangol.core.identity.merge.MergeStore;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The log of merge decisions in memory. */
public final class InMemoryMergeStore implements MergeStore {

  private final Lock lock = new ReentrantLock();
  private final List<MergeDecision> log = new ArrayList<>();
  private final Map<String, MergeDecision> byId = new HashMap<>();

  /** Creates an empty log. */
  public InMemoryMergeStore() {}

  @Override
  public Version append(List<MergeDecision> decisions, Version expected) {
    List<MergeDecision> batch = List.copyOf(decisions);
    lock.lock();
    try {
      Version actual = new Version(log.size());
      if (!actual.equals(expected)) {
        throw new StaleVersionException("the log of decisions", expected, actual);
      }
      Set<String> ids = new HashSet<>();
      for (MergeDecision decision : batch) {
        if (byId.containsKey(decision.id()) || !ids.add(decision.id())) {
          throw new IllegalArgumentException(
              "there is a decision %s already".formatted(decision.id()));
        }
      }
      log.addAll(batch);
      batch.forEach(decision -> byId.put(decision.id(), decision));
      return new Version(log.size());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Version version() {
    lock.lock();
    try {
      return new Version(log.size());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<MergeDecision> after(Version version, int most) {
    if (most < 1 || most > MAX_BATCH) {
      throw new IllegalArgumentException(
          "from 1 to %d decisions at once, not %d".formatted(MAX_BATCH, most));
    }
    lock.lock();
    try {
      int from = (int) Math.min(log.size(), version.number());
      return List.copyOf(log.subList(from, Math.min(log.size(), from + most)));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<MergeDecision> find(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(byId.get(id));
    } finally {
      lock.unlock();
    }
  }
}
