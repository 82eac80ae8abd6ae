package io.dangol.core.host;

/**
 * Takes the trace of what people did to records. Implementations are safe for use by any number of
 * threads.
 *
 * <p>An entry is recorded within the {@link io.dangol.core.store.UnitOfWork} of what it tells of,
 * after it: where both are in one transaction there is never the one without the other.
 */
@FunctionalInterface
public interface AuditSink {

  /**
   * Keeps an entry.
   *
   * @param entry the entry
   */
  void record(AuditEntry entry);

  /**
   * Returns a sink that keeps nothing.
   *
   * @return the sink
   */
  static AuditSink none() {
    return entry -> {};
  }
}
