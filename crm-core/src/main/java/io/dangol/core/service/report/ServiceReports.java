package io.dangol.core.service.report;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.service.feedback.CustomerEffort;
import io.dangol.core.service.feedback.NetPromoter;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

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
   * Returns how content customers are, by segment.
   *
   * @param cases the cases; those without an answer of their own do not count
   * @param asOf the moment; what came in, was answered or rated later does not count
   * @param segment the segment of a customer
   * @return the satisfaction of every segment with an answered case, in the order of segments
   */
  public static SortedMap<String, Satisfaction> satisfaction(
      Collection<ServiceCase> cases, Instant asOf, Function<CustomerId, String> segment) {
    SortedMap<String, Satisfaction> bySegment = new TreeMap<>();
    cases.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> one.status().isAnswered())
        .forEach(
            one -> {
              String group = segment.apply(one.customer());
              Satisfaction known = bySegment.getOrDefault(group, Satisfaction.NONE);
              bySegment.put(group, Objects.requireNonNull(known).plus(one));
            });
    return bySegment;
  }

  /**
   * Returns whether customers would recommend, by segment.
   *
   * @param cases the cases; those without a score do not count
   * @param asOf the moment; what was said later does not count
   * @param segment the segment of a customer
   * @return the net promoter score of every segment with a score, in the order of segments
   */
  public static SortedMap<String, NetPromoter> netPromoter(
      Collection<ServiceCase> cases, Instant asOf, Function<CustomerId, String> segment) {
    return bySegment(cases, asOf, segment, ServiceCase::recommendation, NetPromoter.collector());
  }

  /**
   * Returns whether customers found it easy, by segment.
   *
   * @param cases the cases; those without a score do not count
   * @param asOf the moment; what was said later does not count
   * @param segment the segment of a customer
   * @return the customer effort score of every segment with a score, in the order of segments
   */
  public static SortedMap<String, CustomerEffort> effort(
      Collection<ServiceCase> cases, Instant asOf, Function<CustomerId, String> segment) {
    return bySegment(cases, asOf, segment, ServiceCase::effort, CustomerEffort.collector());
  }

  private static <S, R> SortedMap<String, R> bySegment(
      Collection<ServiceCase> cases,
      Instant asOf,
      Function<CustomerId, String> segment,
      Function<ServiceCase, Optional<S>> score,
      Collector<S, ?, R> sum) {
    return cases.stream()
        .flatMap(one -> one.at(asOf).stream())
        .filter(one -> score.apply(one).isPresent())
        .collect(
            Collectors.groupingBy(
                one -> segment.apply(one.customer()),
                TreeMap::new,
                Collectors.mapping(one -> score.apply(one).orElseThrow(), sum)));
  }
}
