package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.MergeLink;
import io.dangol.core.store.IdGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out what people decide; empty where the log had moved on and they must be asked again.
 */
final class Stewarding {

  private final IdentityState state;
  private final DecisionLog log;
  private final Projection projection;
  private final IdGenerator ids;
  private final Decider decider;

  Stewarding(IdentityState state, DecisionLog log, Projection projection, IdGenerator ids) {
    this.state = state;
    this.log = log;
    this.projection = projection;
    this.ids = ids;
    this.decider = new Decider(state);
  }

  Optional<StewardResult> assertSame(
      SourceRef first, SourceRef second, String actor, String reason) {
    Optional<CustomerId> one = state.map().customer(first);
    Optional<CustomerId> other = state.map().customer(second);
    if (one.isEmpty() || other.isEmpty()) {
      return refused(StewardResult.Reason.UNKNOWN_RECORD);
    }
    if (state.map().isDeclaredSame(first, second)) {
      return Optional.of(new StewardResult.Unchanged());
    }
    IdentityChange declared = new IdentityChange.DeclaredSame(first, second);
    return one.equals(other)
        ? noted(actor, reason, declared)
        : merged(one.get(), other.get(), actor, reason, List.of(declared));
  }

  Optional<StewardResult> assertDifferent(
      SourceRef first, SourceRef second, String actor, String reason) {
    Optional<CustomerId> one = state.map().customer(first);
    Optional<CustomerId> other = state.map().customer(second);
    if (one.isEmpty() || other.isEmpty()) {
      return refused(StewardResult.Reason.UNKNOWN_RECORD);
    }
    IdentityChange declared = new IdentityChange.DeclaredDifferent(first, second);
    if (!one.equals(other)) {
      return state.map().isDeclaredDifferent(first, second)
          ? Optional.of(new StewardResult.Unchanged())
          : noted(actor, reason, declared);
    }
    IdentityChange parted = decider.parted(first, second, CustomerId.of(ids.next()));
    return parted instanceof IdentityChange.SplitOff split
        ? splitOff(split, actor, reason, List.of(declared))
        : unmerged((IdentityChange.Unmerged) parted, actor, reason, List.of(declared));
  }

  Optional<StewardResult> merge(CustomerId first, CustomerId second, String actor, String reason) {
    if (!state.map().isKnown(first) || !state.map().isKnown(second)) {
      return refused(StewardResult.Reason.UNKNOWN_CUSTOMER);
    }
    CustomerId one = state.map().resolve(first);
    CustomerId other = state.map().resolve(second);
    return one.equals(other)
        ? Optional.of(new StewardResult.Unchanged())
        : merged(one, other, actor, reason, List.of());
  }

  Optional<StewardResult> unmerge(String merge, String actor, String reason) {
    return state.map().link(merge).isEmpty()
        ? refused(StewardResult.Reason.UNKNOWN_MERGE)
        : unmerged(new IdentityChange.Unmerged(merge), actor, reason, List.of());
  }

  Optional<StewardResult> split(
      CustomerId customer, Set<SourceRef> records, String actor, String reason) {
    if (!state.map().isKnown(customer)) {
      return refused(StewardResult.Reason.UNKNOWN_CUSTOMER);
    }
    CustomerId survivor = state.map().resolve(customer);
    NavigableSet<SourceRef> all = state.map().records(survivor);
    if (records.isEmpty() || !all.containsAll(records)) {
      return refused(StewardResult.Reason.OTHER_CUSTOMER);
    }
    return records.size() == all.size()
        ? refused(StewardResult.Reason.ALL_RECORDS)
        : splitOff(
            decider.split(survivor, records, CustomerId.of(ids.next())), actor, reason, List.of());
  }

  private static Optional<StewardResult> refused(StewardResult.Reason reason) {
    return Optional.of(new StewardResult.Refused(reason));
  }

  private Optional<StewardResult> noted(String actor, String reason, IdentityChange declared) {
    return log.append(actor, reason, declared)
        ? Optional.of(new StewardResult.Noted())
        : Optional.empty();
  }

  private Optional<StewardResult> merged(
      CustomerId one,
      CustomerId other,
      String actor,
      String reason,
      List<IdentityChange> declared) {
    if (projection.isErased(one) || projection.isErased(other)) {
      return refused(StewardResult.Reason.ERASED);
    }
    IdentityChange.Merged merged = decider.merged(one, other, projection::standing);
    if (!log.append(actor, reason, with(declared, merged))) {
      return Optional.empty();
    }
    String merge = state.map().linkOf(merged.retired()).map(MergeLink::merge).orElseThrow();
    projection.merge(merged.survivor(), Set.of(merged.retired()));
    return Optional.of(new StewardResult.Merged(merge, merged.survivor(), merged.retired()));
  }

  private Optional<StewardResult> unmerged(
      IdentityChange.Unmerged unmerged,
      String actor,
      String reason,
      List<IdentityChange> declared) {
    MergeLink link = state.map().link(unmerged.merge()).orElseThrow();
    if (projection.isErased(link.retired())) {
      return refused(StewardResult.Reason.ERASED);
    }
    NavigableSet<SourceRef> staying = state.map().records(link.survivor());
    NavigableSet<SourceRef> leaving = state.map().records(link.retired());
    staying.removeAll(leaving);
    if (staying.isEmpty() || leaving.isEmpty()) {
      return refused(StewardResult.Reason.NO_RECORDS);
    }
    if (!log.append(actor, reason, with(declared, unmerged))) {
      return Optional.empty();
    }
    CustomerId survivor = state.map().resolve(link.survivor());
    projection.part(survivor, link.retired());
    return Optional.of(new StewardResult.Unmerged(link.retired(), survivor));
  }

  private Optional<StewardResult> splitOff(
      IdentityChange.SplitOff split, String actor, String reason, List<IdentityChange> declared) {
    if (!log.append(actor, reason, with(declared, split))) {
      return Optional.empty();
    }
    projection.part(split.from(), split.to());
    return Optional.of(new StewardResult.SplitOff(split.from(), split.to()));
  }

  private static IdentityChange[] with(List<IdentityChange> declared, IdentityChange change) {
    List<IdentityChange> all = new ArrayList<>(declared);
    all.add(change);
    return all.toArray(new IdentityChange[0]);
  }
}
