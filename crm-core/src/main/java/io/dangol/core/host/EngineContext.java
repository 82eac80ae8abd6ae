package io.dangol.core.host;

import io.dangol.core.host.EngineCall.Outcome;
import io.dangol.core.store.UnitOfWork;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a host gives the engine beside storage: the tenant, transactions, an audit trail and meters.
 * All of it is optional, and none of it changes a result. Immutable.
 *
 * <p>A host with several tenants makes a context and a set of ports for each of them:
 *
 * <pre>{@code
 * EngineContext host = EngineContext.none()
 *     .forTenant(Tenant.of("seoul"))
 *     .withUnitOfWork(transaction)
 *     .withAudit(auditTable::insert)
 *     .withMetrics(metrics, System::nanoTime);
 * Erasure erasure = Erasure.over(portsOf("seoul"), hashKey).in(host);
 * }</pre>
 */
public final class EngineContext {

  private static final EngineContext NONE =
      new EngineContext(null, UnitOfWork.none(), AuditSink.none(), null, () -> 0L);

  private final @Nullable Tenant tenant;
  private final UnitOfWork unitOfWork;
  private final AuditSink audit;
  private final @Nullable EngineMetrics metrics;
  private final LongSupplier nanoTime;

  private EngineContext(
      @Nullable Tenant tenant,
      UnitOfWork unitOfWork,
      AuditSink audit,
      @Nullable EngineMetrics metrics,
      LongSupplier nanoTime) {
    this.tenant = tenant;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.metrics = metrics;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns the context of a host that gives nothing: no tenant, every call of a port on its own,
   * no trail and no meters.
   *
   * @return the context
   */
  public static EngineContext none() {
    return NONE;
  }

  /**
   * Returns this context for a tenant.
   *
   * @param tenant the tenant, whom audit entries and measured calls then name
   * @return the context
   */
  public EngineContext forTenant(Tenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    return new EngineContext(tenant, unitOfWork, audit, metrics, nanoTime);
  }

  /**
   * Returns this context with transactions.
   *
   * @param unitOfWork runs several calls of ports as one
   * @return the context
   */
  public EngineContext withUnitOfWork(UnitOfWork unitOfWork) {
    Objects.requireNonNull(unitOfWork, "unitOfWork");
    return new EngineContext(tenant, unitOfWork, audit, metrics, nanoTime);
  }

  /**
   * Returns this context with an audit trail.
   *
   * @param audit takes the entries
   * @return the context
   */
  public EngineContext withAudit(AuditSink audit) {
    Objects.requireNonNull(audit, "audit");
    return new EngineContext(tenant, unitOfWork, audit, metrics, nanoTime);
  }

  /**
   * Returns this context with meters.
   *
   * @param metrics is told what calls took
   * @param nanoTime a clock that counts nanoseconds from any moment, such as {@code
   *     System::nanoTime}; read before and after a call
   * @return the context
   */
  public EngineContext withMetrics(EngineMetrics metrics, LongSupplier nanoTime) {
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(nanoTime, "nanoTime");
    return new EngineContext(tenant, unitOfWork, audit, metrics, nanoTime);
  }

  /**
   * Returns the tenant.
   *
   * @return the tenant, or empty in a host that has none
   */
  public Optional<Tenant> tenant() {
    return Optional.ofNullable(tenant);
  }

  /**
   * Returns the host's transactions.
   *
   * @return the unit of work
   */
  public UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  /**
   * Records what somebody did.
   *
   * @param actor who, not blank
   * @param action a code for what, not blank
   * @param record the id of the record, not blank
   * @param reason why, not blank
   * @param at when
   * @throws IllegalArgumentException if one of them is blank
   */
  public void audit(String actor, String action, String record, String reason, Instant at) {
    audit.record(new AuditEntry(tenant(), actor, action, record, reason, at));
  }

  /**
   * Runs a call and measures it, where the host has meters. A call that throws is measured too.
   *
   * @param operation which engine
   * @param subject what it runs
   * @param items over how many items
   * @param call the call
   * @param <T> the type of its result
   * @return its result
   */
  public <T> T measure(String operation, String subject, long items, Supplier<T> call) {
    EngineMetrics meter = metrics;
    if (meter == null) {
      return call.get();
    }
    Outcome outcome = Outcome.THREW;
    long start = nanoTime.getAsLong();
    try {
      T result = call.get();
      outcome = Outcome.RETURNED;
      return result;
    } finally {
      long nanos = nanoTime.getAsLong() - start;
      meter.record(new EngineCall(tenant(), operation, subject, items, nanos, outcome));
    }
  }

  /** Returns the tenant, if there is one. */
  @Override
  public String toString() {
    return "EngineContext[%s]".formatted(tenant == null ? "" : tenant);
  }
}
