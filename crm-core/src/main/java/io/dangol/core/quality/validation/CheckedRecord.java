package io.dangol.core.quality.validation;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.purchase.Purchase;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record as the rules see it: texts by the names of their fields. What a host knows beyond source
 * records and purchases, such as shipping notes and closing sheets, it gives in the same form.
 *
 * @param ref where the record came from
 * @param values the values per field; blank ones are left out
 */
public record CheckedRecord(SourceRef ref, Map<String, List<String>> values) {

  /** The source of a purchase that has none. */
  private static final SourceRef NO_SOURCE = SourceRef.of("-", "-");

  public CheckedRecord {
    Objects.requireNonNull(ref, "ref");
    Map<String, List<String>> kept = new TreeMap<>();
    values.forEach(
        (field, texts) -> {
          List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
          if (!written.isEmpty()) {
            kept.put(field, written);
          }
        });
    values = Collections.unmodifiableMap(kept);
  }

  /**
   * Returns a row of a form with one value per field.
   *
   * @param ref where it came from
   * @param fields the values
   * @return the record
   */
  public static CheckedRecord of(SourceRef ref, Map<String, String> fields) {
    Map<String, List<String>> values = new TreeMap<>();
    fields.forEach((field, value) -> values.put(field, List.of(value)));
    return new CheckedRecord(ref, values);
  }

  /**
   * Returns a source record. Its fields are called by their codes; its role is in {@code role}.
   *
   * @param source the source record
   * @return the record
   */
  public static CheckedRecord of(SourceRecord source) {
    Map<String, List<String>> values = new TreeMap<>();
    source.values().forEach((field, texts) -> values.put(field.code(), texts));
    values.put("role", List.of(source.role().name()));
    return new CheckedRecord(source.ref(), values);
  }

  /**
   * Returns a purchase, with the fields {@code customer}, {@code kind}, {@code day}, {@code
   * amount}, {@code currency}, {@code order}, {@code quantity}, {@code channel}, {@code product},
   * {@code cost} and {@code payment-method}.
   *
   * @param purchase the purchase
   * @param zone the zone in which an instant falls on a day
   * @return the record
   */
  public static CheckedRecord of(Purchase purchase, ZoneId zone) {
    Map<String, List<String>> values = new TreeMap<>();
    put(values, "customer", purchase.customer());
    put(values, "kind", purchase.kind());
    put(values, "day", purchase.day(zone));
    put(values, "amount", purchase.amount().getAmount().toPlainString());
    put(values, "currency", purchase.amount().getCurrencyUnit().getCode());
    put(values, "order", purchase.orderId());
    put(
        values,
        "quantity",
        purchase.quantity() == null ? null : purchase.quantity().toPlainString());
    put(values, "channel", purchase.channel());
    put(values, "product", purchase.product());
    put(
        values,
        "cost",
        purchase.cost() == null ? null : purchase.cost().getAmount().toPlainString());
    put(values, "payment-method", purchase.paymentMethod());
    return new CheckedRecord(Objects.requireNonNullElse(purchase.source(), NO_SOURCE), values);
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, List.of(value.toString()));
    }
  }

  /**
   * Returns this record with one more field.
   *
   * @param field the field
   * @param value its value, in place of those it had
   * @return the record
   */
  public CheckedRecord with(String field, String value) {
    Map<String, List<String>> more = new TreeMap<>(values);
    more.put(field, List.of(value));
    return new CheckedRecord(ref, more);
  }

  /**
   * Returns the values of a field.
   *
   * @param field the field
   * @return the values, perhaps none
   */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /**
   * Returns the first value of a field.
   *
   * @param field the field
   * @return the value, or empty if there is none
   */
  public Optional<String> first(String field) {
    return all(field).stream().findFirst();
  }

  /** Returns the reference and the names of the fields, never a value. */
  @Override
  public String toString() {
    return "CheckedRecord[%s, %s]".formatted(ref, values.keySet());
  }
}
