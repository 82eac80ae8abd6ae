package io.dangol.core.purchase;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.money.Conversion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.jspecify.annotations.Nullable;

/**
 * One row of a customer's buying: an order, a line of an order, or a refund.
 *
 * @param customer who bought
 * @param time when
 * @param amount what was paid, or paid back where it is negative; zero is legal
 * @param source the record it came with, or null
 * @param orderId the order that this row belongs to, or null; unique for a customer
 * @param quantity how many units, or null where that is not known
 * @param channel the sales channel, such as {@code online-shop}, or null
 * @param product the product, or null
 * @param cost what the goods cost the seller, in the currency of {@code amount}, or null where that
 *     is not known; negative where a refund takes goods back into stock
 * @param paymentMethod how it was paid, a code of the host such as {@code CARD} or {@code CASH}, or
 *     null where that is not known; never the number of a card or an account
 */
public record Purchase(
    CustomerId customer,
    Time time,
    BigMoney amount,
    @Nullable SourceRef source,
    @Nullable String orderId,
    @Nullable BigDecimal quantity,
    @Nullable String channel,
    @Nullable String product,
    @Nullable BigMoney cost,
    @Nullable String paymentMethod) {

  public Purchase {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(amount, "amount");
    if (orderId != null && orderId.isBlank()) {
      throw new IllegalArgumentException(
          "an order id must not be blank\nMaybe leave it out where the order is not known.");
    }
    if (paymentMethod != null && paymentMethod.isBlank()) {
      throw new IllegalArgumentException(
          "a payment method must not be blank\nMaybe leave it out where it is not known.");
    }
    if (cost != null && !cost.getCurrencyUnit().equals(amount.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "cost must be in %s as the amount is, was in %s"
              .formatted(amount.getCurrencyUnit(), cost.getCurrencyUnit()));
    }
  }

  /** When a purchase was made: on a day, or at an instant whose day depends on a zone. */
  public sealed interface Time {

    /**
     * Returns the day of the purchase.
     *
     * @param zone the zone in which an instant falls on a day
     * @return the day
     */
    LocalDate day(ZoneId zone);

    /**
     * A day, as the source counts days.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements Time {

      public Day {
        Objects.requireNonNull(date, "date");
      }

      @Override
      public LocalDate day(ZoneId zone) {
        return date;
      }
    }

    /**
     * An instant.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements Time {

      public Moment {
        Objects.requireNonNull(instant, "instant");
      }

      @Override
      public LocalDate day(ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
      }
    }
  }

  /**
   * Returns a purchase on a day.
   *
   * @param customer who bought
   * @param day the day
   * @param amount the amount, negative for a refund
   * @return the purchase
   */
  public static Purchase on(CustomerId customer, LocalDate day, BigMoneyProvider amount) {
    return new Purchase(
        customer, new Time.Day(day), amount.toBigMoney(), null, null, null, null, null, null, null);
  }

  /**
   * Returns a purchase on a day, of an amount without a currency.
   *
   * @param customer who bought
   * @param day the day
   * @param amount the amount in major units, negative for a refund
   * @return the purchase, in {@link MoneyFact#PLAIN}
   */
  public static Purchase on(CustomerId customer, LocalDate day, BigDecimal amount) {
    return on(customer, day, MoneyFact.plain(amount));
  }

  /**
   * Returns a purchase at an instant.
   *
   * @param customer who bought
   * @param instant the instant
   * @param amount the amount, negative for a refund
   * @return the purchase
   */
  public static Purchase at(CustomerId customer, Instant instant, BigMoneyProvider amount) {
    return new Purchase(
        customer,
        new Time.Moment(instant),
        amount.toBigMoney(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Returns this purchase with the record it came with.
   *
   * @param reference the source and the record
   * @return the purchase
   */
  public Purchase from(SourceRef reference) {
    return new Purchase(
        customer,
        time,
        amount,
        reference,
        orderId,
        quantity,
        channel,
        product,
        cost,
        paymentMethod);
  }

  /**
   * Returns this purchase as a row of an order.
   *
   * @param id the order, not blank
   * @return the purchase
   * @throws IllegalArgumentException if the id is blank
   */
  public Purchase inOrder(String id) {
    return new Purchase(
        customer, time, amount, source, id, quantity, channel, product, cost, paymentMethod);
  }

  /**
   * Returns this purchase with a product.
   *
   * @param code the product
   * @param units how many units
   * @return the purchase
   */
  public Purchase of(String code, BigDecimal units) {
    return new Purchase(
        customer, time, amount, source, orderId, units, channel, code, cost, paymentMethod);
  }

  /**
   * Returns this purchase with a sales channel.
   *
   * @param code the channel
   * @return the purchase
   */
  public Purchase through(String code) {
    return new Purchase(
        customer, time, amount, source, orderId, quantity, code, product, cost, paymentMethod);
  }

  /**
   * Returns this purchase with what its goods cost the seller.
   *
   * @param amountOfCost the cost of the whole row, in the currency of the amount
   * @return the purchase
   * @throws IllegalArgumentException if the currencies differ
   */
  public Purchase costing(BigMoneyProvider amountOfCost) {
    return new Purchase(
        customer,
        time,
        amount,
        source,
        orderId,
        quantity,
        channel,
        product,
        amountOfCost.toBigMoney(),
        paymentMethod);
  }

  /**
   * Returns this purchase with how it was paid.
   *
   * @param code a code of the host such as {@code CARD}, not blank
   * @return the purchase
   * @throws IllegalArgumentException if the code is blank
   */
  public Purchase paidBy(String code) {
    return new Purchase(
        customer,
        time,
        amount,
        source,
        orderId,
        quantity,
        channel,
        product,
        cost,
        Objects.requireNonNull(code, "code"));
  }

  /**
   * Returns this purchase for another customer, such as the survivor of a merge.
   *
   * @param other the customer
   * @return the purchase
   */
  public Purchase by(CustomerId other) {
    return new Purchase(
        other, time, amount, source, orderId, quantity, channel, product, cost, paymentMethod);
  }

  /**
   * Returns this purchase in another currency, by the rate of its day.
   *
   * @param conversion the currency and the rates
   * @param zone the zone in which an instant falls on a day
   * @return the purchase, amount and cost rounded half to even to the decimal places of the
   *     currency; one that is in the currency already is not changed
   * @throws IllegalArgumentException if the rate of the day is not known
   */
  public Purchase in(Conversion conversion, ZoneId zone) {
    return new Purchase(
        customer,
        time,
        conversion.rounded(amount, day(zone)),
        source,
        orderId,
        quantity,
        channel,
        product,
        cost == null ? null : conversion.rounded(cost, day(zone)),
        paymentMethod);
  }

  /**
   * Returns whether this is a sale or a refund.
   *
   * @return the kind, by the sign of the amount
   */
  public PurchaseKind kind() {
    return amount.isNegative() ? PurchaseKind.REFUND : PurchaseKind.SALE;
  }

  /**
   * Returns the day of the purchase.
   *
   * @param zone the zone in which an instant falls on a day
   * @return the day
   */
  public LocalDate day(ZoneId zone) {
    return time.day(zone);
  }

  /**
   * Returns the order that this row belongs to.
   *
   * @return the order id, or empty
   */
  public Optional<String> order() {
    return Optional.ofNullable(orderId);
  }

  /** Returns customer, kind and time: neither what was bought nor for how much. */
  @Override
  public String toString() {
    return "Purchase[%s, %s, %s]".formatted(customer, kind(), time);
  }
}
