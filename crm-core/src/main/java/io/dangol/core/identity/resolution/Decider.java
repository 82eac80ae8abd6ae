package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.IdentityMap;
import io.dangol.core.identity.merge.MergeLink;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The changes that follow from what somebody decides. Nothing here writes anything. */
final class Decider {

  private final IdentityState state;

  Decider(IdentityState state) {
    this.state = state;
  }

  /**
   * Returns the merge of two customers of today into the one with the better standing, or into the
   * one that the host made the survivor in the store already.
   */
  IdentityChange.Merged merged(
      CustomerId first, CustomerId second, UnaryOperator<CustomerId> stored) {
    boolean better = state.standing(first).compareTo(state.standing(second)) < 0;
    boolean firstSurvives =
        stored.apply(second).equals(first) || (better && !stored.apply(first).equals(second));
    return new IdentityChange.Merged(
        firstSurvives ? first : second, firstSurvives ? second : first, null);
  }

  /** Returns what parts a record from another one of the same customer. */
  IdentityChange parted(SourceRef first, SourceRef second, CustomerId created) {
    IdentityMap map = state.map();
    CustomerId home = map.home(first).orElseThrow();
    CustomerId other = map.home(second).orElseThrow();
    if (home.equals(other)) {
      return new IdentityChange.SplitOff(leaving(first, second, home), map.resolve(home), created);
    }
    // The two homes meet in a common survivor. The later one of the merges that brought the two
    // branches there joined them.
    List<CustomerId> way = way(home);
    List<CustomerId> otherWay = way(other);
    List<CustomerId> last = new ArrayList<>();
    lastBefore(way, otherWay).ifPresent(last::add);
    lastBefore(otherWay, way).ifPresent(last::add);
    MergeLink latest =
        map.links().stream()
            .filter(link -> last.contains(link.retired()))
            .reduce((one, next) -> next)
            .orElseThrow();
    return new IdentityChange.Unmerged(latest.merge());
  }

  /** Returns the last identity on a way that is not on another one. */
  private static Optional<CustomerId> lastBefore(List<CustomerId> way, List<CustomerId> other) {
    return way.stream().filter(id -> !other.contains(id)).reduce((one, next) -> next);
  }

  private List<CustomerId> way(CustomerId home) {
    List<CustomerId> way = new ArrayList<>(List.of(home));
    CustomerId next = home;
    while (!state.map().resolve(next).equals(next)) {
      next = state.map().linkOf(next).map(MergeLink::survivor).orElseThrow();
      way.add(next);
    }
    return way;
  }

  /** The record leaves with those that share an exclusive value with it and not with the other. */
  private NavigableSet<SourceRef> leaving(SourceRef first, SourceRef second, CustomerId home) {
    ExclusiveValues staying = exclusive(first);
    ExclusiveValues going = exclusive(second);
    NavigableSet<SourceRef> leaving = new TreeSet<>(Set.of(second));
    if (!going.values().isEmpty() && !going.sharesWith(staying)) {
      for (SourceRef ref : state.map().recordsAt(home)) {
        ExclusiveValues values = exclusive(ref);
        if (!ref.equals(first) && values.sharesWith(going) && !values.sharesWith(staying)) {
          leaving.add(ref);
        }
      }
    }
    return leaving;
  }

  private ExclusiveValues exclusive(SourceRef ref) {
    return state.read(ref).map(ExclusiveValues::of).orElse(ExclusiveValues.none());
  }

  /** Returns the split of a customer in which the smaller part leaves. */
  IdentityChange.SplitOff split(CustomerId customer, Set<SourceRef> refs, CustomerId created) {
    NavigableSet<SourceRef> all = state.map().records(customer);
    NavigableSet<SourceRef> leaving = new TreeSet<>(refs);
    if (2 * refs.size() > all.size()) {
      all.removeAll(refs);
      leaving = all;
    }
    return new IdentityChange.SplitOff(leaving, customer, created);
  }
}
