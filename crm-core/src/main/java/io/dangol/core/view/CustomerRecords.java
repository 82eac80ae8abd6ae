package io.dangol.core.view;

import io.dangol.core.calendar.Anniversary;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.grade.assignment.GradeOverride;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.relationship.Relationship;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.segment.SegmentAssignment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that is stored about one customer, under all identities: what a person who asks for
 * their data gets, and what the view is made of. All of it is personal data and stays out of {@link
 * #toString()}.
 *
 * @param customer the identity that stands for the customer today
 * @param identities all identities of the customer
 * @param notKept the parts for which the host has no port
 * @param profiles the customer as stored under each identity, the survivor first
 * @param sourceRecords what sources say about the customer, in the order of their references
 * @param dealings what happened between the customer and the host
 * @param consents consent records in the order of their effect, and after them those that do not
 *     count because their source said something else before
 * @param suppressions suppressions of the customer and of the addresses, whatever their time
 * @param grades grades in the order of their evaluation
 * @param gradeOverrides manual decisions about grades
 * @param segments segments in snapshots, in the order of the snapshots
 * @param relationships relationships with other customers, of any time
 * @param staffAssignments who looks after the customer, of any time
 * @param groupDecisions manual decisions about groups
 * @param anniversaries anniversaries
 * @param flows where flows about the customer or a lead of the customer stand, ended ones included
 * @param events events about the customer that were not passed on yet
 */
public record CustomerRecords(
    CustomerId customer,
    Set<CustomerId> identities,
    Set<CustomerPart> notKept,
    List<Customer> profiles,
    List<SourceRecord> sourceRecords,
    Dealings dealings,
    List<ConsentRecord> consents,
    List<CustomerSuppression> suppressions,
    List<GradeAssignment> grades,
    List<GradeOverride> gradeOverrides,
    List<SegmentAssignment> segments,
    List<Relationship> relationships,
    List<StaffAssignment> staffAssignments,
    List<GroupDecision> groupDecisions,
    List<Anniversary> anniversaries,
    List<FlowState> flows,
    List<DomainEvent> events) {

  public CustomerRecords {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(dealings, "dealings");
    identities = Set.copyOf(identities);
    notKept = Set.copyOf(notKept);
    profiles = List.copyOf(profiles);
    sourceRecords = List.copyOf(sourceRecords);
    consents = List.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    grades = List.copyOf(grades);
    gradeOverrides = List.copyOf(gradeOverrides);
    segments = List.copyOf(segments);
    relationships = List.copyOf(relationships);
    staffAssignments = List.copyOf(staffAssignments);
    groupDecisions = List.copyOf(groupDecisions);
    anniversaries = List.copyOf(anniversaries);
    flows = List.copyOf(flows);
    events = List.copyOf(events);
  }

  /** Returns the customer and how much there is, and nothing of it. */
  @Override
  public String toString() {
    int others =
        Stream.of(
                sourceRecords,
                consents,
                suppressions,
                grades,
                gradeOverrides,
                segments,
                relationships,
                staffAssignments,
                groupDecisions,
                anniversaries,
                flows,
                events)
            .mapToInt(List::size)
            .sum();
    return "CustomerRecords[%s, %d identities, %d records]"
        .formatted(customer, identities.size(), dealings.size() + others);
  }
}
