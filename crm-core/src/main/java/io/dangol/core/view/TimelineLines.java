package io.dangol.core.view;

import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.flow.FlowMove;
import io.dangol.core.flow.FlowState;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.assignment.GradeAssignment;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityState;
import io.dangol.core.sales.Outcome;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadEvent;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.StatusChange;
import io.dangol.core.view.TimelineEntry.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns records into the lines of a time line. */
final class TimelineLines {

  private final Instant asOf;
  private final ZoneId zone;

  /** A survey has a line, not each of its answers. */
  private final Set<TimelineEntry> lines = new LinkedHashSet<>();

  /** Purchases without a record are told apart by their place. */
  private final List<TimelineEntry> purchases = new ArrayList<>();

  private TimelineLines(Instant asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  static Collection<TimelineEntry> of(
      CustomerRecords own, Map<CustomerId, Dealings> members, Instant asOf, ZoneId zone) {
    TimelineLines lines = new TimelineLines(asOf, zone);
    lines.add(own.customer(), own.dealings());
    members.forEach(lines::add);
    // Consents, grades and flows of members are their own.
    ConsentLedger.of(own.consents()).records().forEach(lines::add);
    lines.grades(own.grades());
    own.flows().forEach(state -> lines.add(own.customer(), state));
    List<TimelineEntry> together = new ArrayList<>(lines.purchases);
    together.addAll(lines.lines);
    return together;
  }

  private void add(CustomerId customer, Dealings dealings) {
    dealings.purchases().forEach(this::add);
    dealings.interactions().forEach(this::add);
    dealings.responses().forEach(this::add);
    dealings.surveyAnswers().forEach(this::add);
    dealings.productInterests().forEach(this::add);
    dealings.cases().forEach(this::add);
    dealings.leads().forEach(lead -> add(customer, lead));
    dealings.opportunities().forEach(this::add);
  }

  private void line(Instant at, Kind kind, CustomerId customer, String key, String detail) {
    if (!at.isAfter(asOf)) {
      lines.add(new TimelineEntry(at, kind, customer, key, detail));
    }
  }

  /** A purchase of which only the day is known counts from its beginning. */
  static Instant momentOf(Purchase purchase, ZoneId zone) {
    return purchase.time() instanceof Purchase.Time.Moment moment
        ? moment.instant()
        : purchase.day(zone).atStartOfDay(zone).toInstant();
  }

  private void add(Purchase purchase) {
    Instant at = momentOf(purchase, zone);
    if (!at.isAfter(asOf)) {
      String key = purchase.source() == null ? "" : purchase.source().toString();
      purchases.add(
          new TimelineEntry(at, Kind.PURCHASE, purchase.customer(), key, purchase.kind().name()));
    }
  }

  private void add(Interaction one) {
    String detail = "%s/%s/%s".formatted(one.channel(), one.direction(), one.kind());
    line(one.at(), Kind.INTERACTION, one.customer(), one.source().toString(), detail);
  }

  private void add(Response one) {
    String detail = "%s/%s".formatted(one.channel(), one.kind());
    line(one.at(), Kind.RESPONSE, one.customer(), one.source().toString(), detail);
  }

  private void add(SurveyAnswer one) {
    line(one.at(), Kind.SURVEY, one.customer(), one.questionnaire(), "ANSWERED");
  }

  private void add(ProductInterest one) {
    line(one.at(), Kind.INTEREST, one.customer(), one.source().toString(), one.sign().name());
  }

  private void add(ServiceCase one) {
    for (StatusChange change : one.course()) {
      line(change.since(), Kind.CASE, one.customer(), one.id().value(), change.status().name());
    }
  }

  private void add(CustomerId customer, Lead lead) {
    line(lead.intake().capturedAt(), Kind.LEAD, customer, lead.id().value(), "CAPTURED");
    for (LeadEvent event : lead.events()) {
      String name = event.getClass().getSimpleName();
      String what = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
      line(event.at(), Kind.LEAD, customer, lead.id().value(), what);
    }
  }

  private void add(Opportunity one) {
    for (OpportunityEvent.Moved move : one.stageHistory()) {
      line(move.at(), Kind.OPPORTUNITY, one.customer(), one.id().value(), move.stage().code());
    }
    OpportunityState state = one.state();
    if (state.outcome() != Outcome.OPEN) {
      state
          .end()
          .ifPresent(
              end ->
                  line(
                      end,
                      Kind.OPPORTUNITY,
                      one.customer(),
                      one.id().value(),
                      state.outcome().name()));
    }
  }

  private void add(CustomerId customer, FlowState state) {
    for (FlowMove move : state.history()) {
      line(move.at(), Kind.FLOW, customer, state.key(), move.to());
    }
  }

  private void add(ConsentRecord one) {
    String detail = "%s/%s/%s".formatted(one.scope().channel(), one.scope().purpose(), one.state());
    line(one.at(), Kind.CONSENT, one.customer(), one.source().toString(), detail);
  }

  /** What an identity was graded by, and who it is: each has a course of its own. */
  private record Course(CustomerId customer, String policy) {}

  /** Evaluations that changed nothing are no news. */
  private void grades(List<GradeAssignment> assignments) {
    Map<Course, Grade> before = new HashMap<>();
    for (GradeAssignment one : assignments) {
      Grade last = before.put(new Course(one.customer(), one.policy()), one.grade());
      if (!one.grade().equals(last)) {
        String from = last == null ? "" : last.code();
        line(
            one.evaluatedAt(),
            Kind.GRADE,
            one.customer(),
            one.policy(),
            from + "->" + one.grade().code());
      }
    }
  }
}
