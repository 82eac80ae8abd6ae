package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A set of relationships, to be followed. Immutable. */
public final class Relationships {

  private final List<Relationship> all;

  private Relationships(List<Relationship> all) {
    this.all = all;
  }

  /**
   * Returns a set of relationships.
   *
   * @param relationships the relationships in any order
   * @return the set
   */
  public static Relationships of(Collection<Relationship> relationships) {
    return new Relationships(List.copyOf(new LinkedHashSet<>(relationships)));
  }

  /**
   * Returns the relationships of a customer on a day, in both directions.
   *
   * @param customer the customer
   * @param day the day
   * @return the relationships in force, in the order in which they were given
   */
  public List<Relationship> of(CustomerId customer, LocalDate day) {
    return all.stream()
        .filter(r -> r.from().equals(customer) || r.to().equals(customer))
        .filter(r -> r.isInForce(day))
        .toList();
  }

  /**
   * Returns all relationships.
   *
   * @return the relationships in the order in which they were given, unmodifiable
   */
  public List<Relationship> all() {
    return all;
  }

  /**
   * Returns who alone may approach a customer on a day.
   *
   * @param customer the customer
   * @param day the day
   * @return the owner, such as the distributor, or empty if everybody may
   */
  public Optional<CustomerId> ownerOf(CustomerId customer, LocalDate day) {
    return all.stream()
        .filter(one -> one.from().equals(customer) && one.isInForce(day))
        .filter(one -> one.visibility() == Relationship.Visibility.OWNER_ONLY)
        .map(Relationship::to)
        .findFirst();
  }

  /**
   * Returns to which account customers count on a day: contact persons to their organisation,
   * branches to the organisation above them, up to the top.
   *
   * @param day the day
   * @return a function from a customer to the account, the customer itself where none is above
   * @throws IllegalArgumentException if a customer has two accounts on that day, or the accounts
   *     form a cycle
   */
  public UnaryOperator<CustomerId> accountOn(LocalDate day) {
    Map<CustomerId, CustomerId> above = new HashMap<>();
    for (Relationship r : all) {
      if (r.role().rollsUp() && r.isInForce(day)) {
        CustomerId other = above.putIfAbsent(r.from(), r.to());
        if (other != null && !other.equals(r.to())) {
          throw new IllegalArgumentException(
              "customer %s counts for %s and for %s on %s\nMaybe end one of the two."
                  .formatted(r.from(), other, r.to(), day));
        }
      }
    }
    Map<CustomerId, CustomerId> top = new HashMap<>();
    above.keySet().forEach(customer -> top.put(customer, top(customer, above)));
    return customer -> top.getOrDefault(customer, customer);
  }

  private static CustomerId top(CustomerId customer, Map<CustomerId, CustomerId> above) {
    Set<CustomerId> path = new LinkedHashSet<>();
    CustomerId at = customer;
    CustomerId next = above.get(at);
    while (next != null) {
      if (!path.add(at)) {
        throw new IllegalArgumentException("accounts form a cycle: %s".formatted(path));
      }
      at = next;
      next = above.get(at);
    }
    return at;
  }
}
