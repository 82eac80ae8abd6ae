package io.dangol.core.customer;

import io.dangol.core.customer.contact.ContactPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What persons and organisations have in common.
 *
 * @param identifiers what identifies the customer
 * @param contactPoints where the customer can be reached, the preferred first
 * @param stage where the customer stands in the life cycle
 * @param status whether the customer still counts as one
 * @param owner the member of staff who looks after the customer, or null
 * @param zone the zone in which the customer lives, or null where it is not known
 */
public record CustomerProfile(
    List<Identifier> identifiers,
    List<ContactPoint> contactPoints,
    LifecycleStage stage,
    CustomerStatus status,
    @Nullable String owner,
    @Nullable ZoneId zone) {

  private static final CustomerProfile EMPTY =
      new CustomerProfile(
          List.of(), List.of(), LifecycleStage.ACQUISITION, CustomerStatus.ACTIVE, null, null);

  public CustomerProfile {
    identifiers = List.copyOf(identifiers);
    contactPoints = List.copyOf(contactPoints);
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(status, "status");
  }

  /**
   * Returns the profile of a customer about whom nothing is known: active, to be won.
   *
   * @return the profile
   */
  public static CustomerProfile empty() {
    return EMPTY;
  }

  /**
   * Returns this profile with one more identifier.
   *
   * @param identifier the identifier; it replaces one that {@linkplain Identifier#matches matches}
   *     it, however much either proves
   * @return the profile
   */
  public CustomerProfile with(Identifier identifier) {
    List<Identifier> all = new ArrayList<>(identifiers);
    all.removeIf(identifier::matches);
    all.add(identifier);
    return new CustomerProfile(all, contactPoints, stage, status, owner, zone);
  }

  /**
   * Returns this profile with one more contact point, or with what is newly known of one.
   *
   * @param point the contact point; it replaces one of the same kind and address
   * @return the profile
   */
  public CustomerProfile with(ContactPoint point) {
    List<ContactPoint> points = new ArrayList<>(contactPoints);
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).kind() == point.kind() && points.get(i).value().equals(point.value())) {
        points.set(i, point);
        return new CustomerProfile(identifiers, points, stage, status, owner, zone);
      }
    }
    points.add(point);
    return new CustomerProfile(identifiers, points, stage, status, owner, zone);
  }

  /**
   * Returns this profile in another stage.
   *
   * @param next a stage that may follow the present one
   * @return the profile
   * @throws IllegalArgumentException if the stage may not follow
   */
  public CustomerProfile moveTo(LifecycleStage next) {
    if (!stage.next().contains(next)) {
      throw new IllegalArgumentException(
          "%s does not follow %s\nMaybe one of %s.".formatted(next, stage, stage.next()));
    }
    return new CustomerProfile(identifiers, contactPoints, next, status, owner, zone);
  }

  /**
   * Returns this profile with another status.
   *
   * @param next the status
   * @return the profile
   */
  public CustomerProfile with(CustomerStatus next) {
    return new CustomerProfile(identifiers, contactPoints, stage, next, owner, zone);
  }

  /**
   * Returns this profile with another owner.
   *
   * @param staff the member of staff
   * @return the profile
   */
  public CustomerProfile ownedBy(String staff) {
    return new CustomerProfile(
        identifiers, contactPoints, stage, status, Objects.requireNonNull(staff, "staff"), zone);
  }

  /**
   * Returns this profile in a zone.
   *
   * @param home the zone
   * @return the profile
   */
  public CustomerProfile in(ZoneId home) {
    return new CustomerProfile(
        identifiers, contactPoints, stage, status, owner, Objects.requireNonNull(home, "home"));
  }

  /**
   * Returns the contact point that a channel should use: the first that it reaches and of which
   * nothing is known that speaks against it. One that is not valid then, bounced or complained is
   * never returned; one that came back for a passing reason, or refused the sender, only after all
   * others.
   *
   * @param channel the channel
   * @param asOf the moment at which the states of the contact points count
   * @return the contact point, or empty if the channel reaches none that may be used
   */
  public Optional<ContactPoint> reachedBy(Channel channel, Instant asOf) {
    List<ContactPoint> usable =
        contactPoints.stream()
            .filter(point -> channel.reaches(point.kind()))
            .filter(point -> point.isUsable(asOf))
            .toList();
    return usable.stream()
        .filter(point -> point.deliverability().isUnimpaired(asOf))
        .findFirst()
        .or(() -> usable.stream().findFirst());
  }

  /** Returns the counts of what there is, and no personal data. */
  @Override
  public String toString() {
    return "CustomerProfile[%s, %s, %d identifiers, %d contact points]"
        .formatted(status, stage, identifiers.size(), contactPoints.size());
  }
}
