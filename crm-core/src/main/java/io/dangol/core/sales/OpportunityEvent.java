package io.dangol.core.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/** What happens to an opportunity. After it is won or lost nothing does. */
public sealed interface OpportunityEvent {

  /**
   * Returns when it happened.
   *
   * @return the moment
   */
  Instant at();

  /**
   * It comes into another step, forward or back.
   *
   * @param at when
   * @param stage the step, out of the pipeline
   */
  record Moved(Instant at, Stage stage) implements OpportunityEvent {

    public Moved {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(stage, "stage");
    }
  }

  /**
   * Somebody judges its chance; that counts until the next step.
   *
   * @param at when
   * @param probability how likely it is won, from 0 to 1
   */
  record Judged(Instant at, BigDecimal probability) implements OpportunityEvent {

    public Judged {
      Objects.requireNonNull(at, "at");
      Stage.requireProbability(probability);
    }
  }

  /**
   * It may bring more, or less.
   *
   * @param at when
   * @param amount what it may bring now, not negative
   */
  record Revalued(Instant at, Money amount) implements OpportunityEvent {

    public Revalued {
      Objects.requireNonNull(at, "at");
      if (Objects.requireNonNull(amount, "amount").isNegative()) {
        throw new IllegalArgumentException("the amount of an opportunity must not be negative");
      }
    }
  }

  /**
   * The customer is expected to decide on another day.
   *
   * @param at when that was learnt
   * @param expectedClose the day
   */
  record Rescheduled(Instant at, LocalDate expectedClose) implements OpportunityEvent {

    public Rescheduled {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(expectedClose, "expectedClose");
    }
  }

  /**
   * Somebody spoke with the customer.
   *
   * @param at when
   */
  record Contacted(Instant at) implements OpportunityEvent {

    public Contacted {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * It becomes known who takes part in the decision.
   *
   * @param at when that was learnt
   * @param contact the person and the part
   */
  record Involved(Instant at, ContactRole contact) implements OpportunityEvent {

    public Involved {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(contact, "contact");
    }
  }

  /**
   * What is to be done next, in place of what was.
   *
   * @param at when that was decided
   * @param code a code for what is to be done, such as {@code VISIT}, not blank
   * @param due the day by which it is to be done
   */
  record NextStepPlanned(Instant at, String code, LocalDate due) implements OpportunityEvent {

    public NextStepPlanned {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(due, "due");
      if (Objects.requireNonNull(code, "code").isBlank()) {
        throw new IllegalArgumentException("the code of a next step must not be blank");
      }
    }

    /** Returns the moment and the day; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "NextStepPlanned[%s, due %s]".formatted(at, due);
    }
  }

  /**
   * The next step was done; there is none until one is planned.
   *
   * @param at when
   */
  record NextStepDone(Instant at) implements OpportunityEvent {

    public NextStepDone {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Somebody else is after it.
   *
   * @param at when
   * @param owner the member of staff, not blank
   */
  record Reassigned(Instant at, String owner) implements OpportunityEvent {

    public Reassigned {
      Objects.requireNonNull(at, "at");
      if (Objects.requireNonNull(owner, "owner").isBlank()) {
        throw new IllegalArgumentException("an opportunity goes to somebody, not to nobody");
      }
    }

    /** Returns the moment, and nothing of who it is. */
    @Override
    public String toString() {
      return "Reassigned[%s]".formatted(at);
    }
  }

  /**
   * The customer bought.
   *
   * @param at when
   */
  record Won(Instant at) implements OpportunityEvent {

    public Won {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * The customer did not buy.
   *
   * @param at when
   * @param reason a code for why, such as {@code PRICE}, not blank
   */
  record Lost(Instant at, String reason) implements OpportunityEvent {

    public Lost {
      Objects.requireNonNull(at, "at");
      if (Objects.requireNonNull(reason, "reason").isBlank()) {
        throw new IllegalArgumentException("the reason of a loss must not be blank");
      }
    }

    /** Returns the moment; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "Lost[%s]".formatted(at);
    }
  }
}
