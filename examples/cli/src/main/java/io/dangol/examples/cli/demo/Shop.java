package io.dangol.examples.cli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up shop.
 *
 * @param purchases order lines and refunds, by day, then by order
 * @param consents what customers allowed and withdrew, by customer, then by time
 * @param contacts past mailings and what came of them, by time, then by customer
 */
public record Shop(List<Purchase> purchases, List<Consent> consents, List<Contact> contacts) {

  /** Copies the lists. */
  public Shop {
    purchases = List.copyOf(purchases);
    consents = List.copyOf(consents);
    contacts = List.copyOf(contacts);
  }

  /**
   * A line of an order, or its refund.
   *
   * @param customer the customer's id
   * @param date the day of the order or of the refund
   * @param amount the amount in won; negative for a refund
   * @param source where it was recorded, such as {@code own-shop}
   * @param order the order's id; a refund has the id of the order that it refunds
   * @param channel how the customer bought, such as {@code WEB}
   * @param product the product's code
   * @param quantity pieces bought or returned, at least 1
   */
  public record Purchase(
      String customer,
      LocalDate date,
      long amount,
      String source,
      String order,
      String channel,
      String product,
      int quantity) {}

  /**
   * A consent given or withdrawn.
   *
   * @param customer the customer's id
   * @param channel {@code EMAIL} or {@code SMS}
   * @param purpose {@code MARKETING}
   * @param state {@code GRANTED} or {@code WITHDRAWN}
   * @param at when
   */
  public record Consent(
      String customer, String channel, String purpose, String state, Instant at) {}

  /**
   * A mailing to one customer, or what came of it.
   *
   * @param customer the customer's id
   * @param channel {@code EMAIL} or {@code SMS}
   * @param campaign the campaign's code
   * @param at when
   * @param kind {@code SENT}, {@code BOUNCED}, {@code OPENED} or {@code CLICKED}
   */
  public record Contact(
      String customer, String channel, String campaign, Instant at, String kind) {}
}
