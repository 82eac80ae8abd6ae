package io.dangol.core.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state that the events of a case lead to: the rules of its state machine, in one place. */
record CaseProgress(
    CaseStatus status,
    @Nullable String assignee,
    Instant since,
    @Nullable Instant respondedAt,
    CaseFeedback feedback,
    int reopenings) {

  static CaseProgress of(CaseIntake intake) {
    return new CaseProgress(
        CaseStatus.RECEIVED, null, intake.receivedAt(), null, CaseFeedback.NONE, 0);
  }

  CaseProgress after(CaseEvent event, CaseId id) {
    if (event.at().isBefore(since)) {
      throw new IllegalArgumentException(
          "case %s: %s at %s lies before %s at %s"
              .formatted(id, name(event), event.at(), status, since));
    }
    if (!isLegal(event)) {
      throw new IllegalArgumentException(
          "case %s is %s, where %s is not possible".formatted(id, status, name(event)));
    }
    if (event instanceof CaseEvent.Assigned assigned) {
      CaseStatus next = status == CaseStatus.RECEIVED ? CaseStatus.ASSIGNED : status;
      return to(next, assigned.staff(), event, respondedAt);
    }
    if (event instanceof CaseEvent.Started) {
      return to(CaseStatus.IN_PROGRESS, assignee, event, firstResponse(event));
    }
    if (event instanceof CaseEvent.Paused) {
      return to(CaseStatus.WAITING, assignee, event, respondedAt);
    }
    if (event instanceof CaseEvent.Resumed) {
      return to(CaseStatus.IN_PROGRESS, assignee, event, respondedAt);
    }
    if (event instanceof CaseEvent.Resolved) {
      return to(CaseStatus.RESOLVED, assignee, event, firstResponse(event));
    }
    if (event instanceof CaseEvent.Closed) {
      return to(CaseStatus.CLOSED, assignee, event, respondedAt);
    }
    if (event instanceof CaseEvent.Duplicated duplicated) {
      if (duplicated.original().equals(id)) {
        throw new IllegalArgumentException("case %s is no duplicate of itself".formatted(id));
      }
      return to(CaseStatus.DUPLICATE, assignee, event, respondedAt);
    }
    if (event instanceof CaseEvent.Reopened) {
      // What was said is about an answer; what was reopened has none.
      CaseStatus again = assignee == null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED;
      return new CaseProgress(
          again, assignee, event.at(), respondedAt, CaseFeedback.NONE, reopenings + 1);
    }
    return new CaseProgress(
        status, assignee, event.at(), respondedAt, feedback.after(event), reopenings);
  }

  private boolean isLegal(CaseEvent event) {
    if (event instanceof CaseEvent.Assigned) {
      return status.isOpen();
    }
    if (event instanceof CaseEvent.Started) {
      return status == CaseStatus.ASSIGNED;
    }
    if (event instanceof CaseEvent.Paused) {
      return status == CaseStatus.IN_PROGRESS;
    }
    if (event instanceof CaseEvent.Resumed) {
      return status == CaseStatus.WAITING;
    }
    if (event instanceof CaseEvent.Resolved) {
      // Answered at once is answered too, but somebody must have it.
      return status.isOpen() && status != CaseStatus.RECEIVED;
    }
    if (event instanceof CaseEvent.Closed) {
      return status == CaseStatus.RESOLVED;
    }
    if (event instanceof CaseEvent.Duplicated || event instanceof CaseEvent.Reprioritized) {
      return status.isOpen();
    }
    if (CaseFeedback.isFeedback(event)) {
      return status.isAnswered();
    }
    if (event instanceof CaseEvent.Linked || event instanceof CaseEvent.Reclassified) {
      return true;
    }
    return !status.isOpen();
  }

  private Instant firstResponse(CaseEvent event) {
    return respondedAt == null ? event.at() : respondedAt;
  }

  private CaseProgress to(
      CaseStatus next, @Nullable String staff, CaseEvent event, @Nullable Instant responded) {
    return new CaseProgress(next, staff, event.at(), responded, feedback, reopenings);
  }

  /** Returns where the case stands, and nothing of who has it. */
  @Override
  public String toString() {
    return "CaseProgress[%s, %s]".formatted(status, since);
  }

  private static String name(CaseEvent event) {
    return event.getClass().getSimpleName();
  }
}
