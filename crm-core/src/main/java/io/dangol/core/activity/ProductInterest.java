package io.dangol.core.activity;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.Objects;

/**
 * A sign that a customer is interested in a product, short of buying it.
 *
 * @param customer the customer whom the source named
 * @param at when
 * @param product the code of the product, not blank
 * @param sign how the interest showed
 * @param source the record it came with: the idempotency key
 */
public record ProductInterest(
    CustomerId customer, Instant at, String product, Sign sign, SourceRef source)
    implements Activity {

  /** How an interest shows, the weakest sign first. */
  public enum Sign {
    /** The product was looked at. */
    VIEWED,
    /** It was put on a list of wishes. */
    WISHED,
    /** A sample, a quotation or a test was asked for. */
    TRIED,
    /** The customer asked about it. */
    INQUIRED,
    /** It was put into the basket, and not bought. */
    IN_BASKET
  }

  public ProductInterest {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(at, "at");
    Texts.require(product, "product");
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(source, "source");
  }
}
