package io.dangol.core.json.model;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.document.JsonCursor;
import io.dangol.core.json.document.JsonDocument;
import io.dangol.core.json.document.Reading;
import io.dangol.core.purchase.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import tools.jackson.core.JsonGenerator;

/**
 * Purchases as JSON documents of schema {@code crm.purchase/1}, with one of {@code day} and {@code
 * moment}:
 *
 * <pre>{@code
 * {"schema":"crm.purchase/1","customer":"C-1","day":"2026-05-01",
 *  "amount":{"amount":"35000","currency":"KRW"},"source":{"system":"shop","record":"4711"},
 *  "order":"A-17","quantity":"2","channel":"online-shop","product":"bed",
 *  "cost":{"amount":"20000","currency":"KRW"},"paymentMethod":"CARD"}
 * }</pre>
 *
 * <p>All but customer, time and amount may be left out. The amount of a refund is negative.
 */
public final class PurchaseJson {

  /** What the key {@code schema} says. */
  public static final String SCHEMA = "crm.purchase/1";

  private PurchaseJson() {}

  /**
   * Reads a purchase.
   *
   * @param json the text of the document
   * @return the purchase, or all problems; never an exception for what the text says
   */
  public static Reading<Purchase> read(String json) {
    return JsonCursor.read(json, SCHEMA, PurchaseJson::purchase);
  }

  private static Supplier<Purchase> purchase(JsonCursor json) {
    String customer = json.text("customer");
    Purchase.Time time = time(json);
    Supplier<BigMoney> amount = Texts.bigMoney(json, "amount");
    Supplier<SourceRef> source = Texts.optionalSource(json, "source");
    String order = Texts.optional(json, "order");
    BigDecimal quantity = json.has("quantity") ? Texts.decimal(json, "quantity") : null;
    String channel = Texts.optional(json, "channel");
    String product = Texts.optional(json, "product");
    Supplier<BigMoney> cost = json.has("cost") ? Texts.bigMoney(json, "cost") : null;
    String paymentMethod = Texts.optional(json, "paymentMethod");
    return () ->
        new Purchase(
            CustomerId.of(customer),
            time,
            amount.get(),
            Texts.made(source),
            order,
            quantity,
            channel,
            product,
            Texts.made(cost),
            paymentMethod);
  }

  private static Purchase.Time time(JsonCursor json) {
    if (json.has("moment")) {
      if (json.has("day")) {
        json.problem("day", "A purchase has a day or a moment, not both.");
      }
      Instant moment = Texts.instant(json, "moment");
      return new Purchase.Time.Moment(moment);
    }
    LocalDate day = Texts.day(json, "day");
    return new Purchase.Time.Day(day);
  }

  /**
   * Writes a purchase in its canonical form.
   *
   * @param purchase the purchase
   * @return the text, without white space
   */
  public static String write(Purchase purchase) {
    return JsonDocument.write(
        json -> {
          json.writeStartObject();
          json.writeStringProperty("schema", SCHEMA);
          members(json, purchase);
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Purchase purchase) {
    json.writeStringProperty("customer", purchase.customer().value());
    if (purchase.time() instanceof Purchase.Time.Moment moment) {
      json.writeStringProperty("moment", moment.instant().toString());
    } else if (purchase.time() instanceof Purchase.Time.Day day) {
      json.writeStringProperty("day", day.date().toString());
    }
    Texts.write(json, "amount", purchase.amount());
    Texts.write(json, "source", purchase.source());
    Texts.write(json, "order", purchase.orderId());
    if (purchase.quantity() != null) {
      Texts.write(json, "quantity", purchase.quantity());
    }
    Texts.write(json, "channel", purchase.channel());
    Texts.write(json, "product", purchase.product());
    if (purchase.cost() != null) {
      Texts.write(json, "cost", purchase.cost());
    }
    Texts.write(json, "paymentMethod", purchase.paymentMethod());
  }
}
