package io.dangol.core.service;

import io.dangol.core.customer.SourceRef;
import java.util.Objects;

/** What a case is about, beside its customer, by reference. */
public sealed interface CaseLink {

  /**
   * An order, such as the one that a complaint is about.
   *
   * @param orderId the order, as {@code Purchase.orderId} names it; not blank
   */
  record Order(String orderId) implements CaseLink {

    public Order {
      requireText("orderId", orderId);
    }
  }

  /**
   * A product.
   *
   * @param product the product, as {@code Purchase.product} names it; not blank
   */
  record Product(String product) implements CaseLink {

    public Product {
      requireText("product", product);
    }
  }

  /**
   * A contact, such as the call in which a complaint was made.
   *
   * @param source the record that the interaction came with
   */
  record Contact(SourceRef source) implements CaseLink {

    public Contact {
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * Another case, such as the complaint about a repair.
   *
   * @param id the case
   */
  record Related(CaseId id) implements CaseLink {

    public Related {
      Objects.requireNonNull(id, "id");
    }
  }

  private static void requireText(String name, String text) {
    if (Objects.requireNonNull(text, name).isBlank()) {
      throw new IllegalArgumentException("%s must not be blank".formatted(name));
    }
  }
}
