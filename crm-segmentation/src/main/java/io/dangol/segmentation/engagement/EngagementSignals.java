package io.dangol.segmentation.engagement;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads engagement from the activities of customers: which of them are signs of interest, and of
 * which kind.
 *
 * <p>Responses and signs of interest in a product count. Purchases, unsubscriptions and complaints
 * are no engagement, nor is anything but an open that a machine did. Contacts and survey answers do
 * not count, since a visit or a reply is a response already.
 *
 * @param machineOpens which opens are those of a machine
 * @param deliveries tells when a message was delivered by its id, empty where that is not known
 * @param zone the zone in which days begin
 */
public record EngagementSignals(
    MachineOpens machineOpens, Function<String, Optional<Instant>> deliveries, ZoneId zone) {
  public EngagementSignals {
    Objects.requireNonNull(machineOpens, "machineOpens");
    Objects.requireNonNull(deliveries, "deliveries");
    Objects.requireNonNull(zone, "zone");
  }

  /**
   * Returns signals that take only known machines for machines.
   *
   * @param zone the zone in which days begin
   * @return the signals
   */
  public static EngagementSignals in(ZoneId zone) {
    return new EngagementSignals(MachineOpens.flagged(), dispatch -> Optional.empty(), zone);
  }

  /**
   * Returns which sign of interest an activity is.
   *
   * @param activity the activity
   * @return the kind, or empty if it is none
   */
  public Optional<EngagementKind> kind(Activity activity) {
    if (activity instanceof ProductInterest) {
      return Optional.of(EngagementKind.PRODUCT_INTEREST);
    }
    return activity instanceof Response response ? kind(response) : Optional.empty();
  }

  private Optional<EngagementKind> kind(Response response) {
    if (response.kind() == Response.Kind.OPENED) {
      Optional<Instant> delivered = Optional.ofNullable(response.dispatch()).flatMap(deliveries);
      return Optional.of(
          machineOpens.isMachine(response, delivered)
              ? EngagementKind.MACHINE_OPEN
              : EngagementKind.OPEN);
    }
    if (response.actor() == Response.Actor.MACHINE) {
      return Optional.empty();
    }
    return switch (response.kind()) {
      case CLICKED -> Optional.of(EngagementKind.CLICK);
      case REPLIED, CALLED -> Optional.of(EngagementKind.REPLY);
      case VISITED -> Optional.of(EngagementKind.VISIT);
      case OPENED, PURCHASED, UNSUBSCRIBED, COMPLAINED -> Optional.empty();
    };
  }

  /**
   * Returns the day of an activity.
   *
   * @param activity the activity
   * @return its day in the zone
   */
  public LocalDate day(Activity activity) {
    return LocalDate.ofInstant(activity.at(), zone);
  }

  /**
   * Returns the engagement of customers.
   *
   * @param activities activities of any customers, each once; those that are no sign are passed
   *     over
   * @param policy what signs are worth
   * @return the state per customer who gave a sign, by the customer whom the source named
   */
  public Map<CustomerId, EngagementState> states(
      Iterable<? extends Activity> activities, EngagementPolicy policy) {
    Map<CustomerId, EngagementState.Builder> builders = new LinkedHashMap<>();
    for (Activity activity : activities) {
      kind(activity)
          .ifPresent(
              kind ->
                  builders
                      .computeIfAbsent(
                          activity.customer(), customer -> EngagementState.builder(policy))
                      .add(kind, day(activity)));
    }
    Map<CustomerId, EngagementState> states = new LinkedHashMap<>();
    builders.forEach((customer, builder) -> states.put(customer, builder.build()));
    return states;
  }
}
