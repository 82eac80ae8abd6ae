package io.dangol.core.service;

import io.dangol.core.service.feedback.EffortScore;
import io.dangol.core.service.feedback.RecommendationScore;
import java.time.Instant;
import java.util.Objects;

/** What happens to a case. Each kind of event is legal in some states and leads to one. */
public sealed interface CaseEvent {

  /**
   * Returns when it happened.
   *
   * @return the moment
   */
  Instant at();

  /**
   * Somebody gets the case, or somebody else.
   *
   * @param at when
   * @param staff who, not blank
   */
  record Assigned(Instant at, String staff) implements CaseEvent {

    public Assigned {
      Objects.requireNonNull(at, "at");
      requireText("staff", staff);
    }

    /** Returns the moment, and nothing of who it is. */
    @Override
    public String toString() {
      return "Assigned[%s]".formatted(at);
    }
  }

  /**
   * Work begins: the first response.
   *
   * @param at when
   */
  record Started(Instant at) implements CaseEvent {

    public Started {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Work waits for somebody outside; the clock stands still.
   *
   * @param at when
   * @param reason a code for what it waits for, such as {@code CUSTOMER}, not blank
   */
  record Paused(Instant at, String reason) implements CaseEvent {

    public Paused {
      Objects.requireNonNull(at, "at");
      requireText("reason", reason);
    }

    /** Returns the moment; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "Paused[%s]".formatted(at);
    }
  }

  /**
   * Work goes on.
   *
   * @param at when
   */
  record Resumed(Instant at) implements CaseEvent {

    public Resumed {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * There is an answer.
   *
   * @param at when
   * @param resolution a code for how it was answered, such as {@code REPAIRED}, not blank
   */
  record Resolved(Instant at, String resolution) implements CaseEvent {

    public Resolved {
      Objects.requireNonNull(at, "at");
      requireText("resolution", resolution);
    }

    /** Returns the moment; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "Resolved[%s]".formatted(at);
    }
  }

  /**
   * The case is over.
   *
   * @param at when
   */
  record Closed(Instant at) implements CaseEvent {

    public Closed {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * The answer was none, or the case no duplicate: it goes back to whoever had it, and the clock
   * goes on.
   *
   * @param at when
   * @param reason a code for why, not blank
   */
  record Reopened(Instant at, String reason) implements CaseEvent {

    public Reopened {
      Objects.requireNonNull(at, "at");
      requireText("reason", reason);
    }

    /** Returns the moment; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "Reopened[%s]".formatted(at);
    }
  }

  /**
   * The customer says how content they are; the last word counts.
   *
   * @param at when
   * @param score the satisfaction
   */
  record Rated(Instant at, SatisfactionScore score) implements CaseEvent {

    public Rated {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * The customer says whether they would recommend; the last word counts.
   *
   * @param at when
   * @param score the likelihood
   */
  record Recommended(Instant at, RecommendationScore score) implements CaseEvent {

    public Recommended {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * The customer says whether it was easy; the last word counts.
   *
   * @param at when
   * @param score the effort
   */
  record EffortRated(Instant at, EffortScore score) implements CaseEvent {

    public EffortRated {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(score, "score");
    }
  }

  /**
   * It becomes known what the case is about; possible in every state.
   *
   * @param at when
   * @param link what it is about
   */
  record Linked(Instant at, CaseLink link) implements CaseEvent {

    public Linked {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(link, "link");
    }
  }

  /**
   * The case says the same as another one, where the work goes on. It can be reopened if that was a
   * mistake.
   *
   * @param at when
   * @param original the other case
   */
  record Duplicated(Instant at, CaseId original) implements CaseEvent {

    public Duplicated {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(original, "original");
    }
  }

  /**
   * It presses more, or less, than was thought; possible until there is an answer.
   *
   * @param at when
   * @param priority how much it presses now
   */
  record Reprioritized(Instant at, CasePriority priority) implements CaseEvent {

    public Reprioritized {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(priority, "priority");
    }
  }

  /**
   * It is of another kind than was thought; possible in every state.
   *
   * @param at when that was learnt
   * @param kind what it is about
   */
  record Reclassified(Instant at, CaseKind kind) implements CaseEvent {

    public Reclassified {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(kind, "kind");
    }
  }

  private static void requireText(String name, String text) {
    if (Objects.requireNonNull(text, name).isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(name));
    }
  }
}
