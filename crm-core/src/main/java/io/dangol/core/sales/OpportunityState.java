package io.dangol.core.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where an opportunity stands after its events.
 *
 * @param stage the step
 * @param stageSince when it came into the step
 * @param probability how likely it is won: the default of the step, what somebody judged, 1 or 0
 * @param amount what it may bring
 * @param expectedClose the day on which the customer is expected to decide
 * @param slips how often that day was put off
 * @param step what is to be done next, or null
 * @param contactedAt when somebody last spoke with the customer, or null for never
 * @param outcome how it ended, or that it did not
 * @param closedAt when it ended, or null
 * @param reason why it was lost, or null
 */
public record OpportunityState(
    Stage stage,
    Instant stageSince,
    BigDecimal probability,
    Money amount,
    LocalDate expectedClose,
    int slips,
    @Nullable NextStep step,
    @Nullable Instant contactedAt,
    Outcome outcome,
    @Nullable Instant closedAt,
    @Nullable String reason) {

  static OpportunityState of(OpportunityTerms terms) {
    return new OpportunityState(
        terms.stage(),
        terms.openedAt(),
        terms.stage().probability(),
        terms.amount(),
        terms.expectedClose(),
        0,
        null,
        null,
        Outcome.OPEN,
        null,
        null);
  }

  /**
   * Returns what it may bring, weighted with how likely that is.
   *
   * @return the amount times the probability, rounded to the currency's unit, half to even
   */
  public Money weighted() {
    return amount.multipliedBy(probability, RoundingMode.HALF_EVEN);
  }

  /**
   * Returns what is to be done next.
   *
   * @return the next step, or empty
   */
  public Optional<NextStep> nextStep() {
    return Optional.ofNullable(step);
  }

  /**
   * Returns when somebody last spoke with the customer.
   *
   * @return the moment, or empty for never
   */
  public Optional<Instant> lastContact() {
    return Optional.ofNullable(contactedAt);
  }

  /**
   * Returns when it ended.
   *
   * @return the moment, or empty while it is open
   */
  public Optional<Instant> end() {
    return Optional.ofNullable(closedAt);
  }

  /**
   * Returns why it was lost.
   *
   * @return the code, or empty if it was not
   */
  public Optional<String> lossReason() {
    return Optional.ofNullable(reason);
  }

  OpportunityState after(OpportunityEvent event) {
    if (event instanceof OpportunityEvent.Moved moved) {
      return in(moved);
    }
    if (event instanceof OpportunityEvent.Judged judged) {
      return with(judged.probability(), amount, expectedClose, slips, step, contactedAt);
    }
    if (event instanceof OpportunityEvent.Revalued revalued) {
      return with(probability, revalued.amount(), expectedClose, slips, step, contactedAt);
    }
    if (event instanceof OpportunityEvent.Rescheduled moved) {
      int later = moved.expectedClose().isAfter(expectedClose) ? slips + 1 : slips;
      return with(probability, amount, moved.expectedClose(), later, step, contactedAt);
    }
    if (event instanceof OpportunityEvent.Contacted) {
      return with(probability, amount, expectedClose, slips, step, event.at());
    }
    if (event instanceof OpportunityEvent.Involved
        || event instanceof OpportunityEvent.Reassigned) {
      return this;
    }
    if (event instanceof OpportunityEvent.NextStepPlanned planned) {
      NextStep next = new NextStep(planned.code(), planned.due());
      return with(probability, amount, expectedClose, slips, next, contactedAt);
    }
    if (event instanceof OpportunityEvent.NextStepDone) {
      return with(probability, amount, expectedClose, slips, null, contactedAt);
    }
    return ended(event);
  }

  private OpportunityState in(OpportunityEvent.Moved moved) {
    return new OpportunityState(
        moved.stage(),
        moved.at(),
        moved.stage().probability(),
        amount,
        expectedClose,
        slips,
        step,
        contactedAt,
        outcome,
        closedAt,
        reason);
  }

  private OpportunityState with(
      BigDecimal chance,
      Money value,
      LocalDate close,
      int later,
      @Nullable NextStep next,
      @Nullable Instant contact) {
    return new OpportunityState(
        stage, stageSince, chance, value, close, later, next, contact, outcome, closedAt, reason);
  }

  private OpportunityState ended(OpportunityEvent event) {
    boolean lost = event instanceof OpportunityEvent.Lost;
    return new OpportunityState(
        stage,
        stageSince,
        lost ? BigDecimal.ZERO : BigDecimal.ONE,
        amount,
        expectedClose,
        slips,
        null,
        contactedAt,
        lost ? Outcome.LOST : Outcome.WON,
        event.at(),
        event instanceof OpportunityEvent.Lost why ? why.reason() : null);
  }

  /** Returns step, amount and outcome; the reason of a loss may be a sentence about somebody. */
  @Override
  public String toString() {
    return "OpportunityState[%s, %s, %s]".formatted(stage.code(), amount, outcome);
  }
}
