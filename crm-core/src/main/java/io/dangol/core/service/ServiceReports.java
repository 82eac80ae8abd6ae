package io.dangol.core.service;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reports over service cases. Each is a pure function of the cases, in any order. */
public final class ServiceReports {

  private ServiceReports() {}

  /**
   * Counts the cases by state.
   *
   * @param cases the cases
   * @param asOf the moment; cases that came in later do not count
   * @return the counts
   */
  public static StatusCounts status(Collection<ServiceCase> cases, Instant asOf) {
    List<ServiceCase> then = cases.stream().flatMap(one -> one.at(asOf).stream()).toList();
    Map<CaseStatus, Long> byStatus = new EnumMap<>(CaseStatus.class);
    then.forEach(one -> byStatus.merge(one.status(), 1L, Long::sum));
    long unassigned =
        then.stream().filter(one -> one.status().isOpen() && one.assignee().isEmpty()).count();
    long reopened = then.stream().filter(one -> one.reopenings() > 0).count();
    return new StatusCounts(byStatus, unassigned, reopened);
  }

  /**
   * Counts the open cases of every member of staff.
   *
   * @param cases the cases
   * @param asOf the moment
   * @return the number of open cases by member of staff, in the order of their names
   */
  public static SortedMap<String, Long> openByAssignee(
      Collection<ServiceCase> cases, Instant asOf) {
    SortedMap<String, Long> open = new TreeMap<>();
    cases.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.status().isOpen())
        .flatMap(one -> one.assignee().stream())
        .forEach(staff -> open.merge(staff, 1L, Long::sum));
    return open;
  }

  /**
   * Returns which of the cases are complaints, by period and segment of receipt.
   *
   * @param cases the cases
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @param segment the segment of a customer
   * @return a rate for every period and segment with a case, in their order
   */
  public static List<ComplaintRate> complaintRates(
      Collection<ServiceCase> cases,
      ReportPeriod period,
      ZoneId zone,
      Function<CustomerId, String> segment) {
    Map<Key, Ratio> rates = new HashMap<>();
    for (ServiceCase one : cases) {
      Key key = new Key(startOf(one, period, zone), segment.apply(one.customer()));
      boolean complaint = one.intake().kind() == CaseKind.COMPLAINT;
      rates.merge(key, Ratio.NONE.plus(complaint), (known, more) -> known.plus(complaint));
    }
    return rates.entrySet().stream()
        .map(
            rate ->
                new ComplaintRate(rate.getKey().period(), rate.getKey().segment(), rate.getValue()))
        .sorted(Comparator.comparing(ComplaintRate::period).thenComparing(ComplaintRate::segment))
        .toList();
  }

  /**
   * Returns how many complaints there are per something else than cases: per customer of a segment,
   * per order of a period.
   *
   * @param cases the cases; those that are no complaints do not matter
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @param segment the segment of a customer
   * @param bases the denominator of every segment, the same for every period
   * @return a rate for every segment of {@code bases} and period with a case, in their order
   * @throws IllegalArgumentException if a complaint is of a segment without a denominator
   */
  public static List<ComplaintRate> complaintsPer(
      Collection<ServiceCase> cases,
      ReportPeriod period,
      ZoneId zone,
      Function<CustomerId, String> segment,
      Map<String, Long> bases) {
    Map<LocalDate, Map<String, Long>> complaints = new TreeMap<>();
    for (ServiceCase one : cases) {
      Map<String, Long> ofPeriod =
          complaints.computeIfAbsent(startOf(one, period, zone), day -> new TreeMap<>());
      String group = segment.apply(one.customer());
      if (one.intake().kind() == CaseKind.COMPLAINT) {
        if (!bases.containsKey(group)) {
          throw new IllegalArgumentException("segment %s has no denominator".formatted(group));
        }
        ofPeriod.merge(group, 1L, Long::sum);
      }
    }
    return complaints.entrySet().stream()
        .flatMap(
            entry ->
                new TreeMap<>(bases)
                    .entrySet().stream()
                        .map(
                            base ->
                                new ComplaintRate(
                                    entry.getKey(),
                                    base.getKey(),
                                    new Ratio(
                                        entry.getValue().getOrDefault(base.getKey(), 0L),
                                        base.getValue()))))
        .toList();
  }

  /**
   * Returns how content customers are, by segment.
   *
   * @param cases the cases; those without an answer do not count
   * @param asOf the moment; what came in, was answered or rated later does not count
   * @param segment the segment of a customer
   * @return the satisfaction of every segment with an answered case, in the order of segments
   */
  public static SortedMap<String, Satisfaction> satisfaction(
      Collection<ServiceCase> cases, Instant asOf, Function<CustomerId, String> segment) {
    SortedMap<String, Satisfaction> bySegment = new TreeMap<>();
    cases.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> !one.status().isOpen())
        .forEach(
            one -> {
              String group = segment.apply(one.customer());
              Satisfaction known = bySegment.getOrDefault(group, Satisfaction.NONE);
              bySegment.put(group, Objects.requireNonNull(known).plus(one));
            });
    return bySegment;
  }

  private record Key(LocalDate period, String segment) {}

  private static LocalDate startOf(ServiceCase one, ReportPeriod period, ZoneId zone) {
    return period.startOf(one.intake().receivedAt().atZone(zone).toLocalDate());
  }
}
