package io.dangol.core.consent.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.consent.ConsentEvidence;
import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.maintenance.DoubleOptIn.Confirmation;
import io.dangol.core.consent.maintenance.DoubleOptIn.Reason;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleOptInTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final ConsentScope MAIL = ConsentScope.of(Channel.EMAIL, Purpose.MARKETING);
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final ConsentEvidence SHOWN = ConsentEvidence.ofText("v7").withProof("t0ken");
  private static final SourceRef CLICK = SourceRef.of("web", "click");
  private static final ConsentRecord ASKED =
      DoubleOptIn.request(KIM, MAIL, SHOWN, NOON, Duration.ofDays(7), SourceRef.of("web", "form"));

  @Test
  void token_confirmsInTime_withItsProof() {
    Instant later = NOON.plus(Duration.ofDays(1));
    ConsentLedger asked = ConsentLedger.of(List.of(ASKED));
    ConsentRecord grant =
        ((Confirmation.Confirmed) DoubleOptIn.confirm(asked, "t0ken", later, CLICK)).grant();

    assertThat(asked.stateAt(MAIL, later)).contains(ConsentState.PENDING);
    assertThat(grant.evidence()).isEqualTo(SHOWN);
    assertThat(ConsentLedger.of(List.of(ASKED, grant)).stateAt(MAIL, later))
        .contains(ConsentState.GRANTED);
  }

  @Test
  void token_isRefused_whenItIsWrongOrLate() {
    assertThat(confirm("other", NOON.plusSeconds(1))).isEqualTo(Reason.UNKNOWN_TOKEN);
    assertThat(confirm("t0ken", NOON.minusSeconds(1))).isEqualTo(Reason.UNKNOWN_TOKEN);
    assertThat(confirm("t0ken", NOON.plus(Duration.ofDays(7)))).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void token_isRefused_afterAWithdrawal() {
    ConsentRecord withdrawn =
        ConsentRecord.of(
            KIM, MAIL, ConsentState.WITHDRAWN, NOON.plusSeconds(5), SourceRef.of("web", "no"));

    assertThat(
            DoubleOptIn.confirm(
                ConsentLedger.of(List.of(ASKED, withdrawn)), "t0ken", NOON.plusSeconds(9), CLICK))
        .isEqualTo(new Confirmation.Refused(Reason.SUPERSEDED));
  }

  @Test
  void request_needsAToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DoubleOptIn.request(
                    KIM, MAIL, ConsentEvidence.ofText("v7"), NOON, Duration.ofDays(7), CLICK));
  }

  private static Reason confirm(String token, Instant at) {
    ConsentLedger ledger = ConsentLedger.of(List.of(ASKED));
    return ((Confirmation.Refused) DoubleOptIn.confirm(ledger, token, at, CLICK)).reason();
  }
}
