package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps relationships. Implementations are safe for use by any number of threads, and prove it with
 * {@code RelationshipStoreContract}.
 */
public interface RelationshipStore {

  /**
   * Adds a relationship.
   *
   * @param relationship the relationship
   * @return whether it was new
   */
  boolean add(Relationship relationship);

  /**
   * Takes a relationship away: one that never was. One that is over is replaced by one with an end.
   *
   * @param relationship the relationship
   * @return whether it was there
   */
  boolean remove(Relationship relationship);

  /**
   * Returns the relationships of customers, in both directions and of any time.
   *
   * @param customers the customers; aliases are not followed
   * @return the relationships, each once, in an order that does not change
   */
  List<Relationship> of(Set<CustomerId> customers);

  /**
   * Returns all relationships in any order, in bounded memory. The stream must be closed.
   *
   * @return the relationships
   */
  Stream<Relationship> stream();

  /**
   * Erases the relationships of a customer, in both directions.
   *
   * @param customer the customer
   * @return how many were erased
   */
  int erase(CustomerId customer);
}
