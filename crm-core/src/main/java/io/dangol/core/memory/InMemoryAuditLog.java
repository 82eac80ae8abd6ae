package io.dangol.core.memory;

import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.AuditSink;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An audit trail in memory. */
public final class InMemoryAuditLog implements AuditSink {

  private final Queue<AuditEntry> entries = new ConcurrentLinkedQueue<>();

  /** Creates an empty trail. */
  public InMemoryAuditLog() {}

  @Override
  public void record(AuditEntry entry) {
    entries.add(Objects.requireNonNull(entry, "entry"));
  }

  /**
   * Returns what was recorded.
   *
   * @return the entries in the order in which they came
   */
  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
