package io.dangol.segmentation.engagement;

/** What a customer did. */
public enum EngagementKind {
  /** Opened a message, as far as can be told. */
  OPEN,
  /** A mail program opened the message on its own; shows that the address works, not interest. */
  MACHINE_OPEN,
  /** Clicked a link. */
  CLICK,
  /** Visited the site or a store. */
  VISIT,
  /** Replied, or called back. */
  REPLY,
  /** Showed interest in a product: a basket, a wish list, a question. */
  PRODUCT_INTEREST
}
