package io.dangol.core.memory;

import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionEntry;
import io.dangol.core.consent.SuppressionLift;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.consent.SuppressionStore;
import io.dangol.core.consent.SuppressionTarget;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suppressions in memory. */
public final class InMemorySuppressionStore implements SuppressionStore {

  /** The lists are replaced, never changed. */
  private final Map<SuppressionTarget, List<Suppression>> byTarget = new ConcurrentHashMap<>();

  /** Creates an empty store. */
  public InMemorySuppressionStore() {}

  @Override
  public void suppress(SuppressionTarget target, Suppression suppression) {
    Objects.requireNonNull(suppression, "suppression");
    // Within one step of the map, and as a new list: an erasure or a reader comes before or after.
    byTarget.compute(
        target,
        (same, before) -> before == null ? List.of(suppression) : with(before, suppression));
  }

  private static List<Suppression> with(List<Suppression> before, Suppression suppression) {
    if (before.stream().anyMatch(one -> one.includes(suppression))) {
      return before;
    }
    List<Suppression> after = new ArrayList<>(before);
    after.removeIf(one -> one.lift() == null && suppression.includes(one));
    after.add(suppression);
    after.sort(Suppression.ORDER);
    return List.copyOf(after);
  }

  @Override
  public int lift(SuppressionTarget target, SuppressionReason reason, SuppressionLift lift) {
    return lift(target, lift, one -> one.reason() == reason);
  }

  @Override
  public int lift(
      SuppressionTarget target, SuppressionReason reason, Purpose purpose, SuppressionLift lift) {
    Objects.requireNonNull(purpose, "purpose");
    return lift(target, lift, one -> one.reason() == reason && covers(purpose, one.purpose()));
  }

  private static boolean covers(Purpose purpose, @Nullable Purpose suppressed) {
    return suppressed != null && purpose.covers(suppressed);
  }

  private int lift(SuppressionTarget target, SuppressionLift lift, Predicate<Suppression> meant) {
    int[] lifted = new int[1];
    byTarget.computeIfPresent(
        target,
        (same, before) -> {
          List<Suppression> after = new ArrayList<>();
          for (Suppression one : before) {
            boolean ends =
                meant.test(one)
                    && one.lift() == null
                    && one.since().isBefore(lift.at())
                    && (one.until() == null || one.until().isAfter(lift.at()));
            lifted[0] += ends ? 1 : 0;
            after.add(ends ? one.lifted(lift) : one);
          }
          return List.copyOf(after);
        });
    return lifted[0];
  }

  @Override
  public List<Suppression> recorded(SuppressionTarget target) {
    return byTarget.getOrDefault(target, List.of());
  }

  @Override
  public Stream<SuppressionEntry> stream(SuppressionReason reason) {
    return byTarget.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(one -> one.reason() == reason)
                    .map(one -> new SuppressionEntry(entry.getKey(), one)));
  }

  @Override
  public int erase(CustomerId customer) {
    int erased = 0;
    for (Channel channel : Channel.values()) {
      List<Suppression> forgotten = byTarget.remove(SuppressionTarget.of(customer, channel));
      erased += forgotten == null ? 0 : forgotten.size();
    }
    return erased;
  }
}
