package io.dangol.core.identity.resolution;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.MergeDecision;
import io.dangol.core.identity.merge.MergeStore;
import io.dangol.core.store.IdGenerator;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the log of decisions into the state, and appends to it what was decided on that state. */
final class DecisionLog {

  private final IdentityPorts ports;
  private final IdentityState state;
  private final InstantSource clock;
  private final IdGenerator ids;
  private Version version = Version.NONE;

  DecisionLog(IdentityPorts ports, IdentityState state, InstantSource clock, IdGenerator ids) {
    this.ports = ports;
    this.state = state;
    this.clock = clock;
    this.ids = ids;
  }

  /** Applies what others have decided since. */
  void catchUp() {
    List<MergeDecision> batch = ports.merges().after(version, MergeStore.MAX_BATCH);
    while (!batch.isEmpty()) {
      apply(batch);
      batch = ports.merges().after(version, MergeStore.MAX_BATCH);
    }
  }

  private void apply(List<MergeDecision> batch) {
    Set<SourceRef> refs = new HashSet<>();
    for (MergeDecision decision : batch) {
      if (decision.change() instanceof IdentityChange.Registered registered) {
        refs.add(registered.record());
      } else if (decision.change() instanceof IdentityChange.Attached attached) {
        refs.add(attached.record());
      }
    }
    Map<SourceRef, SourceRecord> fetched =
        refs.size() > SourceRecordStore.MAX_BULK ? Map.of() : ports.records().findAll(refs);
    for (MergeDecision decision : batch) {
      state.apply(decision, fetched);
      version = version.next();
    }
  }

  /** Appends changes in their order and applies them; returns false if the state was an old one. */
  boolean append(String actor, String reason, IdentityChange... changes) {
    Instant now = clock.instant();
    List<MergeDecision> decisions = new ArrayList<>();
    for (IdentityChange change : changes) {
      decisions.add(new MergeDecision(ids.next(), now, actor, reason, change));
    }
    try {
      ports.merges().append(decisions, version);
    } catch (StaleVersionException e) {
      catchUp();
      return false;
    }
    apply(decisions);
    return true;
  }
}
