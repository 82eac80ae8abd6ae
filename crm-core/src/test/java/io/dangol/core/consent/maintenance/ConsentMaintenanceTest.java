package io.dangol.core.consent.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.contactability.ContactFacts;
import io.dangol.core.consent.contactability.Contactability;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentMaintenanceTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final ConsentScope TEXTS = ConsentScope.of(Channel.SMS, Purpose.MARKETING);
  private static final ConsentMaintenance KOREA = ConsentMaintenance.korea();
  private static final LocalDate GIVEN = LocalDate.of(2024, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  @Test
  void confirmation_isDueBeforeTheSameDayOfTheSecondYear() {
    List<ConsentTask> tasks = due(granted(GIVEN), told(), LAST);

    assertThat(tasks)
        .containsExactly(
            new ConsentTask(
                ConsentTask.Kind.CONFIRM,
                KIM,
                TEXTS,
                ConsentState.GRANTED,
                GIVEN,
                SourceRef.of("web", "1"),
                LAST,
                false));
    assertThat(due(granted(GIVEN), told(), LAST.plusDays(1)))
        .extracting(ConsentTask::overdue)
        .containsExactly(true);
  }

  @Test
  void confirmation_appears_whenItsReminderBegins() {
    assertThat(due(granted(GIVEN), told(), LAST.minusDays(31))).isEmpty();
    assertThat(due(granted(GIVEN), told(), LAST.minusDays(30))).hasSize(1);
  }

  @Test
  void confirmation_startsTheNextTwoYears() {
    ConsentNotices confirmed = notices(Optional.of(start(LAST)), true);

    assertThat(due(granted(GIVEN), confirmed, LAST.plusDays(1))).isEmpty();
    assertThat(due(granted(GIVEN), confirmed, LocalDate.of(2028, 6, 29)))
        .extracting(ConsentTask::dueOn)
        .containsExactly(LocalDate.of(2028, 6, 29));
  }

  @Test
  void confirmation_isNotDue_withoutConsent() {
    ConsentLedger withdrawn =
        granted(GIVEN)
            .merge(
                ConsentLedger.of(
                    List.of(record("2", TEXTS, ConsentState.WITHDRAWN, GIVEN.plusDays(1)))));

    assertThat(due(withdrawn, told(), LAST)).isEmpty();
  }

  @Test
  void consentOfALeapDay_isConfirmedBeforeTheEndOfFebruary() {
    assertThat(due(granted(LocalDate.of(2024, 2, 29)), told(), LocalDate.of(2026, 2, 27)))
        .extracting(ConsentTask::dueOn)
        .containsExactly(LocalDate.of(2026, 2, 27));
  }

  @Test
  void result_isToldWithin14Days_onceEach() {
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                record("1", TEXTS, ConsentState.GRANTED, GIVEN),
                record("2", TEXTS, ConsentState.WITHDRAWN, GIVEN.plusDays(3)),
                record("3", TEXTS, ConsentState.PENDING, GIVEN.plusDays(4))));
    List<ConsentTask> tasks = due(ledger, ConsentNotices.none(), GIVEN.plusDays(15));

    assertThat(tasks).extracting(ConsentTask::kind).containsOnly(ConsentTask.Kind.TELL_RESULT);
    assertThat(tasks)
        .extracting(ConsentTask::dueOn)
        .containsExactly(GIVEN.plusDays(14), GIVEN.plusDays(17));
    assertThat(tasks).extracting(ConsentTask::overdue).containsExactly(true, false);
    assertThat(due(ledger, told(), GIVEN.plusDays(15))).isEmpty();
  }

  @Test
  void otherPurposes_areNotMaintained() {
    ConsentScope legal = ConsentScope.of(Channel.SMS, Purpose.LEGAL);
    ConsentLedger ledger =
        ConsentLedger.of(List.of(record("1", legal, ConsentState.GRANTED, GIVEN)));

    assertThat(due(ledger, ConsentNotices.none(), LAST)).isEmpty();
  }

  @Test
  void overdueConsent_isStale_whereThatBlocks() {
    assertThat(published(KOREA, LAST.plusDays(1))).isEqualTo(ConsentState.GRANTED);
    ConsentMaintenance strict = KOREA.with(ConsentMaintenance.Overdue.BLOCK);
    assertThat(published(strict, LAST)).isEqualTo(ConsentState.GRANTED);
    assertThat(published(strict, LAST.plusDays(1))).isEqualTo(ConsentState.STALE);
  }

  @Test
  void periods_areRefused_thatAreNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConsentMaintenance(
                    Set.of(),
                    Optional.of(Period.ZERO),
                    Period.ZERO,
                    ConsentMaintenance.Overdue.WARN,
                    Optional.empty()))
        .withMessageContaining("confirmEvery");
  }

  private static ConsentState published(ConsentMaintenance policy, LocalDate day) {
    FactTable table = FactTable.of(CustomerIndex.of(List.of(KIM)));
    Contactability source =
        Contactability.at(EvaluationContext.startOf(day, SEOUL))
            .withConsents(id -> granted(GIVEN))
            .reviewedBy(policy.judgement(told(), SEOUL));
    return table.with(source).row(0).find(ContactFacts.consent(Channel.SMS)).orElseThrow();
  }

  private static List<ConsentTask> due(
      ConsentLedger ledger, ConsentNotices notices, LocalDate day) {
    return KOREA.due(List.of(ledger), notices, EvaluationContext.startOf(day, SEOUL));
  }

  private static ConsentLedger granted(LocalDate day) {
    return ConsentLedger.of(List.of(record("1", TEXTS, ConsentState.GRANTED, day)));
  }

  private static ConsentRecord record(
      String id, ConsentScope scope, ConsentState state, LocalDate day) {
    return ConsentRecord.of(KIM, scope, state, start(day), SourceRef.of("web", id));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(SEOUL).toInstant();
  }

  private static ConsentNotices told() {
    return notices(Optional.empty(), true);
  }

  private static ConsentNotices notices(Optional<Instant> confirmation, boolean told) {
    return new ConsentNotices() {
      @Override
      public Optional<Instant> lastConfirmation(ConsentRecord grant, Instant moment) {
        return confirmation;
      }

      @Override
      public boolean isResultTold(ConsentRecord record, Instant moment) {
        return told;
      }
    };
  }
}
