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
import java.util.Set;
import java.util.TreeSet;

/** The changes that follow from what somebody decides. Nothing here writes anything. */
final class Decider {

  private final IdentityState state;

  Decider(IdentityState state) {
    this.state = state;
  }

  /** Returns the merge of two customers of today into the one with the better standing. */
  IdentityChange.Merged merged(CustomerId first, CustomerId second) {
    boolean firstSurvives = state.standing(first).compareTo(state.standing(second)) < 0;
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
    // The two homes meet in a common survivor: the last merge on the way of the one that is not
    // on the way of the other joined them.
    List<CustomerId> way = way(home);
    List<CustomerId> otherWay = way(other);
    CustomerId last = other;
    for (CustomerId id : otherWay) {
      if (way.contains(id)) {
        break;
      }
      last = id;
    }
    if (way.contains(other)) {
      last = home;
      for (CustomerId id : way) {
        if (otherWay.contains(id)) {
          break;
        }
        last = id;
      }
    }
    return new IdentityChange.Unmerged(map.linkOf(last).map(MergeLink::merge).orElseThrow());
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
