package io.dangol.core.grade.assignment;

import io.dangol.core.host.EngineContext;
import io.dangol.core.store.AppendResult;
import io.dangol.core.store.AppendResult.Status;
import java.util.Objects;

/**
 * Makes manual decisions about grades, each with its entry in the host's audit trail: decision and
 * entry are one unit of work.
 */
public final class GradeDecisions {

  /** The action of audit entries of manual decisions. */
  public static final String AUDIT_ACTION = "GRADE_OVERRIDDEN";

  private final GradeStore store;
  private final EngineContext host;

  private GradeDecisions(GradeStore store, EngineContext host) {
    this.store = store;
    this.host = host;
  }

  /**
   * Returns what makes decisions.
   *
   * @param store where they are kept
   * @param host what the host gives: transactions and the audit trail
   * @return the service
   */
  public static GradeDecisions over(GradeStore store, EngineContext host) {
    return new GradeDecisions(
        Objects.requireNonNull(store, "store"), Objects.requireNonNull(host, "host"));
  }

  /**
   * Stores a decision. An equal one that is there is a repetition, and leaves no second entry.
   *
   * @param decision the decision; its actor and reason are those of the audit entry
   * @return the decision that is stored now, and whether it was new
   */
  public AppendResult<GradeOverride> decide(GradeOverride decision) {
    return host.unitOfWork()
        .call(
            () -> {
              AppendResult<GradeOverride> result = store.append(decision);
              if (result.status() == Status.APPENDED) {
                host.audit(
                    decision.actor(),
                    AUDIT_ACTION,
                    decision.customer().value(),
                    decision.reason(),
                    decision.decidedAt());
              }
              return result;
            });
  }
}
