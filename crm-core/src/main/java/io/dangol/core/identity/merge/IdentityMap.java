package io.dangol.core.identity.merge;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Constraints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which record is of which customer: the fold of the decisions in their order.
 *
 * <p>Every record stays with the customer that it was first given to, its home; a merge makes a
 * home an alias and touches no record. The fold does not depend on anything but the decisions. For
 * use by one thread while decisions are applied.
 */
public final class IdentityMap {

  private final Map<SourceRef, CustomerId> homes = new HashMap<>();
  private final Map<CustomerId, NavigableSet<SourceRef>> records = new HashMap<>();
  private final Map<CustomerId, MergeLink> links = new LinkedHashMap<>();
  private final Map<CustomerId, Set<CustomerId>> aliases = new HashMap<>();
  private final Differences differences = new Differences();
  private final Set<Set<SourceRef>> same = new HashSet<>();

  private IdentityMap() {}

  /**
   * Returns the map without decisions.
   *
   * @return a map that knows nobody
   */
  public static IdentityMap empty() {
    return new IdentityMap();
  }

  /**
   * Returns the fold of decisions.
   *
   * @param decisions the decisions in their order
   * @return the map
   * @throws IllegalArgumentException if a decision does not follow from those before it
   */
  public static IdentityMap of(Iterable<MergeDecision> decisions) {
    IdentityMap map = empty();
    decisions.forEach(map::apply);
    return map;
  }

  /**
   * Applies one more decision.
   *
   * @param decision the decision
   * @throws IllegalArgumentException if it does not follow from those before it, such as a merge of
   *     an alias; nothing is changed
   */
  public void apply(MergeDecision decision) {
    IdentityChange change = decision.change();
    if (change instanceof IdentityChange.Registered registered) {
      require(!records.containsKey(registered.customer()), decision, "the customer is there");
      put(registered.record(), registered.customer(), decision);
    } else if (change instanceof IdentityChange.Attached attached) {
      require(records.containsKey(attached.customer()), decision, "the customer is unknown");
      put(attached.record(), attached.customer(), decision);
    } else if (change instanceof IdentityChange.Merged merged) {
      merge(decision, merged);
    } else if (change instanceof IdentityChange.Unmerged unmerged) {
      unmerge(decision, unmerged);
    } else if (change instanceof IdentityChange.SplitOff split) {
      split(decision, split);
    } else if (change instanceof IdentityChange.DeclaredSame declared) {
      differences.forget(declared.first(), declared.second());
      same.add(Set.of(declared.first(), declared.second()));
    } else if (change instanceof IdentityChange.DeclaredDifferent declared) {
      same.remove(Set.of(declared.first(), declared.second()));
      differences.declare(declared.first(), declared.second());
    }
  }

  private void put(SourceRef record, CustomerId home, MergeDecision decision) {
    require(!homes.containsKey(record), decision, "the record has a customer");
    homes.put(record, home);
    records.computeIfAbsent(home, id -> new TreeSet<>()).add(record);
  }

  private void merge(MergeDecision decision, IdentityChange.Merged merged) {
    CustomerId survivor = merged.survivor();
    CustomerId retired = merged.retired();
    for (CustomerId id : List.of(survivor, retired)) {
      require(records.containsKey(id), decision, "a customer is unknown");
      require(!links.containsKey(id), decision, "a customer is an alias already");
    }
    if (merged.basis().isEmpty()) {
      // Who joins by hand takes back what was said before about the two.
      differences.forget(identities(survivor), identities(retired), this::records);
    }
    links.put(retired, new MergeLink(decision.id(), survivor, retired, merged.basis().isEmpty()));
    aliases.computeIfAbsent(survivor, id -> new HashSet<>()).add(retired);
  }

  private void unmerge(MergeDecision decision, IdentityChange.Unmerged unmerged) {
    Optional<MergeLink> link = link(unmerged.merge());
    require(link.isPresent(), decision, "there is no such merge, or it was undone");
    MergeLink undone = link.orElseThrow();
    links.remove(undone.retired());
    aliases.getOrDefault(undone.survivor(), new HashSet<>()).remove(undone.retired());
    same.removeIf(pair -> pair.stream().map(this::customer).distinct().count() > 1);
    separate(identities(resolve(undone.survivor())), identities(undone.retired()));
  }

  private void split(MergeDecision decision, IdentityChange.SplitOff split) {
    require(!records.containsKey(split.to()), decision, "the new customer is there");
    CustomerId from = resolve(split.from());
    require(
        split.records().stream().allMatch(ref -> customer(ref).filter(from::equals).isPresent()),
        decision,
        "a record is of another customer");
    require(
        split.records().size() < records(from).size(), decision, "nothing would be left behind");
    Set<CustomerId> left = new HashSet<>();
    for (SourceRef ref : split.records()) {
      CustomerId home = homes.put(ref, split.to());
      if (home != null) {
        left.add(home);
        records.getOrDefault(home, new TreeSet<>()).remove(ref);
      }
      records.computeIfAbsent(split.to(), id -> new TreeSet<>()).add(ref);
    }
    same.removeIf(pair -> pair.stream().map(this::customer).distinct().count() > 1);
    left.addAll(identities(from));
    separate(left, Set.of(split.to()));
  }

  /** Keeps all homes apart, for an alias may come to stand for itself later. */
  private void separate(Set<CustomerId> left, Set<CustomerId> right) {
    left.forEach(one -> right.forEach(other -> differences.separate(one, other)));
  }

  private static void require(boolean condition, MergeDecision decision, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(
          "decision %s does not follow: %s".formatted(decision.id(), problem));
    }
  }

  /**
   * Returns the customer that a record was first given to, which may be an alias by now.
   *
   * @param ref the record
   * @return the customer, or empty if nothing was decided about the record
   */
  public Optional<CustomerId> home(SourceRef ref) {
    return Optional.ofNullable(homes.get(ref));
  }

  /**
   * Returns the customer whom a record is of.
   *
   * @param ref the record
   * @return the customer of today, or empty if nothing was decided about the record
   */
  public Optional<CustomerId> customer(SourceRef ref) {
    return home(ref).map(this::resolve);
  }

  /**
   * Returns what an identity stands for today.
   *
   * @param id the identity
   * @return the survivor, or the identity itself
   */
  public CustomerId resolve(CustomerId id) {
    CustomerId survivor = id;
    MergeLink link = links.get(id);
    while (link != null) {
      survivor = link.survivor();
      link = links.get(survivor);
    }
    return survivor;
  }

  /**
   * Returns whether a customer was ever registered or split off.
   *
   * @param id the identity
   * @return whether it is known
   */
  public boolean isKnown(CustomerId id) {
    return records.containsKey(id);
  }

  /**
   * Returns an identity with all that were merged into it.
   *
   * @param id the identity
   * @return the identities in no order; those merged into its survivor by another way are left out
   */
  public Set<CustomerId> identities(CustomerId id) {
    Set<CustomerId> all = new HashSet<>();
    List<CustomerId> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      CustomerId next = open.remove(open.size() - 1);
      all.add(next);
      open.addAll(aliases.getOrDefault(next, Set.of()));
    }
    return all;
  }

  /**
   * Returns the records of a customer, those of its aliases included.
   *
   * @param id the identity
   * @return the records, a copy
   */
  public NavigableSet<SourceRef> records(CustomerId id) {
    NavigableSet<SourceRef> all = new TreeSet<>();
    identities(id).forEach(home -> all.addAll(records.getOrDefault(home, new TreeSet<>())));
    return all;
  }

  /**
   * Returns the records whose home an identity is.
   *
   * @param home the identity
   * @return the records, unmodifiable
   */
  public NavigableSet<SourceRef> recordsAt(CustomerId home) {
    return Collections.unmodifiableNavigableSet(records.getOrDefault(home, new TreeSet<>()));
  }

  /**
   * Returns a merge that is in force.
   *
   * @param merge the id of its decision
   * @return the merge, or empty if there is none or it was undone
   */
  public Optional<MergeLink> link(String merge) {
    return links.values().stream().filter(link -> link.merge().equals(merge)).findFirst();
  }

  /**
   * Returns the merges that are in force.
   *
   * @return the merges in the order in which they were decided
   */
  public List<MergeLink> links() {
    return List.copyOf(links.values());
  }

  /**
   * Returns the merge that made an identity an alias.
   *
   * @param retired the alias
   * @return the merge, or empty if the identity stands for itself
   */
  public Optional<MergeLink> linkOf(CustomerId retired) {
    return Optional.ofNullable(links.get(retired));
  }

  /**
   * Returns whether somebody decided that two customers are not one person.
   *
   * @param first a customer
   * @param second another customer
   * @return whether no rule may join them
   */
  public boolean isApart(CustomerId first, CustomerId second) {
    return differences.between(identities(first), second, this);
  }

  /**
   * Returns whether somebody decided that a record is not of a customer.
   *
   * @param record the record
   * @param customer the customer
   * @return whether no rule may attach it
   */
  public boolean isApart(SourceRef record, CustomerId customer) {
    return differences.between(record, customer, this);
  }

  /**
   * Returns whether somebody declared two records to be of one person, and nobody took it back.
   *
   * @param first a record
   * @param second another one
   * @return whether it was declared
   */
  public boolean isDeclaredSame(SourceRef first, SourceRef second) {
    return !first.equals(second) && same.contains(Set.of(first, second));
  }

  /**
   * Returns whether somebody declared two records to be of different persons, and nobody took it
   * back.
   *
   * @param first a record
   * @param second another one
   * @return whether it was declared
   */
  public boolean isDeclaredDifferent(SourceRef first, SourceRef second) {
    return differences.isDeclared(first, second);
  }

  /**
   * Returns what people decided, for a clustering of all records at once.
   *
   * @return the constraints
   */
  public Constraints constraints() {
    List<Set<SourceRef>> together = new ArrayList<>(same);
    links.values().stream()
        .filter(MergeLink::byHand)
        .map(link -> firstOf(link).collect(Collectors.toSet()))
        .filter(pair -> !pair.isEmpty())
        .forEach(together::add);
    return new Constraints(together, differences.constraints(this::recordsAt));
  }

  private Stream<SourceRef> firstOf(MergeLink link) {
    NavigableSet<SourceRef> retired = records(link.retired());
    NavigableSet<SourceRef> others = records(link.survivor());
    others.removeAll(retired);
    return retired.isEmpty() || others.isEmpty()
        ? Stream.empty()
        : Stream.of(others.first(), retired.first());
  }
}
