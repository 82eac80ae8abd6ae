package io.dangol.core.sales;

import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something a customer may buy: the terms on which it was opened and everything that happened
 * since. Its state is the fold of its events, so that it can be asked for any moment. Immutable.
 */
public final class Opportunity {

  private final OpportunityTerms terms;
  private final List<OpportunityEvent> events;
  private final OpportunityState state;

  private Opportunity(
      OpportunityTerms terms, List<OpportunityEvent> events, OpportunityState state) {
    this.terms = terms;
    this.events = events;
    this.state = state;
  }

  /**
   * Returns an opportunity that was just opened.
   *
   * @param terms what is known of it
   * @return the opportunity
   */
  public static Opportunity opened(OpportunityTerms terms) {
    return of(terms, List.of());
  }

  /**
   * Returns an opportunity with its history.
   *
   * @param terms what was known of it at first
   * @param events what happened since, in its order
   * @return the opportunity
   * @throws IllegalArgumentException if something happens after its end or lies before what came
   *     before it, or if the currency changes
   */
  public static Opportunity of(OpportunityTerms terms, List<OpportunityEvent> events) {
    Objects.requireNonNull(terms, "terms");
    OpportunityState state = OpportunityState.of(terms);
    Instant last = terms.openedAt();
    for (OpportunityEvent event : events) {
      check(terms, state, last, event);
      state = state.after(event);
      last = event.at();
    }
    return new Opportunity(terms, List.copyOf(events), state);
  }

  /**
   * Returns this opportunity after one more event.
   *
   * @param event what happened
   * @return the opportunity
   * @throws IllegalArgumentException if it ended before, if the event lies before the last one, or
   *     if the currency changes
   */
  public Opportunity after(OpportunityEvent event) {
    Instant last = events.isEmpty() ? terms.openedAt() : events.get(events.size() - 1).at();
    check(terms, state, last, event);
    List<OpportunityEvent> longer = new ArrayList<>(events);
    longer.add(event);
    return new Opportunity(terms, List.copyOf(longer), state.after(event));
  }

  private static void check(
      OpportunityTerms terms, OpportunityState state, Instant last, OpportunityEvent event) {
    String name = event.getClass().getSimpleName();
    if (state.outcome() != Outcome.OPEN) {
      throw new IllegalArgumentException(
          "opportunity %s is %s, where %s is not possible"
              .formatted(terms.id(), state.outcome(), name));
    }
    if (event.at().isBefore(last)) {
      throw new IllegalArgumentException(
          "opportunity %s: %s at %s lies before %s".formatted(terms.id(), name, event.at(), last));
    }
    if (event instanceof OpportunityEvent.Revalued revalued
        && !revalued.amount().isSameCurrency(terms.amount())) {
      throw new IllegalArgumentException(
          "opportunity %s is in %s, not in %s"
              .formatted(
                  terms.id(),
                  terms.amount().getCurrencyUnit(),
                  revalued.amount().getCurrencyUnit()));
    }
  }

  /**
   * Returns the opportunity as it was at a moment.
   *
   * @param asOf the moment; events at it count
   * @return the opportunity, or empty if it was opened later
   */
  public Optional<Opportunity> at(Instant asOf) {
    if (terms.openedAt().isAfter(asOf)) {
      return Optional.empty();
    }
    List<OpportunityEvent> until =
        events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
    return Optional.of(until.size() == events.size() ? this : of(terms, until));
  }

  /**
   * Returns the steps that it went through.
   *
   * @return the moves in their order, the first step as a move at the opening
   */
  public List<OpportunityEvent.Moved> stageHistory() {
    List<OpportunityEvent.Moved> history = new ArrayList<>();
    history.add(new OpportunityEvent.Moved(terms.openedAt(), terms.stage()));
    for (OpportunityEvent event : events) {
      if (event instanceof OpportunityEvent.Moved moved) {
        history.add(moved);
      }
    }
    return List.copyOf(history);
  }

  /**
   * Returns who takes part in the decision.
   *
   * @return the persons and their parts, those known at first and those learnt since, each once
   */
  public List<ContactRole> contacts() {
    Set<ContactRole> contacts = new LinkedHashSet<>(terms.contacts());
    for (OpportunityEvent event : events) {
      if (event instanceof OpportunityEvent.Involved involved) {
        contacts.add(involved.contact());
      }
    }
    return List.copyOf(contacts);
  }

  /**
   * Returns who is after it.
   *
   * @return the member of staff who got it last
   */
  public String owner() {
    String owner = terms.owner();
    for (OpportunityEvent event : events) {
      if (event instanceof OpportunityEvent.Reassigned given) {
        owner = given.owner();
      }
    }
    return owner;
  }

  /**
   * Returns this opportunity with the campaign that it came from, if none is known.
   *
   * @param campaign the campaign, such as the one that brought the lead
   * @return the opportunity
   */
  public Opportunity broughtBy(String campaign) {
    return terms.sourceCampaign().isPresent()
        ? this
        : new Opportunity(terms.from(campaign), events, state);
  }

  /**
   * Returns the identity.
   *
   * @return the identity of the opportunity
   */
  public OpportunityId id() {
    return terms.id();
  }

  /**
   * Returns who may buy.
   *
   * @return the customer as the terms name them, not resolved
   */
  public CustomerId customer() {
    return terms.customer();
  }

  /**
   * Returns what was known at first.
   *
   * @return the terms
   */
  public OpportunityTerms terms() {
    return terms;
  }

  /**
   * Returns what happened since.
   *
   * @return the events in their order, unmodifiable
   */
  public List<OpportunityEvent> events() {
    return events;
  }

  /**
   * Returns where it stands.
   *
   * @return the state after the last event
   */
  public OpportunityState state() {
    return state;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Opportunity that
        && terms.equals(that.terms)
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + events.hashCode();
  }

  /** Returns identity, customer, stage and outcome: neither what it is about nor its amount. */
  @Override
  public String toString() {
    return "Opportunity[%s, %s, %s, %s]"
        .formatted(id(), customer(), state.stage().code(), state.outcome());
  }
}
