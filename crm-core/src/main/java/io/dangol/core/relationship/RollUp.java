package io.dangol.core.relationship;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What contact persons and branches buy counts for their organisation, from the day on which they
 * belong to it to the day on which they leave. Nothing is rewritten: purchases keep their customer
 * and are rolled up when they are read. Immutable.
 *
 * <pre>{@code
 * RollUp accounts = RollUp.of(relationships);
 * try (Stream<Purchase> purchases = store.stream()) {
 *   PurchaseHistories byAccount =
 *       accounts.apply(purchases, SEOUL).collect(Purchases.collect(SEOUL));
 * }
 * }</pre>
 */
public final class RollUp {

  private static final RollUp NONE = new RollUp(Map.of(), Map.of());

  private final Map<CustomerId, List<Relationship>> above;
  private final Map<CustomerId, List<CustomerId>> below;

  private RollUp(
      Map<CustomerId, List<Relationship>> above, Map<CustomerId, List<CustomerId>> below) {
    this.above = above;
    this.below = below;
  }

  /**
   * Returns a roll-up that leaves everybody alone.
   *
   * @return the roll-up without relationships
   */
  public static RollUp none() {
    return NONE;
  }

  /**
   * Returns a roll-up along relationships; those of roles that do not roll up do not matter.
   *
   * @param relationships the relationships
   * @return the roll-up
   * @throws IllegalArgumentException if a customer belongs to two accounts at the same time
   */
  public static RollUp of(Relationships relationships) {
    Map<CustomerId, List<Relationship>> above = new HashMap<>();
    Map<CustomerId, List<CustomerId>> below = new HashMap<>();
    for (Relationship one : relationships.all()) {
      if (one.role().rollsUp()) {
        List<Relationship> known = above.computeIfAbsent(one.from(), from -> new ArrayList<>());
        known.forEach(other -> requireApart(one, other));
        known.add(one);
        below.computeIfAbsent(one.to(), to -> new ArrayList<>()).add(one.from());
      }
    }
    return new RollUp(above, below);
  }

  private static void requireApart(Relationship one, Relationship other) {
    boolean before = one.until() != null && isNotAfter(one.until(), other.since());
    boolean after = other.until() != null && isNotAfter(other.until(), one.since());
    if (!before && !after && !one.to().equals(other.to())) {
      throw new IllegalArgumentException(
          "customer %s belongs to %s and to %s at the same time\nMaybe end one of the two."
              .formatted(one.from(), other.to(), one.to()));
    }
  }

  private static boolean isNotAfter(LocalDate end, @Nullable LocalDate begin) {
    return begin != null && !end.isAfter(begin);
  }

  /**
   * Returns to which account a customer counts on a day.
   *
   * @param customer the customer
   * @param day the day
   * @return the organisation at the top, the customer itself where none is above
   * @throws IllegalArgumentException if the accounts form a cycle on that day
   */
  public CustomerId accountOf(CustomerId customer, LocalDate day) {
    List<CustomerId> path = path(customer, day);
    return path.get(path.size() - 1);
  }

  /**
   * Returns whether what a customer does on a day counts for another one.
   *
   * @param customer the customer
   * @param account the account, at any height above, or the customer itself
   * @param day the day
   * @return whether the customer is the account or belongs to it
   * @throws IllegalArgumentException if the accounts form a cycle on that day
   */
  public boolean belongs(CustomerId customer, CustomerId account, LocalDate day) {
    return path(customer, day).contains(account);
  }

  private List<CustomerId> path(CustomerId customer, LocalDate day) {
    List<CustomerId> path = new ArrayList<>(List.of(customer));
    Optional<CustomerId> next = accountAbove(customer, day);
    while (next.isPresent()) {
      if (path.contains(next.get())) {
        throw new IllegalArgumentException(
            "the accounts of customer %s form a cycle on %s".formatted(customer, day));
      }
      path.add(next.get());
      next = accountAbove(next.get(), day);
    }
    return path;
  }

  private Optional<CustomerId> accountAbove(CustomerId customer, LocalDate day) {
    return above.getOrDefault(customer, List.of()).stream()
        .filter(one -> one.isInForce(day))
        .map(Relationship::to)
        .findFirst();
  }

  /**
   * Returns whose records may count for an account: those to ask a store for, before {@link
   * #accountOf} tells for each of them whether it counts on its day.
   *
   * @param account the account
   * @return the account and everybody who ever belonged to it, over any number of steps
   */
  public Set<CustomerId> members(CustomerId account) {
    Set<CustomerId> members = new HashSet<>();
    Deque<CustomerId> open = new ArrayDeque<>(List.of(account));
    while (!open.isEmpty()) {
      CustomerId at = open.remove();
      if (members.add(at)) {
        open.addAll(below.getOrDefault(at, List.of()));
      }
    }
    return Set.copyOf(members);
  }

  /**
   * Rolls purchases up.
   *
   * @param purchases the purchases
   * @param zone the zone in which an instant falls on a day
   * @return the purchases, each of the account to which its customer belonged on its day
   */
  public Stream<Purchase> apply(Stream<Purchase> purchases, ZoneId zone) {
    return purchases.map(
        purchase -> {
          CustomerId account = accountOf(purchase.customer(), purchase.day(zone));
          return account.equals(purchase.customer()) ? purchase : purchase.by(account);
        });
  }
}
