package io.dangol.core.sales.lead;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody who may become a customer, from the first sign to an opportunity of field sales: the
 * intake and everything that happened since. Its state is the fold of its events. Immutable.
 *
 * <pre>
 * CAPTURED -> QUALIFIED -> HANDED_OVER -> ACCEPTED -> CONVERTED
 *                ^              |
 *                +-- RETURNED &lt;-+          DISQUALIFIED from any but HANDED_OVER and CONVERTED
 *                +-- recalled --+
 * </pre>
 */
public final class Lead {

  private final LeadIntake intake;
  private final List<LeadEvent> events;
  private final LeadStatus status;

  private Lead(LeadIntake intake, List<LeadEvent> events, LeadStatus status) {
    this.intake = intake;
    this.events = events;
    this.status = status;
  }

  /**
   * Returns a lead that just came in.
   *
   * @param intake what is known of it
   * @return the lead
   */
  public static Lead captured(LeadIntake intake) {
    return of(intake, List.of());
  }

  /**
   * Returns a lead with its history.
   *
   * @param intake what was known of it at first
   * @param events what happened since, in its order
   * @return the lead
   * @throws IllegalArgumentException if an event is not possible where it stands, or lies before
   *     the one before it
   */
  public static Lead of(LeadIntake intake, List<LeadEvent> events) {
    Objects.requireNonNull(intake, "intake");
    LeadStatus status = LeadStatus.CAPTURED;
    Instant last = intake.capturedAt();
    for (LeadEvent event : events) {
      status = next(intake.id(), status, last, event);
      last = event.at();
    }
    return new Lead(intake, List.copyOf(events), status);
  }

  /**
   * Returns this lead after one more event.
   *
   * @param event what happened
   * @return the lead
   * @throws IllegalArgumentException if the event is not possible in the present state, or lies
   *     before the last one
   */
  public Lead after(LeadEvent event) {
    Instant last = events.isEmpty() ? intake.capturedAt() : events.get(events.size() - 1).at();
    LeadStatus next = next(id(), status, last, event);
    List<LeadEvent> longer = new ArrayList<>(events);
    longer.add(event);
    return new Lead(intake, List.copyOf(longer), next);
  }

  private static LeadStatus next(LeadId id, LeadStatus status, Instant last, LeadEvent event) {
    String name = event.getClass().getSimpleName();
    if (event.at().isBefore(last)) {
      throw new IllegalArgumentException(
          "lead %s: %s at %s lies before %s".formatted(id, name, event.at(), last));
    }
    LeadStatus next = next(status, event);
    if (next == status) {
      throw new IllegalArgumentException(
          "lead %s is %s, where %s is not possible".formatted(id, status, name));
    }
    return next;
  }

  /** Returns the same status where the event is not possible. */
  private static LeadStatus next(LeadStatus status, LeadEvent event) {
    if (event instanceof LeadEvent.Qualified) {
      return status == LeadStatus.CAPTURED || status == LeadStatus.RETURNED
          ? LeadStatus.QUALIFIED
          : status;
    }
    if (event instanceof LeadEvent.HandedOver) {
      return status == LeadStatus.QUALIFIED || status == LeadStatus.RETURNED
          ? LeadStatus.HANDED_OVER
          : status;
    }
    if (event instanceof LeadEvent.Accepted) {
      return status == LeadStatus.HANDED_OVER ? LeadStatus.ACCEPTED : status;
    }
    if (event instanceof LeadEvent.Returned) {
      return status == LeadStatus.HANDED_OVER ? LeadStatus.RETURNED : status;
    }
    if (event instanceof LeadEvent.Recalled) {
      return status == LeadStatus.HANDED_OVER ? LeadStatus.QUALIFIED : status;
    }
    if (event instanceof LeadEvent.Converted) {
      return status == LeadStatus.ACCEPTED ? LeadStatus.CONVERTED : status;
    }
    return status == LeadStatus.HANDED_OVER || status == LeadStatus.CONVERTED
        ? status
        : LeadStatus.DISQUALIFIED;
  }

  /**
   * Returns what becomes of this lead when field sales wins an opportunity out of it.
   *
   * @param opportunity the opportunity, of the customer that the prospect is or becomes
   * @return the lead, the customer where there was none, and the opportunity, with the campaign
   *     that brought the lead where it has none of its own
   * @throws IllegalArgumentException if the lead is not {@link LeadStatus#ACCEPTED}, or the
   *     opportunity was opened before the lead was accepted, or is of another customer than the one
   *     that the prospect is known as
   */
  public Conversion convert(Opportunity opportunity) {
    return convert(opportunity, UnaryOperator.identity());
  }

  /**
   * Returns what becomes of this lead when field sales wins an opportunity out of it, where
   * customers may have been merged since it came in.
   *
   * @param opportunity the opportunity, of the customer that the prospect is or becomes
   * @param survivor the customer that an identity stands for today, itself where it is no alias
   * @return the lead, the customer where there was none, and the opportunity, with the campaign
   *     that brought the lead where it has none of its own
   * @throws IllegalArgumentException if the lead is not {@link LeadStatus#ACCEPTED}, or the
   *     opportunity was opened before the lead was accepted, or is of another customer than the one
   *     that the prospect is known as
   */
  public Conversion convert(Opportunity opportunity, UnaryOperator<CustomerId> survivor) {
    CustomerId customer = opportunity.customer();
    if (intake.knownAs() != null
        && !survivor.apply(intake.knownAs()).equals(survivor.apply(customer))) {
      throw new IllegalArgumentException(
          "lead %s is customer %s, not %s".formatted(id(), intake.knownAs(), customer));
    }
    Lead converted =
        after(new LeadEvent.Converted(opportunity.terms().openedAt(), customer, opportunity.id()));
    return new Conversion(
        converted,
        intake.knownAs() == null ? intake.prospect().toCustomer(customer) : null,
        intake.campaign() == null ? opportunity : opportunity.broughtBy(intake.campaign()));
  }

  /**
   * Returns the lead as it was at a moment.
   *
   * @param asOf the moment; events at it count
   * @return the lead, or empty if it came in later
   */
  public Optional<Lead> at(Instant asOf) {
    if (intake.capturedAt().isAfter(asOf)) {
      return Optional.empty();
    }
    List<LeadEvent> until = events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
    return Optional.of(until.size() == events.size() ? this : of(intake, until));
  }

  /**
   * Returns the hand-overs to field sales.
   *
   * @return the hand-overs in their order, each with its answer or recall
   */
  public List<HandOver> handOvers() {
    List<HandOver> handOvers = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof LeadEvent.HandedOver given) {
        LeadEvent answer = i + 1 < events.size() ? events.get(i + 1) : null;
        handOvers.add(new HandOver(id(), given.to(), given.at(), given.answerBy(), answer));
      }
    }
    return List.copyOf(handOvers);
  }

  /**
   * Returns why it is worth the time of field sales.
   *
   * @return the last qualification, or empty if there was none
   */
  public Optional<Qualification> qualification() {
    return events.stream()
        .filter(LeadEvent.Qualified.class::isInstance)
        .map(event -> ((LeadEvent.Qualified) event).qualification())
        .reduce((earlier, last) -> last);
  }

  /**
   * Returns the identity.
   *
   * @return the identity of the lead
   */
  public LeadId id() {
    return intake.id();
  }

  /**
   * Returns the customer.
   *
   * @return the customer that the prospect was known as or became, or empty
   */
  public Optional<CustomerId> customer() {
    for (LeadEvent event : events) {
      if (event instanceof LeadEvent.Converted converted) {
        return Optional.of(converted.customer());
      }
    }
    return Optional.ofNullable(intake.knownAs());
  }

  /**
   * Returns what was known at first.
   *
   * @return the intake
   */
  public LeadIntake intake() {
    return intake;
  }

  /**
   * Returns what happened since.
   *
   * @return the events in their order, unmodifiable
   */
  public List<LeadEvent> events() {
    return events;
  }

  /**
   * Returns where it stands.
   *
   * @return the status after the last event
   */
  public LeadStatus status() {
    return status;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lead that && intake.equals(that.intake) && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return 31 * intake.hashCode() + events.hashCode();
  }

  /** Returns identity, source and status, and nothing about the prospect. */
  @Override
  public String toString() {
    return "Lead[%s, %s, %s]".formatted(id(), intake.source(), status);
  }
}
