package io.dangol.core.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.purchase.Purchase;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import io.dangol.core.service.CaseEvent;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseIntake;
import io.dangol.core.service.CaseKind;
import io.dangol.core.service.CaseLink;
import io.dangol.core.service.ServiceCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ComplaintReportsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant START = Instant.parse("2026-06-30T15:30:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
  private static final BigMoney WON = BigMoney.ofMajor(CurrencyUnit.of("KRW"), 1_000);
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");

  @Test
  void complaintRate_showsBothCounts_perPeriodAndSegment() {
    // 15:30 UTC on 30 June is 1 July in Seoul.
    List<ServiceCase> cases =
        List.of(
            received("1", KIM, CaseKind.COMPLAINT),
            received("2", KIM, CaseKind.INQUIRY),
            received("3", LEE, CaseKind.INQUIRY));
    List<ComplaintRate> rates =
        ComplaintReports.among(
            cases, AUGUST, ReportPeriod.MONTH, SEOUL, customer -> customer.equals(KIM) ? "A" : "B");
    assertThat(rates)
        .containsExactly(
            new ComplaintRate(LocalDate.of(2026, 7, 1), "A", new Ratio(1, 2)),
            new ComplaintRate(LocalDate.of(2026, 7, 1), "B", new Ratio(0, 1)));
    assertThat(
            ComplaintReports.perCustomer(
                cases,
                AUGUST,
                ReportPeriod.MONTH,
                SEOUL,
                customer -> "A",
                Map.of("A", 40L, "B", 0L)))
        .extracting(rate -> rate.complaints().toString())
        .containsExactly("1 of 40", "0 of 0", "0 of 40", "0 of 0");
    assertThat(new Ratio(0, 0).value()).isEmpty();
    assertThat(
            ComplaintReports.perCustomer(
                cases, START, ReportPeriod.MONTH, SEOUL, customer -> "C", Map.of("A", 1L)))
        .extracting(ComplaintRate::segment, rate -> rate.complaints().toString())
        .containsExactly(tuple("A", "0 of 1"), tuple("C", "1 of 0"));
  }

  @Test
  void whatHappensLater_changesNoReport() {
    ServiceCase complaint =
        received("1", KIM, CaseKind.INQUIRY)
            .after(new CaseEvent.Reclassified(minute(1), CaseKind.COMPLAINT))
            .after(new CaseEvent.Linked(minute(1), new CaseLink.Product("bed-7")));
    List<ServiceCase> then = List.of(complaint);
    List<ServiceCase> later =
        List.of(complaint.after(new CaseEvent.Duplicated(minute(3), CaseId.of("0"))));
    Purchase tomorrow = Purchase.on(KIM, LocalDate.of(2026, 7, 2), WON);

    assertThat(ComplaintReports.among(later, minute(2), ReportPeriod.DAY, SEOUL, one -> "all"))
        .isEqualTo(ComplaintReports.among(then, minute(2), ReportPeriod.DAY, SEOUL, one -> "all"))
        .containsExactly(new ComplaintRate(LocalDate.of(2026, 7, 1), "all", new Ratio(1, 1)));
    assertThat(
            ComplaintReports.perOrder(
                later, minute(2), List.of(tomorrow), ReportPeriod.DAY, SEOUL, one -> "all"))
        .containsExactly(new ComplaintRate(LocalDate.of(2026, 7, 1), "all", new Ratio(1, 0)));
    assertThat(ComplaintReports.byProduct(later, minute(2))).containsOnlyKeys("bed-7");
    assertThat(ComplaintReports.byProduct(later, minute(0))).isEmpty();
    assertThat(
            ComplaintReports.among(
                then, START.minusSeconds(1), ReportPeriod.DAY, SEOUL, one -> "all"))
        .isEmpty();
  }

  @Test
  void perOrder_countsOrdersOnce_andRefundsNot() {
    LocalDate june = LocalDate.of(2026, 6, 30);
    LocalDate july = LocalDate.of(2026, 7, 1);
    List<Purchase> purchases =
        List.of(
            Purchase.on(KIM, june, WON).inOrder("A-1"),
            Purchase.on(KIM, july, WON).inOrder("A-1"),
            Purchase.on(KIM, july, WON).inOrder("A-2"),
            Purchase.on(LEE, july, WON).inOrder("A-2"),
            Purchase.on(KIM, july, WON),
            Purchase.on(KIM, july, WON.negated()).inOrder("A-2"),
            Purchase.on(KIM, july, WON.negated()).inOrder("A-0"));
    List<ComplaintRate> rates =
        ComplaintReports.perOrder(
            List.of(received("1", KIM, CaseKind.COMPLAINT), received("2", KIM, CaseKind.REPAIR)),
            AUGUST,
            purchases,
            ReportPeriod.MONTH,
            SEOUL,
            customer -> "all");

    assertThat(rates)
        .containsExactly(
            new ComplaintRate(LocalDate.of(2026, 6, 1), "all", new Ratio(0, 1)),
            new ComplaintRate(LocalDate.of(2026, 7, 1), "all", new Ratio(1, 3)));
    assertThat(rates.get(1).perThousand()).hasValueCloseTo(333.333, within(0.001));
    assertThat(new ComplaintRate(june, "all", new Ratio(1, 0)).perThousand()).isEmpty();
  }

  @Test
  void duplicates_areNoComplaintsOfTheirOwn() {
    ServiceCase original =
        received("1", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Linked(minute(1), new CaseLink.Product("bed-7")))
            .after(new CaseEvent.Linked(minute(1), new CaseLink.Order("A-17")));
    ServiceCase again =
        received("2", KIM, CaseKind.COMPLAINT)
            .after(new CaseEvent.Linked(minute(1), new CaseLink.Product("bed-7")))
            .after(new CaseEvent.Duplicated(minute(2), CaseId.of("1")));

    assertThat(
            ComplaintReports.among(
                List.of(original, again), AUGUST, ReportPeriod.MONTH, SEOUL, customer -> "all"))
        .containsExactly(new ComplaintRate(LocalDate.of(2026, 7, 1), "all", new Ratio(1, 1)));
    assertThat(ComplaintReports.byProduct(List.of(original, again), AUGUST))
        .containsExactly(Map.entry("bed-7", 1L));
  }

  private static Instant minute(int number) {
    return START.plusSeconds(60L * number);
  }

  private static ServiceCase received(String id, CustomerId customer, CaseKind kind) {
    return ServiceCase.received(
        CaseIntake.of(
            CaseId.of(id), customer, START, InteractionChannel.TELEPHONE, kind, "the bed creaks"));
  }
}
