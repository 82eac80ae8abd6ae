package io.dangol.campaign.delivery;

import io.dangol.campaign.audience.SaltedBuckets;
import io.dangol.campaign.decision.Decisions;
import io.dangol.campaign.decision.Outcome;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who is contacted in which slice and in which order. Immutable.
 *
 * <p>The planned customers are ranked by salted hash, equal hashes by id, and cut at {@code floor(n
 * * i / slices)}, so sizes differ by at most one and the slices together are exactly those who are
 * planned. Within a slice the groups of receiving domains take turns.
 */
public final class DeliveryPlan {

  /** What is appended to the campaign's salt for the order of delivery. */
  public static final String SALT_SUFFIX = "/slices";

  /** The number of a slice for those who are in none. */
  public static final int NO_SLICE = 0;

  private final DeliveryPolicy policy;
  private final Decisions decisions;
  private final DomainGroups groups;

  /** Rows of the decisions in the order of delivery. */
  private final int[] order;

  /** Where slice i (from 1) ends in the order; ends[0] is 0. */
  private final int[] ends;

  private DeliveryPlan(
      DeliveryPolicy policy, Decisions decisions, DomainGroups groups, int[] order, int[] ends) {
    this.policy = policy;
    this.decisions = decisions;
    this.groups = groups;
    this.order = order;
    this.ends = ends;
  }

  static DeliveryPlan of(DeliveryPolicy policy, Decisions decisions) {
    DomainGroups groups = DomainGroups.of(decisions);
    int[] ranked = ranked(decisions);
    int slices = Math.min(policy.parts(), ranked.length);
    int[] ends = new int[slices + 1];
    int[] order = new int[ranked.length];
    for (int i = 1; i <= slices; i++) {
      ends[i] = (int) ((long) ranked.length * i / slices);
      int[] slice = Arrays.copyOfRange(ranked, ends[i - 1], ends[i]);
      System.arraycopy(groups.takingTurns(slice), 0, order, ends[i - 1], slice.length);
    }
    return new DeliveryPlan(policy, decisions, groups, order, ends);
  }

  private static int[] ranked(Decisions decisions) {
    CustomerIndex customers = decisions.customers();
    SaltedBuckets.Reader hashes =
        SaltedBuckets.of(decisions.rules().salt() + SALT_SUFFIX).over(customers);
    long[] keys = new long[decisions.totals().planned()];
    int next = 0;
    for (int row = 0; row < decisions.size(); row++) {
      if (decisions.outcome(row) == Outcome.PLANNED) {
        keys[next++] = hashes.rank(row) << Integer.SIZE | row;
      }
    }
    // the hash is the upper half, flipped so that signed order is unsigned order
    for (int i = 0; i < keys.length; i++) {
      keys[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(keys);
    int[] rows = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      rows[i] = (int) keys[i];
    }
    orderEqualHashesById(rows, keys, customers);
    return rows;
  }

  /** The row of a customer says nothing about the customer, so it must not break ties. */
  private static void orderEqualHashesById(int[] rows, long[] keys, CustomerIndex customers) {
    int from = 0;
    for (int i = 1; i <= rows.length; i++) {
      if (i == rows.length || keys[i] >>> Integer.SIZE != keys[from] >>> Integer.SIZE) {
        if (i - from > 1) {
          List<CustomerId> tied = new ArrayList<>();
          for (int k = from; k < i; k++) {
            tied.add(customers.at(rows[k]));
          }
          Collections.sort(tied);
          for (int k = from; k < i; k++) {
            rows[k] = customers.rowOf(tied.get(k - from));
          }
        }
        from = i;
      }
    }
  }

  /**
   * Returns the policy.
   *
   * @return what the plan was made by
   */
  public DeliveryPolicy policy() {
    return policy;
  }

  /**
   * Returns whether the plan was made from a dry run, so that nothing of it may be sent.
   *
   * @return whether this is a dry run
   */
  public boolean dryRun() {
    return decisions.dryRun();
  }

  /**
   * Returns how many customers are contacted.
   *
   * @return the size of the wave
   */
  public int size() {
    return order.length;
  }

  /**
   * Returns the slices.
   *
   * @return the slices in their order; none if nobody is planned
   */
  public List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    for (int i = 1; i < ends.length; i++) {
      slices.add(new Slice(i, ends[i] - ends[i - 1]));
    }
    return List.copyOf(slices);
  }

  /**
   * Returns who is contacted in a slice; of a dry run, who would be.
   *
   * @param slice the number of the slice, from 1
   * @return the customers in the order of delivery
   * @throws IndexOutOfBoundsException if there is no such slice
   */
  public List<CustomerId> customers(int slice) {
    Objects.checkIndex(slice - 1, ends.length - 1);
    List<CustomerId> customers = new ArrayList<>();
    for (int i = ends[slice - 1]; i < ends[slice]; i++) {
      customers.add(decisions.customers().at(order[i]));
    }
    return List.copyOf(customers);
  }

  /**
   * Returns the slice of every customer of the decisions.
   *
   * @return the number of the slice by row, {@link #NO_SLICE} for those who are not planned
   */
  public int[] sliceByRow() {
    int[] slices = new int[decisions.size()];
    for (int slice = 1; slice < ends.length; slice++) {
      for (int i = ends[slice - 1]; i < ends[slice]; i++) {
        slices[order[i]] = slice;
      }
    }
    return slices;
  }

  /**
   * Returns how many messages go to each group of receiving domains.
   *
   * @return the number of messages by the group's name, in the order of the names; one group
   *     without a name where {@code contact.<channel>.domainGroup} is absent or missing
   */
  public Map<String, Integer> messagesByDomainGroup() {
    return groups.count(order, 0, order.length);
  }

  /**
   * Returns the shortest time that the limit per group of receiving domains allows, if slices
   * follow each other without a pause: {@code max over groups of ceil(messages / inFlight) *
   * acceptance}.
   *
   * @param acceptance how long a receiving server takes to accept a message, not negative
   * @return the time from the first to the last acceptance; to be shown before a launch
   * @throws IllegalArgumentException if {@code acceptance} is negative
   */
  public Duration fastest(Duration acceptance) {
    return fastest(messagesByDomainGroup(), acceptance);
  }

  /**
   * Returns the shortest time if a slice starts only when the one before is accepted.
   *
   * @param acceptance how long a receiving server takes to accept a message, not negative
   * @return the sum of the shortest times of the slices
   * @throws IllegalArgumentException if {@code acceptance} is negative
   */
  public Duration sliceBySlice(Duration acceptance) {
    Duration total = Duration.ZERO;
    for (int i = 1; i < ends.length; i++) {
      total = total.plus(fastest(groups.count(order, ends[i - 1], ends[i]), acceptance));
    }
    return total;
  }

  private Duration fastest(Map<String, Integer> messages, Duration acceptance) {
    if (acceptance.isNegative()) {
      throw new IllegalArgumentException("an acceptance cannot take %s".formatted(acceptance));
    }
    int most = messages.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    long rounds = ((long) most + policy.inFlight() - 1) / policy.inFlight();
    return acceptance.multipliedBy(rounds);
  }

  /** Returns the number of customers and slices. */
  @Override
  public String toString() {
    return "DeliveryPlan[%d customers in %d slices%s, by domain group %s]"
        .formatted(
            size(),
            ends.length - 1,
            dryRun() ? ", dry run" : "",
            new TreeMap<>(messagesByDomainGroup()));
  }
}
