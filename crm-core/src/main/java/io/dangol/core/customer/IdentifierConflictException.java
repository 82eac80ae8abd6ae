package io.dangol.core.customer;

/** Tells that another customer has an exclusive identifier already; nothing was changed. */
public final class IdentifierConflictException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient CustomerId customer;
  private final IdentifierType type;
  private final transient CustomerId holder;

  /**
   * Creates the exception; its message has no value of the identifier.
   *
   * @param customer the customer that was to be saved
   * @param type the type of the identifier
   * @param holder the customer who has it
   */
  public IdentifierConflictException(CustomerId customer, IdentifierType type, CustomerId holder) {
    super(
        "customer %s cannot have the %s of customer %s\nMaybe the two are one: merge them."
            .formatted(customer, type, holder));
    this.customer = customer;
    this.type = type;
    this.holder = holder;
  }

  /**
   * Returns who was to be saved.
   *
   * @return the customer
   */
  public CustomerId customer() {
    return customer;
  }

  /**
   * Returns of which type the identifier is.
   *
   * @return the type
   */
  public IdentifierType type() {
    return type;
  }

  /**
   * Returns who has the identifier: maybe the same customer, to be merged.
   *
   * @return the customer
   */
  public CustomerId holder() {
    return holder;
  }
}
