package io.dangol.core.quality.linkage;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.Response;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.service.CaseIntake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * What the linkage report needs to know of a record. A host makes one for rows that never became
 * purchases, because nobody was named.
 *
 * @param kind what kind of record it is
 * @param source the source it came from; {@link #NO_SOURCE} where that is not known
 * @param day the day of the record
 * @param customer whom it names, or null for nobody
 * @param amount what was paid, negative for a refund, or null where that is not known; for
 *     purchases only
 * @param orderId the order that a purchase belongs to, or null
 */
public record LinkedRecord(
    RecordKind kind,
    String source,
    LocalDate day,
    @Nullable CustomerId customer,
    @Nullable BigMoney amount,
    @Nullable String orderId) {

  /** Stands for the source of a record without one. */
  public static final String NO_SOURCE = "-";

  public LinkedRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(day, "day");
    if (kind != RecordKind.PURCHASE && (amount != null || orderId != null)) {
      throw new IllegalArgumentException(
          "only a purchase has an amount and an order, not a %s".formatted(kind));
    }
  }

  /**
   * Returns a purchase.
   *
   * @param purchase the purchase
   * @param zone the zone in which an instant falls on a day
   * @return the record
   */
  public static LinkedRecord of(Purchase purchase, ZoneId zone) {
    return new LinkedRecord(
        RecordKind.PURCHASE,
        name(purchase.source()),
        purchase.day(zone),
        purchase.customer(),
        purchase.amount(),
        purchase.orderId());
  }

  /**
   * Returns an interaction.
   *
   * @param interaction the interaction
   * @param zone the zone in which its moment falls on a day
   * @return the record
   */
  public static LinkedRecord of(Interaction interaction, ZoneId zone) {
    return of(RecordKind.INTERACTION, interaction, zone);
  }

  /**
   * Returns a response.
   *
   * @param response the response
   * @param zone the zone in which its moment falls on a day
   * @return the record
   */
  public static LinkedRecord of(Response response, ZoneId zone) {
    return of(RecordKind.RESPONSE, response, zone);
  }

  /**
   * Returns a service case.
   *
   * @param intake what was known when the case came in
   * @param zone the zone in which its moment falls on a day
   * @return the record
   */
  public static LinkedRecord of(CaseIntake intake, ZoneId zone) {
    return plain(
        RecordKind.SERVICE_CASE,
        intake.source(),
        day(intake.receivedAt(), zone),
        intake.customer());
  }

  /**
   * Returns a consent.
   *
   * @param consent the record of the consent
   * @param zone the zone in which the moment at which it was learnt falls on a day
   * @return the record
   */
  public static LinkedRecord of(ConsentRecord consent, ZoneId zone) {
    return plain(
        RecordKind.CONSENT, consent.source(), day(consent.recordedAt(), zone), consent.customer());
  }

  private static LinkedRecord of(RecordKind kind, Activity activity, ZoneId zone) {
    return plain(kind, activity.source(), day(activity.at(), zone), activity.customer());
  }

  private static LinkedRecord plain(
      RecordKind kind, @Nullable SourceRef source, LocalDate day, CustomerId customer) {
    return new LinkedRecord(kind, name(source), day, customer, null, null);
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return moment.atZone(zone).toLocalDate();
  }

  private static String name(@Nullable SourceRef source) {
    return source == null ? NO_SOURCE : source.source();
  }

  boolean isRefund() {
    return amount != null && amount.isNegative();
  }

  /**
   * Returns whom the record names.
   *
   * @return the customer, or empty
   */
  public Optional<CustomerId> named() {
    return Optional.ofNullable(customer);
  }

  /** Returns kind, source and day, and neither the order nor the amount. */
  @Override
  public String toString() {
    return "LinkedRecord[%s, %s, %s]".formatted(kind, source, day);
  }
}
