package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchConflict;
import io.dangol.core.identity.match.MatchConflict.Kind;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * To whom a record belongs, rule by rule from the strongest. A rule whose candidates contradict the
 * record or each other joins only those that also share an exclusive value with the record.
 */
final class Assignment {

  private final IdentityState state;
  private final NormalizedRecord record;
  private final Predicate<CustomerId> erased;
  private final Map<CustomerId, Match> joined = new LinkedHashMap<>();
  private final NavigableSet<CustomerId> fits = new TreeSet<>();
  private final List<MatchConflict> conflicts = new ArrayList<>();
  private final List<Match> possible = new ArrayList<>();
  private ExclusiveValues exclusive;

  private Assignment(IdentityState state, NormalizedRecord record, Predicate<CustomerId> erased) {
    this.state = state;
    this.erased = erased;
    this.record = record;
    this.exclusive = ExclusiveValues.of(record);
  }

  /** Nothing joins an erased customer: who comes back is a new one. */
  static Assignment of(IdentityState state, NormalizedRecord record, Predicate<CustomerId> erased) {
    Assignment assignment = new Assignment(state, record, erased);
    assignment.assign();
    return assignment;
  }

  /** The customers whom the record joins with the strongest match of each; none for a new one. */
  Map<CustomerId, Match> joined() {
    return joined;
  }

  /** The customers whom an ambiguous record fits. */
  NavigableSet<CustomerId> fits() {
    return fits;
  }

  List<MatchConflict> conflicts() {
    return conflicts;
  }

  List<Match> possible() {
    return possible;
  }

  private void assign() {
    Map<String, Map<CustomerId, Match>> byRule = new LinkedHashMap<>();
    Set<CustomerId> seen = new TreeSet<>();
    for (Match match : state.matches(record)) {
      CustomerId customer = state.map().customer(match.other(record.ref())).orElse(null);
      if (customer != null && seen.add(customer) && !erased.test(customer)) {
        if (match.level().joins()) {
          byRule
              .computeIfAbsent(match.level() + match.rule(), rule -> new LinkedHashMap<>())
              .put(customer, match);
        } else {
          possible.add(match);
        }
      }
    }
    for (Map<CustomerId, Match> candidates : byRule.values()) {
      if (fits.isEmpty()) {
        assign(candidates);
      }
    }
    List<SourceRef> crowd = state.crowd(record);
    if (!crowd.isEmpty()) {
      Set<SourceRef> shown = new TreeSet<>(crowd);
      shown.add(record.ref());
      if (shown.size() > 1) {
        conflicts.add(MatchConflict.of(Kind.TOO_MANY, "key", shown, Set.of()));
      }
    }
  }

  /** Joins the candidates of one rule, as far as they go together. */
  private void assign(Map<CustomerId, Match> candidates) {
    Map<CustomerId, Match> fitting = new LinkedHashMap<>();
    boolean contradicted = false;
    for (Map.Entry<CustomerId, Match> candidate : candidates.entrySet()) {
      Set<RecordField> fields = exclusive.conflicts(state.exclusive(candidate.getKey()));
      if (isApart(candidate.getKey())) {
        conflict(Kind.DECLARED_DIFFERENT, candidate.getValue(), Set.of());
      } else if (fields.isEmpty()) {
        fitting.put(candidate.getKey(), candidate.getValue());
      } else {
        contradicted = true;
        conflict(Kind.CONTRADICTION, candidate.getValue(), fields);
      }
    }
    if (contradicted || !goTogether(fitting.keySet())) {
      Map<CustomerId, Match> decided = new LinkedHashMap<>(fitting);
      decided.keySet().removeIf(customer -> !exclusive.sharesWith(state.exclusive(customer)));
      if (decided.isEmpty() || !goTogether(decided.keySet())) {
        leave(fitting);
        return;
      }
      fitting = decided;
    }
    for (Map.Entry<CustomerId, Match> candidate : fitting.entrySet()) {
      joined.put(candidate.getKey(), candidate.getValue());
      exclusive = exclusive.with(state.exclusive(candidate.getKey()));
    }
  }

  /** Leaves the record alone between those whom it fits; what a stronger rule joined stays. */
  private void leave(Map<CustomerId, Match> fitting) {
    if (fitting.size() > 1 && joined.isEmpty()) {
      fits.addAll(fitting.keySet());
    }
    if (!fitting.isEmpty()) {
      Match first = fitting.values().iterator().next();
      Set<SourceRef> shown = new TreeSet<>(Set.of(record.ref()));
      fitting.values().stream().limit(2).forEach(match -> shown.add(match.other(record.ref())));
      conflicts.add(MatchConflict.of(Kind.AMBIGUOUS, first.rule(), shown, Set.of()));
    }
  }

  private boolean isApart(CustomerId customer) {
    return state.map().isApart(record.ref(), customer)
        || joined.keySet().stream().anyMatch(other -> state.map().isApart(other, customer));
  }

  private boolean goTogether(Collection<CustomerId> customers) {
    ExclusiveValues all = exclusive;
    List<CustomerId> before = new ArrayList<>();
    for (CustomerId customer : customers) {
      ExclusiveValues values = state.exclusive(customer);
      boolean apart = before.stream().anyMatch(other -> state.map().isApart(other, customer));
      if (apart || !all.conflicts(values).isEmpty()) {
        return false;
      }
      all = all.with(values);
      before.add(customer);
    }
    return true;
  }

  private void conflict(Kind kind, Match match, Set<RecordField> fields) {
    conflicts.add(
        MatchConflict.of(kind, match.rule(), Set.of(match.first(), match.second()), fields));
  }
}
