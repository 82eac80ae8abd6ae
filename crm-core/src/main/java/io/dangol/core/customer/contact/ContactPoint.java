package io.dangol.core.customer.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a customer can be reached.
 *
 * <p>Its texts are personal data, and so are left out of {@link #toString()}.
 *
 * @param kind what kind of address it is
 * @param value the normalised address, not blank
 * @param raw the address as it was written, not blank, or null where that is not kept
 * @param use a code of the host for what the customer gave it, such as {@code BILLING}, not blank;
 *     or null for anything
 * @param validity when it is that of the customer: a new address has a beginning, an old one an end
 * @param verifiedAt when the customer last confirmed it, or null for never
 * @param deliverability whether messages arrive there
 * @param history what was learnt about it, in the order in which it happened
 */
public record ContactPoint(
    ContactPointKind kind,
    String value,
    @Nullable String raw,
    @Nullable String use,
    Validity validity,
    @Nullable Instant verifiedAt,
    Deliverability deliverability,
    List<DeliverabilityChange> history) {

  public ContactPoint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(deliverability, "deliverability");
    if (Objects.requireNonNull(value, "value").isBlank() || (raw != null && raw.isBlank())) {
      throw new IllegalArgumentException("a contact point of kind %s is blank".formatted(kind));
    }
    if (use != null && use.isBlank()) {
      throw new IllegalArgumentException("the use of a contact point is blank");
    }
    history = List.copyOf(history);
  }

  /**
   * Returns a contact point of which nothing is known.
   *
   * @param kind what kind of address it is
   * @param value the normalised address, not blank
   * @return the contact point
   * @throws IllegalArgumentException if the address is blank
   */
  public static ContactPoint of(ContactPointKind kind, String value) {
    return new ContactPoint(
        kind, value, null, null, Validity.ALWAYS, null, Deliverability.UNKNOWN, List.of());
  }

  /**
   * Returns this contact point with the text that it was normalised from.
   *
   * @param text the address as it was written, not blank
   * @return the contact point
   * @throws IllegalArgumentException if the text is blank
   */
  public ContactPoint writtenAs(String text) {
    return new ContactPoint(kind, value, text, use, validity, verifiedAt, deliverability, history);
  }

  /**
   * Returns this contact point for a use.
   *
   * @param code what the customer gave it for, such as {@code BILLING}, not blank
   * @return the contact point
   * @throws IllegalArgumentException if the code is blank
   */
  public ContactPoint usedFor(String code) {
    return new ContactPoint(
        kind,
        value,
        raw,
        Objects.requireNonNull(code, "code"),
        validity,
        verifiedAt,
        deliverability,
        history);
  }

  /**
   * Returns this contact point within a time.
   *
   * @param time when it is that of the customer
   * @return the contact point
   */
  public ContactPoint valid(Validity time) {
    return new ContactPoint(kind, value, raw, use, time, verifiedAt, deliverability, history);
  }

  /**
   * Returns whether it may be used.
   *
   * @param asOf the moment
   * @return whether it is that of the customer then, and nothing is known that forbids it
   */
  public boolean isUsable(Instant asOf) {
    return validity.contains(asOf) && deliverability.isUsable(asOf);
  }

  /**
   * Returns this contact point as confirmed by the customer.
   *
   * @param at when
   * @return the contact point
   */
  public ContactPoint verified(Instant at) {
    return new ContactPoint(
        kind, value, raw, use, validity, Objects.requireNonNull(at, "at"), deliverability, history);
  }

  /**
   * Returns this contact point with another state, without a trace in its history: for states that
   * come out of a store or from another system.
   *
   * @param known what is known of it
   * @return the contact point
   */
  public ContactPoint with(Deliverability known) {
    return new ContactPoint(kind, value, raw, use, validity, verifiedAt, known, history);
  }

  /**
   * Returns this contact point after something was learnt about it. Receipts come out of order:
   * what happened before something that is known already takes its place in the history, and what
   * came after it is judged anew, so that the delivery of yesterday does not undo the bounce of
   * today. A state that was set by {@link #with} since is not judged anew.
   *
   * @param event what happened
   * @param at when
   * @param policy what counts, and how long it is remembered
   * @return the contact point with the event in its history
   */
  public ContactPoint after(DeliveryEvent event, Instant at, DeliverabilityPolicy policy) {
    int place = history.size();
    while (place > 0 && history.get(place - 1).at().isAfter(at)) {
      place--;
    }
    boolean late = place < history.size();
    boolean set = late && !deliverability.equals(history.get(history.size() - 1).result());
    List<DeliverabilityChange> all = new ArrayList<>(history.subList(0, place));
    Deliverability next = late ? resultBefore(place) : deliverability;
    next = next.after(event, at, policy);
    all.add(new DeliverabilityChange(at, event, next));
    for (DeliverabilityChange later : history.subList(place, history.size())) {
      next = next.after(later.event(), later.at(), policy);
      all.add(new DeliverabilityChange(later.at(), later.event(), next));
    }
    return new ContactPoint(
        kind, value, raw, use, validity, verifiedAt, set ? deliverability : next, all);
  }

  private Deliverability resultBefore(int place) {
    return place == 0 ? Deliverability.UNKNOWN : history.get(place - 1).result();
  }

  /**
   * Returns when the customer last confirmed it.
   *
   * @return the moment, or empty for never
   */
  public Optional<Instant> verification() {
    return Optional.ofNullable(verifiedAt);
  }

  /**
   * Returns what the customer gave it for.
   *
   * @return the code, or empty for anything
   */
  public Optional<String> purpose() {
    return Optional.ofNullable(use);
  }

  /** Returns the kind and the state, never the address. */
  @Override
  public String toString() {
    return "ContactPoint[%s, %s]".formatted(kind, deliverability.state());
  }
}
