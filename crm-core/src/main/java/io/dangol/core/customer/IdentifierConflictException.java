package io.dangol.core.customer;

/** Tells that another customer has an exclusive identifier already; nothing was changed. */
public final class IdentifierConflictException extends RuntimeException {

  private static final long serialVersionUID = 1;

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
  }
}
