package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final ConsentScope NEWSLETTER =
      ConsentScope.of(Channel.EMAIL, Purpose.MARKETING.part("NEWSLETTER"));
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  @Test
  void state_isUnknown_beforeTheFirstRecord() {
    ConsentLedger ledger = ledger(record("1", MAIL, ConsentState.GRANTED, 0));
    assertThat(ledger.stateAt(MAIL, NOON.minusNanos(1))).isEmpty();
    assertThat(ledger.stateAt(MAIL, NOON)).contains(ConsentState.GRANTED);
    assertThat(ledger.stateAt(ConsentScope.of(Channel.SMS, Purpose.MARKETING), NOON)).isEmpty();
  }

  @Test
  void doubleOptIn_isPending_untilConfirmed() {
    ConsentLedger ledger =
        ledger(
            record("1", MAIL, ConsentState.PENDING, 0),
            record("2", MAIL, ConsentState.GRANTED, 60));
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(59))).contains(ConsentState.PENDING);
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(60))).contains(ConsentState.GRANTED);
  }

  @Test
  void withdrawal_wins_atTheSameMoment() {
    assertThat(
            ledger(
                    record("1", MAIL, ConsentState.WITHDRAWN, 0),
                    record("2", MAIL, ConsentState.GRANTED, 0).recorded(NOON.plusSeconds(9), 5))
                .stateAt(MAIL, NOON))
        .contains(ConsentState.WITHDRAWN);
  }

  @Test
  void refusal_wins_atTheSameMoment() {
    assertThat(
            ledger(
                    record("1", MAIL, ConsentState.GRANTED, 0).recorded(NOON.plusSeconds(9), 2),
                    record("2", MAIL, ConsentState.DENIED, 0).recorded(NOON, 1))
                .stateAt(MAIL, NOON))
        .contains(ConsentState.DENIED);
  }

  @Test
  void order_isThatOfLearning_betweenPendingAndGranted_atTheSameMoment() {
    assertThat(
            ledger(
                    record("1", MAIL, ConsentState.GRANTED, 0).recorded(NOON, 2),
                    record("2", MAIL, ConsentState.PENDING, 0).recorded(NOON, 1))
                .stateAt(MAIL, NOON))
        .contains(ConsentState.GRANTED);
  }

  @Test
  void state_fallsBack_toTheLastRecordInForce() {
    ConsentLedger ledger =
        ledger(
            record("1", MAIL, ConsentState.DENIED, 0),
            record("2", MAIL, ConsentState.GRANTED, 10).expiringAt(NOON.plusSeconds(20)));
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(19))).contains(ConsentState.GRANTED);
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(20))).contains(ConsentState.DENIED);

    ConsentLedger forEver =
        ledger(
            record("1", MAIL, ConsentState.GRANTED, 0),
            record("2", MAIL, ConsentState.GRANTED, 10).expiringAt(NOON.plusSeconds(20)));
    assertThat(forEver.stateAt(MAIL, NOON.plusSeconds(20))).contains(ConsentState.GRANTED);
  }

  @Test
  void source_thatSaysTwoThings_isAConflict_andTheFirstLearntCounts() {
    ConsentRecord first = record("1", MAIL, ConsentState.GRANTED, 0);
    ConsentRecord again = first.recorded(NOON.plusSeconds(5), 0);
    ConsentRecord other =
        record("1", MAIL, ConsentState.WITHDRAWN, 0).recorded(NOON.plusSeconds(9), 0);
    ConsentLedger ledger = ledger(other, again, first);

    assertThat(ledger.records()).containsExactly(first);
    assertThat(ledger.conflicts()).containsExactly(new ConsentConflict(first, other));
    assertThat(ledger(first, again).conflicts()).isEmpty();
  }

  @Test
  void evidence_isNotInTheText() {
    ConsentRecord record =
        record("1", MAIL, ConsentState.GRANTED, 0)
            .with(ConsentEvidence.ofText("v3").withProof("secret-token"));
    assertThat(record.toString()).contains("v3").doesNotContain("secret");
  }

  @Test
  void night_isAPurposeOfItsOwn() {
    assertThat(Purpose.MARKETING.night()).isEqualTo(Purpose.MARKETING_NIGHT);
    assertThat(Purpose.MARKETING.part("NEWS").night())
        .isEqualTo(new Purpose("MARKETING_NIGHT.NEWS"));
    assertThat(Purpose.MARKETING_NIGHT.night()).isEqualTo(Purpose.MARKETING_NIGHT);
    assertThat(Purpose.MARKETING.covers(Purpose.MARKETING_NIGHT)).isFalse();
  }

  @Test
  void grant_expires() {
    ConsentLedger ledger =
        ledger(record("1", MAIL, ConsentState.GRANTED, 0).expiringAt(NOON.plusSeconds(60)));
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(59))).contains(ConsentState.GRANTED);
    assertThat(ledger.stateAt(MAIL, NOON.plusSeconds(60))).contains(ConsentState.EXPIRED);
  }

  @Test
  void withdrawal_ofTheWhole_coversItsParts() {
    ConsentLedger ledger =
        ledger(
            record("1", NEWSLETTER, ConsentState.GRANTED, 0),
            record("2", MAIL, ConsentState.WITHDRAWN, 1));
    assertThat(ledger.stateAt(NEWSLETTER, NOON.plusSeconds(1))).contains(ConsentState.WITHDRAWN);
  }

  @Test
  void grant_ofAPart_reopensOnlyThatPart() {
    ConsentLedger ledger =
        ledger(
            record("1", MAIL, ConsentState.WITHDRAWN, 0),
            record("2", NEWSLETTER, ConsentState.GRANTED, 1));
    Instant later = NOON.plusSeconds(1);
    assertThat(ledger.stateAt(NEWSLETTER, later)).contains(ConsentState.GRANTED);
    assertThat(ledger.stateAt(MAIL, later)).contains(ConsentState.WITHDRAWN);
    assertThat(
            ledger.stateAt(ConsentScope.of(Channel.EMAIL, Purpose.MARKETING.part("EVENTS")), later))
        .contains(ConsentState.WITHDRAWN);
  }

  @Test
  void consent_toOneController_isNoneToAnother() {
    ConsentScope partner = new ConsentScope(Channel.EMAIL, Purpose.MARKETING, "PARTNER");
    ConsentLedger ledger = ledger(record("1", MAIL, ConsentState.GRANTED, 0));
    assertThat(ledger.stateAt(partner, NOON)).isEmpty();
  }

  @Test
  void record_countsOnce_howeverOftenItArrives() {
    ConsentRecord record = record("1", MAIL, ConsentState.GRANTED, 0);
    assertThat(ledger(record, record).records()).hasSize(1);
    assertThat(ledger(record).merge(ledger(record))).isEqualTo(ledger(record));
  }

  @Test
  void records_ofOneSource_allCount_whenTheyAreAboutDifferentScopes() {
    ConsentScope texts = ConsentScope.of(Channel.SMS, Purpose.MARKETING);
    ConsentLedger ledger =
        ledger(
            record("form-1", MAIL, ConsentState.GRANTED, 0),
            record("form-1", texts, ConsentState.DENIED, 0));
    assertThat(ledger.stateAt(MAIL, NOON)).contains(ConsentState.GRANTED);
    assertThat(ledger.stateAt(texts, NOON)).contains(ConsentState.DENIED);
  }

  @Test
  void record_refusesExpiryThatMakesNoSense() {
    ConsentRecord denied = record("1", MAIL, ConsentState.DENIED, 0);
    ConsentRecord granted = record("1", MAIL, ConsentState.GRANTED, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> denied.expiringAt(NOON.plusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> granted.expiringAt(NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> record("1", MAIL, ConsentState.STALE, 0));
  }

  @Test
  void purpose_coversItselfAndItsParts() {
    assertThat(Purpose.MARKETING.covers(Purpose.MARKETING)).isTrue();
    assertThat(Purpose.MARKETING.covers(new Purpose("MARKETING.NEWS"))).isTrue();
    assertThat(Purpose.MARKETING.covers(new Purpose("MARKETING_X"))).isFalse();
    assertThat(new Purpose("MARKETING.NEWS").covers(Purpose.MARKETING)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Purpose("news letter"));
  }

  private static ConsentLedger ledger(ConsentRecord... records) {
    return ConsentLedger.of(List.of(records));
  }

  private static ConsentRecord record(
      String id, ConsentScope scope, ConsentState state, long seconds) {
    return ConsentRecord.of(KIM, scope, state, NOON.plusSeconds(seconds), SourceRef.of("web", id));
  }
}
