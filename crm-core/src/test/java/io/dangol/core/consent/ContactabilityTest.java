package io.dangol.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactabilityTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final EvaluationContext CONTEXT =
      EvaluationContext.at(NOON, ZoneId.of("Asia/Seoul"));
  private static final FactTable TABLE = FactTable.of(CustomerIndex.of(List.of(KIM, LEE)));

  @Test
  void consent_isMissing_whereNothingIsRecorded() {
    ConsentRecord granted =
        ConsentRecord.of(
            KIM,
            ConsentScope.of(Channel.EMAIL, Purpose.MARKETING),
            ConsentState.GRANTED,
            NOON,
            SourceRef.of("web", "1"));
    FactTable facts =
        TABLE.with(
            Contactability.at(CONTEXT)
                .withConsents(
                    id ->
                        id.equals(KIM)
                            ? ConsentLedger.of(List.of(granted))
                            : ConsentLedger.empty()));
    assertThat(facts.row(0).find(ConsentFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.GRANTED);
    assertThat(facts.row(0).isMissing(ConsentFacts.consent(Channel.SMS))).isTrue();
    assertThat(facts.row(1).isMissing(ConsentFacts.consent(Channel.EMAIL))).isTrue();
    assertThat(facts.madeBy(ConsentFacts.consent(Channel.EMAIL))).contains("contactability");
  }

  @Test
  void columns_existOnly_forWhatTheHostGives() {
    FactTable facts =
        TABLE.with(Contactability.at(CONTEXT).withConsents(id -> ConsentLedger.empty()));
    assertThat(facts.has(ConsentFacts.consent(Channel.POST))).isTrue();
    assertThat(facts.has(ConsentFacts.suppression(Channel.EMAIL))).isFalse();
    assertThat(facts.has(ConsentFacts.lastAt(Channel.EMAIL))).isFalse();
  }

  @Test
  void suppression_counts_whileItIsInForce() {
    Suppression over = new Suppression(SuppressionReason.MANUAL, NOON.minusSeconds(60), NOON);
    Suppression complaint = Suppression.of(SuppressionReason.COMPLAINT, NOON);
    FactTable facts =
        TABLE.with(
            Contactability.at(CONTEXT)
                .withSuppressions(
                    (id, channel) ->
                        channel == Channel.EMAIL
                            ? Optional.of(id.equals(KIM) ? complaint : over)
                            : Optional.empty()));
    assertThat(facts.row(0).find(ConsentFacts.suppression(Channel.EMAIL)))
        .contains(SuppressionReason.COMPLAINT);
    assertThat(facts.row(1).isMissing(ConsentFacts.suppression(Channel.EMAIL))).isTrue();
  }

  @Test
  void lastContact_isADayOfTheZone() {
    Facts kim =
        TABLE
            .with(
                Contactability.at(CONTEXT)
                    .withLastContacts(
                        (id, channel) -> Optional.of(Instant.parse("2026-06-30T15:00:00Z"))))
            .row(0);
    assertThat(kim.find(ConsentFacts.lastAt(Channel.SMS))).contains(LocalDate.of(2026, 7, 1));
  }

  @Test
  void catalog_knowsEveryChannel() {
    assertThat(ConsentFacts.catalog().find("contact.email.consent")).isPresent();
    assertThat(ConsentFacts.catalog().find("contact.visit.lastAt")).isPresent();
    assertThat(ConsentFacts.catalog().definitions()).hasSize(3 * Channel.values().length);
  }
}
