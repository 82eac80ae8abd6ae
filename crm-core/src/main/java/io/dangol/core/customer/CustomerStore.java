package io.dangol.core.customer;

import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps customers. Implementations are safe for use by any number of threads, and prove it with
 * {@code CustomerStoreContract}.
 *
 * <p>A merge makes an identity an alias for ever and moves nothing: the merged customer stays where
 * it is, found by {@link #find} but left out of pages and streams, so that the merge can be undone.
 */
public interface CustomerStore {

  /** The most customers that {@link #findAll} takes at once. */
  int MAX_BULK = 1_000;

  /**
   * Returns a customer; aliases are not followed.
   *
   * @param id the identity
   * @return the customer with its version, or empty if it is not stored or was erased
   */
  Optional<Versioned<Customer>> find(CustomerId id);

  /**
   * Returns many customers at once; aliases are not followed.
   *
   * @param ids at most {@value #MAX_BULK} identities
   * @return those that are stored
   * @throws IllegalArgumentException if there are too many
   */
  Map<CustomerId, Versioned<Customer>> findAll(Set<CustomerId> ids);

  /**
   * Returns what an identity stands for today, following aliases to their end.
   *
   * @param id the identity
   * @return what it stands for
   */
  Resolution resolve(CustomerId id);

  /**
   * Returns what many identities stand for today. A store that can ask once for all of them does.
   *
   * @param ids at most {@value #MAX_BULK} identities
   * @return what each of them stands for
   * @throws IllegalArgumentException if there are too many
   */
  default Map<CustomerId, Resolution> resolveAll(Set<CustomerId> ids) {
    if (ids.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d customers at once, not %d".formatted(MAX_BULK, ids.size()));
    }
    return ids.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::resolve));
  }

  /**
   * Returns the customers who have an identifier.
   *
   * @param identifier the identifier; type, issuer and value count
   * @return the customers in the order of their identities, merged ones included
   */
  List<CustomerId> findByIdentifier(Identifier identifier);

  /**
   * Returns everything that an identity's customer is or was known as: what purchases, contacts and
   * consents are to be asked for, since they stay with the identity that they came with.
   *
   * @param id the identity
   * @return the survivor and all its aliases, erased ones included; {@code id} alone if it was
   *     never seen
   */
  Set<CustomerId> identities(CustomerId id);

  /**
   * Returns the customers whom staff looks for.
   *
   * @param search the name, the telephone number, or both
   * @param limit the most customers that are returned, from 1 to {@value #MAX_BULK}
   * @return the customers in the order of their identities, without merged ones
   * @throws IllegalArgumentException if the limit is out of range
   */
  List<Customer> search(CustomerSearch search, int limit);

  /**
   * Returns a page of the customers in the order of their identities.
   *
   * @param request how many, and after which
   * @return the page
   * @throws IllegalArgumentException if the cursor is not one of this method
   */
  Page<Versioned<Customer>> page(PageRequest request);

  /**
   * Returns all customers in the order of their identities, in bounded memory. The stream must be
   * closed.
   *
   * @return the customers
   */
  Stream<Customer> stream();

  /**
   * Saves a customer.
   *
   * @param customer the customer
   * @param expected the version that was read, or {@link Version#NONE} for a new customer
   * @return the version that it has now
   * @throws io.dangol.core.store.StaleVersionException if the stored version is another one
   * @throws IdentifierConflictException if a customer who is not merged with this one has one of
   *     its identifiers, and one of the two has it as an exclusive one
   * @throws IllegalStateException if the customer was erased
   */
  Version save(Customer customer, Version expected);

  /**
   * Makes an identity an alias of another one.
   *
   * @param from the identity that becomes an alias
   * @param to the survivor
   * @throws IllegalArgumentException if one of the two is not stored, {@code from} is an alias
   *     already, {@code to} resolves to {@code from}, or {@code to} is an alias of a customer who
   *     was erased
   */
  void redirect(CustomerId from, CustomerId to);

  /**
   * Undoes {@link #redirect}: the identity stands for itself again.
   *
   * @param id the alias
   * @return whether it was one
   * @throws IdentifierConflictException if an exclusive identifier would then have two holders;
   *     nothing is changed
   */
  boolean restore(CustomerId id);

  /**
   * Erases the personal data of a customer and leaves a tombstone, so that the identity is never
   * given out again. Erasing twice keeps the first moment.
   *
   * @param id the identity
   * @param at when
   * @return whether there was something to erase
   */
  boolean erase(CustomerId id, Instant at);
}
