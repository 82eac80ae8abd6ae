package io.dangol.core.sales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.calendar.BusinessHours;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.money.Conversion;
import io.dangol.core.money.DatedRates;
import io.dangol.core.report.Ratio;
import io.dangol.core.report.ReportPeriod;
import io.dangol.core.sales.ContactRole;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityEvent;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SalesReportTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Pipeline PIPELINE = Pipeline.standard();
  private static final CurrencyUnit KRW = CurrencyUnit.of("KRW");

  /** Wednesday, 1 July 2026, noon in Seoul. */
  private static final Instant START = Instant.parse("2026-07-01T03:00:00Z");

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

  @Test
  void forecast_weighsEveryPeriodAndCurrencyApart() {
    List<Opportunity> opportunities =
        List.of(
            open("1", Money.ofMajor(KRW, 333), AUGUST),
            open("2", Money.ofMajor(KRW, 333), AUGUST),
            open("3", Money.ofMajor(CurrencyUnit.EUR, 100), AUGUST),
            open("4", Money.ofMajor(KRW, 1_000), AUGUST).after(new OpportunityEvent.Won(day(3))),
            open("5", Money.ofMajor(KRW, 9_999), AUGUST)
                .after(new OpportunityEvent.Lost(day(3), "PRICE")));
    List<ForecastLine> lines =
        PipelineReport.forecast(opportunities, ReportPeriod.MONTH, day(9), SEOUL);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).period()).isEqualTo("2026-07-01");
    assertThat(lines.get(0).won()).isEqualTo(Money.ofMajor(KRW, 1_000));
    assertThat(lines.get(0).open()).isZero();
    assertThat(lines.get(1).currency()).isEqualTo(CurrencyUnit.EUR);
    // Ten per cent of 333 twice: 66.6, rounded once, and not 33 twice.
    assertThat(lines.get(2).weighted()).isEqualTo(Money.ofMajor(KRW, 67));
    assertThat(lines.get(2).total()).isEqualTo(Money.ofMajor(KRW, 666));
    assertThat(PipelineReport.forecast(opportunities, ReportPeriod.MONTH, day(2), SEOUL))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.won().isZero()).isTrue());
  }

  @Test
  void forecast_sumsOverCurrencies_onRequest() {
    List<Opportunity> opportunities =
        List.of(
            open("1", Money.ofMajor(KRW, 1_000), AUGUST),
            open("2", Money.ofMajor(CurrencyUnit.EUR, 1), AUGUST),
            open("3", Money.ofMajor(CurrencyUnit.EUR, 1), AUGUST)
                .after(new OpportunityEvent.Won(day(3))));
    LocalDate start = LocalDate.ofInstant(START, SEOUL);
    Conversion won =
        DatedRates.none()
            .with(CurrencyUnit.EUR, KRW, start, new BigDecimal("1605"))
            .with(CurrencyUnit.EUR, KRW, start.plusDays(9), new BigDecimal("1705"))
            .into(KRW);
    List<ForecastLine> lines =
        PipelineReport.forecast(opportunities, ReportPeriod.MONTH, day(9), SEOUL, won);
    assertThat(lines).extracting(ForecastLine::currency).containsExactly(KRW, KRW);
    // What was won counts at the rate of its day, what is open at that of the report.
    assertThat(lines.get(0).won()).isEqualTo(Money.ofMajor(KRW, 1_605));
    assertThat(lines.get(1).total()).isEqualTo(Money.ofMajor(KRW, 2_705));
    // Ten per cent of 2,705, rounded once.
    assertThat(lines.get(1).weighted()).isEqualTo(Money.ofMajor(KRW, 270));
    List<StageLine> stages = PipelineReport.stages(opportunities, PIPELINE, day(9), SEOUL, won);
    assertThat(stages).extracting(StageLine::total).containsExactly(Money.ofMajor(KRW, 2_705));
    Conversion unknown = DatedRates.none().into(KRW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PipelineReport.stages(opportunities, PIPELINE, day(9), SEOUL, unknown))
        .withMessageContaining("EUR to KRW");
  }

  @Test
  void stages_followThePipeline() {
    Opportunity offered =
        open("1", Money.ofMajor(KRW, 100), AUGUST)
            .after(new OpportunityEvent.Moved(day(1), PIPELINE.stage("OFFER")));
    List<StageLine> lines =
        PipelineReport.stages(
            List.of(offered, open("2", Money.ofMajor(KRW, 100), AUGUST)), PIPELINE, day(9));
    assertThat(lines).extracting(StageLine::stage).containsExactly("CONTACTED", "OFFER");
    assertThat(lines.get(1).weighted()).isEqualTo(Money.ofMajor(KRW, 50));
  }

  @Test
  void cycle_isMeasuredOverWhatEnded() {
    List<Opportunity> opportunities =
        List.of(
            open("1", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(10))),
            open("2", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(20))),
            open("3", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(60))),
            open("4", Money.ofMajor(KRW, 1), AUGUST)
                .after(new OpportunityEvent.Lost(day(5), "PRICE")),
            open("5", Money.ofMajor(KRW, 1), AUGUST));
    SalesCycle all = SalesCycle.of(opportunities, START, day(100));
    assertThat(all.winRate()).isEqualTo(new Ratio(3, 4));
    assertThat(all.medianLength()).contains(Duration.ofDays(20));
    assertThat(all.meanLength()).contains(Duration.ofDays(30));
    SalesCycle none = SalesCycle.of(opportunities, day(200), day(300));
    assertThat(none.winRate().value()).isEmpty();
    assertThat(none.medianLength()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesCycle.of(opportunities, day(2), day(1)));
  }

  @Test
  void cycle_hasTheShorterOfTwoMiddleLengths_andEndsBeforeItsEnd() {
    List<Opportunity> opportunities =
        List.of(
            open("1", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(10))),
            open("2", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(20))),
            open("3", Money.ofMajor(KRW, 1), AUGUST).after(new OpportunityEvent.Won(day(60))));

    SalesCycle two = SalesCycle.of(opportunities, day(10), day(60));

    assertThat(two.winRate()).isEqualTo(new Ratio(2, 2));
    assertThat(two.medianLength()).contains(Duration.ofDays(10));
  }

  @Test
  void clinic_namesTheOwnerOfTheMoment() {
    Opportunity given =
        open("1", Money.ofMajor(KRW, 1), AUGUST)
            .after(new OpportunityEvent.Reassigned(day(20), "staff-9"));

    List<Diagnosis> diagnoses = SalesClinic.defaults().examine(List.of(given), day(22), SEOUL);

    assertThat(diagnoses).extracting(Diagnosis::owner).containsExactly("staff-9");
    assertThat(diagnoses.toString()).doesNotContain("staff-9");
    assertThat(SalesClinic.defaults().examine(List.of(given), day(19), SEOUL))
        .extracting(Diagnosis::owner)
        .containsExactly("staff-7");
  }

  @Test
  void contactHours_countOverlapsOnce() {
    BusinessHours hours = BusinessHours.weekdays(SEOUL, LocalTime.of(9, 0), LocalTime.of(18, 0));
    Instant nine = Instant.parse("2026-07-01T00:00:00Z");
    List<ContactHours> measured =
        ContactHours.of(
            List.of(
                new ContactTime("b", nine, nine.plusSeconds(3_600)),
                new ContactTime("a", nine.plusSeconds(1_800), nine.plusSeconds(5_400)),
                new ContactTime("a", nine, nine.plusSeconds(3_600)),
                new ContactTime("a", nine.minusSeconds(999), nine.plusSeconds(60))),
            hours,
            nine,
            nine.plus(Duration.ofHours(24)));
    assertThat(measured.get(0))
        .isEqualTo(new ContactHours("a", Duration.ofMinutes(90), Duration.ofHours(9)));
    assertThat(measured.get(1).share()).hasValueCloseTo(1 / 9.0, within());
    assertThat(new ContactHours("a", Duration.ZERO, Duration.ZERO).share()).isEmpty();
  }

  @Test
  void contactHours_countWithinTheHoursOnly() {
    BusinessHours hours = BusinessHours.weekdays(SEOUL, LocalTime.of(9, 0), LocalTime.of(11, 0));
    Instant nine = Instant.parse("2026-07-01T00:00:00Z");
    ContactHours measured =
        ContactHours.of(
                List.of(new ContactTime("a", nine.minusSeconds(7_200), nine.plusSeconds(18_000))),
                hours,
                nine.minus(Duration.ofHours(12)),
                nine.plus(Duration.ofHours(12)))
            .get(0);
    assertThat(measured).isEqualTo(new ContactHours("a", Duration.ofHours(2), Duration.ofHours(2)));
    assertThat(measured.share()).hasValue(1);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }

  @Test
  void clinic_namesWhatStalls_andWhy() {
    Opportunity well =
        withContact("well")
            .after(new OpportunityEvent.Contacted(day(18)))
            .after(
                new OpportunityEvent.NextStepPlanned(day(18), "VISIT", LocalDate.of(2026, 7, 22)));
    Opportunity sick =
        open("sick", Money.ofMajor(KRW, 1), LocalDate.of(2026, 7, 10))
            .after(new OpportunityEvent.Rescheduled(day(1), LocalDate.of(2026, 7, 15)))
            .after(new OpportunityEvent.Rescheduled(day(2), LocalDate.of(2026, 7, 20)));
    Opportunity slow =
        withContact("slow")
            .after(new OpportunityEvent.NextStepPlanned(day(0), "VISIT", LocalDate.of(2026, 7, 21)))
            .after(new OpportunityEvent.Contacted(day(20)));
    List<Diagnosis> diagnoses =
        SalesClinic.defaults().examine(List.of(slow, sick, well), day(22), SEOUL);
    assertThat(diagnoses)
        .extracting(one -> one.opportunity().value())
        .containsExactly("sick", "slow", "well");
    assertThat(diagnoses.get(0).symptoms())
        .containsExactly(
            new Symptom(StallReason.PAST_CLOSE_DATE, 3, 0),
            new Symptom(StallReason.CLOSE_DATE_SLIPPED, 2, 1),
            new Symptom(StallReason.STALLED_IN_STAGE, 22, 21),
            new Symptom(StallReason.NO_NEXT_STEP, 0, 0),
            new Symptom(StallReason.NO_RECENT_CONTACT, 22, 14),
            new Symptom(StallReason.NO_CONTACT_PERSON, 0, 0));
    assertThat(diagnoses.get(1).symptoms())
        .extracting(Symptom::reason)
        .containsExactly(StallReason.STALLED_IN_STAGE, StallReason.NEXT_STEP_OVERDUE);
    assertThat(SalesClinic.defaults().examine(List.of(well), day(21), SEOUL)).isEmpty();
    assertThat(
            SalesClinic.defaults()
                .withSlips(2)
                .withContactDays(99)
                .examine(List.of(sick), day(2), SEOUL)
                .get(0)
                .symptoms())
        .extracting(Symptom::reason)
        .containsExactly(StallReason.NO_NEXT_STEP, StallReason.NO_CONTACT_PERSON);
  }

  @Test
  void clinic_speaksBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      ClinicTexts texts = ClinicTexts.in(locale);
      for (StallReason reason : StallReason.values()) {
        assertThat(texts.of(new Symptom(reason, 3, 1))).doesNotContain("_").doesNotContain("{");
      }
    }
    assertThat(ClinicTexts.in(Locale.GERMAN).of(new Symptom(StallReason.PAST_CLOSE_DATE, 1, 0)))
        .isEqualTo("The expected close was 1 day ago.");
    assertThat(ClinicTexts.in(Locale.KOREA).of(new Symptom(StallReason.STALLED_IN_STAGE, 22, 21)))
        .isEqualTo("현재 단계에 22일째 머물러 있습니다(허용 21일).");
  }

  private static Opportunity open(String id, Money amount, LocalDate close) {
    return Opportunity.opened(terms(id, amount, close));
  }

  private static Opportunity withContact(String id) {
    return Opportunity.opened(
        terms(id, Money.ofMajor(KRW, 1), AUGUST)
            .with(new ContactRole(CustomerId.of("C-9"), ContactRole.Role.DECISION_MAKER)));
  }

  private static OpportunityTerms terms(String id, Money amount, LocalDate close) {
    return OpportunityTerms.of(
        OpportunityId.of(id),
        CustomerId.of("C-1"),
        "staff-7",
        "Beds",
        START,
        PIPELINE.first(),
        amount,
        close);
  }

  private static Instant day(int number) {
    return START.plus(Duration.ofDays(number));
  }
}
