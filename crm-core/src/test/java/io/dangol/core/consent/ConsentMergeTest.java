package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two identities that turn out to be one customer. */
class ConsentMergeTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId ALSO_KIM = CustomerId.of("C-2");
  private static final CustomerId KIM_TOO = CustomerId.of("C-3");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final ConsentScope NEWS =
      ConsentScope.of(Channel.EMAIL, Purpose.MARKETING.part("NEWS"));
  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant LATER = START.plusSeconds(100);

  @Test
  void withdrawal_afterTheOthersGrant_counts() {
    assertThat(
            merged(
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 1)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 2))))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void laterGrant_ofTheSurvivor_counts() {
    assertThat(
            merged(
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 2)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 1))))
        .isEqualTo(ConsentState.GRANTED);
  }

  @Test
  void laterGrant_ofTheOther_doesNotOpenWhatTheSurvivorRefused() {
    assertThat(
            merged(
                ledger(record(KIM, MAIL, ConsentState.DENIED, 1)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 2))))
        .isEqualTo(ConsentState.DENIED);
  }

  @Test
  void grant_ofTheOther_counts_whereNobodyRefused() {
    assertThat(
            merged(ConsentLedger.empty(), ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 2))))
        .isEqualTo(ConsentState.GRANTED);
  }

  @Test
  void grant_ofTheOther_counts_whereItTookBackItsOwnRefusal() {
    assertThat(
            merged(
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 1)),
                ledger(
                    record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 2),
                    record(ALSO_KIM, MAIL, ConsentState.GRANTED, 3))))
        .isEqualTo(ConsentState.GRANTED);
  }

  @Test
  void laterGrant_ofAThird_doesNotBringBack_whatTheSurvivorOpened() {
    ConsentLedger ledger =
        ConsentLedger.merged(
            KIM,
            List.of(
                ledger(record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 1)),
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 2)),
                ledger(record(KIM_TOO, MAIL, ConsentState.GRANTED, 3))));

    assertThat(ledger.stateAt(MAIL, LATER)).contains(ConsentState.GRANTED);
  }

  @Test
  void laterGrant_ofAThird_doesNotOpen_whatAnotherRefusedSince() {
    ConsentLedger ledger =
        ConsentLedger.merged(
            KIM,
            List.of(
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 1)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 2)),
                ledger(record(KIM_TOO, MAIL, ConsentState.GRANTED, 3))));

    assertThat(ledger.stateAt(MAIL, LATER)).contains(ConsentState.WITHDRAWN);
  }

  @Test
  void tie_isRefused() {
    assertThat(
            merged(
                ledger(record(KIM, MAIL, ConsentState.GRANTED, 1)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 1))))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void refusal_ofAPart_staysOneOfThePart() {
    ConsentLedger ledger =
        ConsentLedger.merged(
            KIM,
            List.of(
                ledger(record(KIM, NEWS, ConsentState.WITHDRAWN, 1)),
                ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 2))));

    assertThat(ledger.stateAt(NEWS, LATER)).contains(ConsentState.WITHDRAWN);
    assertThat(ledger.stateAt(MAIL, LATER)).contains(ConsentState.GRANTED);
  }

  @Test
  void merge_doesNotDependOnTheOrderOfIdentities() {
    ConsentLedger first = ledger(record(KIM, MAIL, ConsentState.DENIED, 1));
    ConsentLedger second = ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 3));
    ConsentLedger third = ledger(record(KIM_TOO, MAIL, ConsentState.WITHDRAWN, 2));

    assertThat(ConsentLedger.merged(KIM, List.of(first, second, third)))
        .isEqualTo(ConsentLedger.merged(KIM, List.of(third, second, first)));
    assertThat(ConsentLedger.merged(KIM, List.of(first, second, third)).stateAt(MAIL, LATER))
        .contains(ConsentState.WITHDRAWN);
    assertThat(
            ConsentLedger.merged(KIM, List.of(first, second))
                .merge(ConsentLedger.merged(KIM, List.of(third))))
        .isEqualTo(ConsentLedger.merged(KIM, List.of(first, second, third)));
  }

  @Test
  void grant_ofTheOther_counts_whereTheSurvivorsRanOut() {
    ConsentRecord ranOut =
        record(KIM, MAIL, ConsentState.GRANTED, 1).expiringAt(START.plusSeconds(5));
    ConsentRecord recorded = record(KIM, MAIL, ConsentState.EXPIRED, 6);
    ConsentLedger other = ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 9));
    assertThat(merged(ledger(ranOut), other)).isEqualTo(ConsentState.GRANTED);
    assertThat(merged(ledger(ranOut, recorded), other)).isEqualTo(ConsentState.GRANTED);
  }

  @Test
  void grant_ofTheSurvivor_staysAnAnswer_whateverComesOfIt() {
    ConsentRecord refused = record(ALSO_KIM, MAIL, ConsentState.WITHDRAWN, 1);
    ConsentRecord opened = record(KIM, MAIL, ConsentState.GRANTED, 2);
    ConsentRecord askedAgain = record(KIM, MAIL, ConsentState.PENDING, 3);
    ConsentRecord third = record(KIM_TOO, MAIL, ConsentState.GRANTED, 4);
    assertThat(merged(ledger(opened, askedAgain), ledger(refused, third)))
        .isEqualTo(ConsentState.GRANTED);
    assertThat(merged(ledger(opened.expiringAt(START.plusSeconds(3))), ledger(refused, third)))
        .isEqualTo(ConsentState.GRANTED);
    assertThat(
            merged(
                ledger(opened, record(KIM, MAIL, ConsentState.WITHDRAWN, 3)),
                ledger(refused, third)))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void beingAskedAgain_isNoAnswer() {
    ConsentRecord refused = record(KIM, MAIL, ConsentState.WITHDRAWN, 1);
    ConsentRecord askedAgain = record(KIM, MAIL, ConsentState.PENDING, 2);
    assertThat(
            merged(
                ledger(refused, askedAgain),
                ledger(record(ALSO_KIM, MAIL, ConsentState.GRANTED, 3))))
        .isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void merge_ofTwoSurvivors_isRefused() {
    ConsentLedger one = ConsentLedger.merged(KIM, List.of());
    ConsentLedger other = ConsentLedger.merged(ALSO_KIM, List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> one.merge(other));
  }

  private static ConsentState merged(ConsentLedger survivor, ConsentLedger other) {
    return ConsentLedger.merged(KIM, List.of(survivor, other)).stateAt(MAIL, LATER).orElseThrow();
  }

  private static ConsentLedger ledger(ConsentRecord... records) {
    return ConsentLedger.of(List.of(records));
  }

  private static ConsentRecord record(
      CustomerId customer, ConsentScope scope, ConsentState state, long seconds) {
    return ConsentRecord.of(
        customer,
        scope,
        state,
        START.plusSeconds(seconds),
        SourceRef.of(customer.value(), Long.toString(seconds)));
  }
}
