package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.OpportunityId;
import java.time.Instant;
import java.util.Objects;

/** What happens to a lead. Each kind of event is legal in some states and leads to one. */
public sealed interface LeadEvent {

  /**
   * Returns when it happened.
   *
   * @return the moment
   */
  Instant at();

  /**
   * The contact centre finds it worth the time of field sales.
   *
   * @param at when
   * @param qualification why
   */
  record Qualified(Instant at, Qualification qualification) implements LeadEvent {

    public Qualified {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(qualification, "qualification");
    }

    /**
     * Says that it took place.
     *
     * @param at when
     */
    public Qualified(Instant at) {
      this(at, Qualification.unscored());
    }
  }

  /**
   * Field sales gets it.
   *
   * @param at when
   * @param to the member of staff or team, not blank
   * @param answerBy when it must be accepted or returned at the latest, after {@code at}
   */
  record HandedOver(Instant at, String to, Instant answerBy) implements LeadEvent {

    public HandedOver {
      Objects.requireNonNull(at, "at");
      if (Objects.requireNonNull(to, "to").isBlank()) {
        throw new IllegalArgumentException("a lead is handed over to somebody, not to nobody");
      }
      if (!Objects.requireNonNull(answerBy, "answerBy").isAfter(at)) {
        throw new IllegalArgumentException(
            "answerBy %s must be after at %s".formatted(answerBy, at));
      }
    }

    /** Returns the moments, and nothing of who it is. */
    @Override
    public String toString() {
      return "HandedOver[%s, answer by %s]".formatted(at, answerBy);
    }
  }

  /**
   * Field sales takes it.
   *
   * @param at when
   */
  record Accepted(Instant at) implements LeadEvent {

    public Accepted {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Field sales gives it back.
   *
   * @param at when
   * @param reason why
   */
  record Returned(Instant at, ReturnReason reason) implements LeadEvent {

    public Returned {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The contact centre takes it back, because nobody answered or it went to the wrong one; it is as
   * qualified as before.
   *
   * @param at when
   */
  record Recalled(Instant at) implements LeadEvent {

    public Recalled {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * It became a customer with an opportunity.
   *
   * @param at when
   * @param customer the customer
   * @param opportunity the opportunity
   */
  record Converted(Instant at, CustomerId customer, OpportunityId opportunity)
      implements LeadEvent {

    public Converted {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(customer, "customer");
      Objects.requireNonNull(opportunity, "opportunity");
    }
  }

  /**
   * It is none.
   *
   * @param at when
   * @param reason a code for why, not blank
   */
  record Disqualified(Instant at, String reason) implements LeadEvent {

    public Disqualified {
      Objects.requireNonNull(at, "at");
      if (Objects.requireNonNull(reason, "reason").isBlank()) {
        throw new IllegalArgumentException("the reason of a disqualification must not be blank");
      }
    }

    /** Returns the moment; hosts write sentences where a code is asked for. */
    @Override
    public String toString() {
      return "Disqualified[%s]".formatted(at);
    }
  }
}
