package io.dangol.core.flow.event;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.FactTable;
import io.dangol.core.group.Membership;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.Verdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who is in a segment at one evaluation, so that two evaluations tell who came and who left.
 *
 * @param segment the segment, not blank
 * @param version the version of its rule, from 1
 * @param customers the members
 */
public record SegmentMembers(String segment, int version, Set<CustomerId> customers) {

  public SegmentMembers {
    if (segment.isBlank() || version < 1) {
      throw new IllegalArgumentException(
          "segment '%s' version %d: a segment has a name and a version from 1"
              .formatted(segment, version));
    }
    customers = Collections.unmodifiableSet(new LinkedHashSet<>(customers));
  }

  /**
   * Returns the members by a rule. The rule says whether those count for whom it is unknown.
   *
   * @param rule the rule
   * @param table the customers
   * @param verdicts what the rule says about the rows of the table
   * @return the members
   * @throws IllegalArgumentException if there are not as many verdicts as rows
   */
  public static SegmentMembers of(Rule rule, FactTable table, Verdicts verdicts) {
    if (verdicts.size() != table.size()) {
      throw new IllegalArgumentException(
          "%d verdicts for %d customers".formatted(verdicts.size(), table.size()));
    }
    return of(rule.id().value(), rule.version(), table, verdicts.members(rule.onUnknown()));
  }

  /**
   * Returns the members of a group, decisions by hand included.
   *
   * @param group the code of the group
   * @param version the version of its rule, from 1
   * @param table the customers who were asked for
   * @param membership who of them is a member
   * @return the members
   */
  public static SegmentMembers of(
      String group, int version, FactTable table, Membership membership) {
    return of(group, version, table, membership.rows());
  }

  private static SegmentMembers of(String segment, int version, FactTable table, IntStream rows) {
    Set<CustomerId> members = new LinkedHashSet<>();
    rows.forEach(row -> members.add(table.customers().at(row)));
    return new SegmentMembers(segment, version, members);
  }

  /**
   * Returns what happened since an earlier evaluation: a customer who is a member now and was not
   * has entered, one who was and is not any more has left, also where the rule changed or the
   * customer is not in the table any more. The events bear the version of this evaluation.
   *
   * @param before the earlier evaluation of the same segment
   * @param events what makes the events
   * @param at the moment of this evaluation
   * @return an event per customer, first those who left, in the order of the members; equal input
   *     gives events with equal ids
   * @throws IllegalArgumentException if the earlier evaluation is of another segment
   */
  public List<DomainEvent> since(SegmentMembers before, DomainEvents events, Instant at) {
    if (!before.segment.equals(segment)) {
      throw new IllegalArgumentException(
          "the members before are of segment %s, not %s".formatted(before.segment, segment));
    }
    List<DomainEvent> changes = new ArrayList<>();
    for (CustomerId customer : before.customers) {
      if (!customers.contains(customer)) {
        changes.add(events.segmentLeft(customer, segment, version, at));
      }
    }
    for (CustomerId customer : customers) {
      if (!before.customers.contains(customer)) {
        changes.add(events.segmentEntered(customer, segment, version, at));
      }
    }
    return List.copyOf(changes);
  }

  /** Returns the segment and how many are in it. */
  @Override
  public String toString() {
    return "SegmentMembers[%s/%d, %d customers]".formatted(segment, version, customers.size());
  }
}
