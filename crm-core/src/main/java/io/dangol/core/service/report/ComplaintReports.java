package io.dangol.core.service.report;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.purchase.PurchaseKind;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.CaseLink;
import io.dangol.core.service.CaseStatus;
import io.dangol.core.service.ServiceCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often customers complain: among their cases, per customer and per order. A duplicate is no
 * complaint of its own and counts nowhere. What happened after the moment of a report does not
 * count, so that the report of a month stays what it was. Each report is a pure function of its
 * values, in any order.
 */
public final class ComplaintReports {

  private ComplaintReports() {}

  /**
   * Returns which of the cases are complaints, by period and segment of receipt.
   *
   * @param cases the cases
   * @param asOf the moment
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @param segment the segment of a customer
   * @return a rate for every period and segment with a case, in their order
   */
  public static List<ComplaintRate> among(
      Collection<ServiceCase> cases,
      Instant asOf,
      ReportPeriod period,
      ZoneId zone,
      Function<CustomerId, String> segment) {
    Cells cells = new Cells();
    for (ServiceCase one : then(cases, asOf)) {
      if (one.status() != CaseStatus.DUPLICATE) {
        Cell cell = cells.of(startOf(one, period, zone), segment.apply(one.customer()));
        cell.base++;
        cell.complaints += isComplaint(one) ? 1 : 0;
      }
    }
    return cells.rates();
  }

  /**
   * Returns how many complaints there are per customer of a segment.
   *
   * @param cases the cases; the first of them, complaint or not, begins the first period
   * @param asOf the moment, in the last period
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @param segment the segment of a customer
   * @param customers how many customers each segment has, the same for every period
   * @return a rate for every segment of {@code customers} and every period from the first to the
   *     last, in their order; a segment that is not in {@code customers} has a line per complaint's
   *     period, of 0 customers
   */
  public static List<ComplaintRate> perCustomer(
      Collection<ServiceCase> cases,
      Instant asOf,
      ReportPeriod period,
      ZoneId zone,
      Function<CustomerId, String> segment,
      Map<String, Long> customers) {
    Cells cells = new Cells();
    List<ServiceCase> then = then(cases, asOf);
    LocalDate last = asOf.atZone(zone).toLocalDate();
    LocalDate start =
        then.stream()
            .map(one -> startOf(one, period, zone))
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    while (!start.isAfter(last)) {
      for (Map.Entry<String, Long> one : customers.entrySet()) {
        cells.of(start, one.getKey()).base = one.getValue();
      }
      start = period.endOf(start);
    }
    for (ServiceCase one : then) {
      if (isComplaint(one)) {
        cells.of(startOf(one, period, zone), segment.apply(one.customer())).complaints++;
      }
    }
    return cells.rates();
  }

  /**
   * Returns how many complaints there are per order. Complaints count in the period in which they
   * came in, orders in that of their first row, so that a complaint may fall into a later period
   * than its order.
   *
   * @param cases the cases; those that are no complaints do not matter
   * @param asOf the moment; purchases of its day count
   * @param purchases the rows of buying of the customers of today ({@link Purchase#by}); refunds do
   *     not count, rows without an order id are an order each
   * @param period the length of the periods
   * @param zone the zone in which days begin
   * @param segment the segment of a customer
   * @return a rate for every period and segment with a complaint or an order, in their order
   */
  public static List<ComplaintRate> perOrder(
      Collection<ServiceCase> cases,
      Instant asOf,
      Collection<Purchase> purchases,
      ReportPeriod period,
      ZoneId zone,
      Function<CustomerId, String> segment) {
    Cells cells = new Cells();
    LocalDate last = asOf.atZone(zone).toLocalDate();
    for (ServiceCase one : then(cases, asOf)) {
      if (isComplaint(one)) {
        cells.of(startOf(one, period, zone), segment.apply(one.customer())).complaints++;
      }
    }
    Map<OrderOf, LocalDate> orders = new HashMap<>();
    for (Purchase row : purchases) {
      LocalDate day = row.time().day(zone);
      if (row.kind() == PurchaseKind.SALE && !day.isAfter(last)) {
        if (row.orderId() == null) {
          cells.of(period.startOf(day), segment.apply(row.customer())).base++;
        } else {
          orders.merge(
              new OrderOf(row.customer(), row.orderId()),
              day,
              (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
    orders.forEach(
        (order, day) -> cells.of(period.startOf(day), segment.apply(order.customer())).base++);
    return cells.rates();
  }

  /**
   * Returns how often customers complained about each product.
   *
   * @param cases the cases; complaints that are linked with no product do not count
   * @param asOf the moment
   * @return the number of complaints by product, in the order of products; a complaint about
   *     several counts for each
   */
  public static SortedMap<String, Long> byProduct(Collection<ServiceCase> cases, Instant asOf) {
    SortedMap<String, Long> complaints = new TreeMap<>();
    for (ServiceCase one : then(cases, asOf)) {
      if (isComplaint(one)) {
        Set<CaseLink> links = new HashSet<>(one.links());
        for (CaseLink link : links) {
          if (link instanceof CaseLink.Product product) {
            complaints.merge(product.product(), 1L, Long::sum);
          }
        }
      }
    }
    return complaints;
  }

  private static List<ServiceCase> then(Collection<ServiceCase> cases, Instant asOf) {
    return cases.stream().flatMap(one -> one.at(asOf).stream()).toList();
  }

  private static boolean isComplaint(ServiceCase one) {
    return one.kind() == CaseKind.COMPLAINT && one.status() != CaseStatus.DUPLICATE;
  }

  private static LocalDate startOf(ServiceCase one, ReportPeriod period, ZoneId zone) {
    return period.startOf(one.intake().receivedAt().atZone(zone).toLocalDate());
  }

  /** Order ids are unique for a customer only. */
  private record OrderOf(CustomerId customer, String orderId) {}

  private static final class Cell {
    private long complaints;
    private long base;
  }

  /** The counts by period and segment. */
  private static final class Cells {
    private final SortedMap<LocalDate, SortedMap<String, Cell>> byPeriod = new TreeMap<>();

    Cell of(LocalDate period, String segment) {
      return byPeriod
          .computeIfAbsent(period, start -> new TreeMap<>())
          .computeIfAbsent(segment, name -> new Cell());
    }

    List<ComplaintRate> rates() {
      return byPeriod.entrySet().stream()
          .flatMap(
              ofPeriod ->
                  ofPeriod.getValue().entrySet().stream()
                      .map(
                          cell ->
                              new ComplaintRate(
                                  ofPeriod.getKey(),
                                  cell.getKey(),
                                  new Ratio(cell.getValue().complaints, cell.getValue().base))))
          .toList();
    }
  }
}
