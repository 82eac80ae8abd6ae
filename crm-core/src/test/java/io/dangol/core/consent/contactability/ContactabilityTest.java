package io.dangol.core.consent.contactability;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.consent.Suppression;
import io.dangol.core.consent.SuppressionReason;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.Deliverability;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    assertThat(facts.row(0).find(ContactFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.GRANTED);
    assertThat(facts.row(0).isMissing(ContactFacts.consent(Channel.SMS))).isTrue();
    assertThat(facts.row(1).isMissing(ContactFacts.consent(Channel.EMAIL))).isTrue();
    assertThat(facts.madeBy(ContactFacts.consent(Channel.EMAIL))).contains("contactability");
  }

  @Test
  void columns_existOnly_forWhatTheHostGives() {
    FactTable facts =
        TABLE.with(Contactability.at(CONTEXT).withConsents(id -> ConsentLedger.empty()));
    assertThat(facts.has(ContactFacts.consent(Channel.POST))).isTrue();
    assertThat(facts.has(ContactFacts.suppression(Channel.EMAIL))).isFalse();
    assertThat(facts.has(ContactFacts.lastAt(Channel.EMAIL))).isFalse();
  }

  @Test
  void suppression_counts_whileItIsInForce() {
    Suppression over = Suppression.of(SuppressionReason.MANUAL, NOON.minusSeconds(60)).until(NOON);
    Suppression complaint = Suppression.of(SuppressionReason.COMPLAINT, NOON);
    FactTable facts =
        TABLE.with(
            Contactability.at(CONTEXT)
                .withSuppressions(
                    (id, channel) ->
                        channel == Channel.EMAIL
                            ? List.of(id.equals(KIM) ? complaint : over)
                            : List.of()));
    assertThat(facts.row(0).find(ContactFacts.suppression(Channel.EMAIL)))
        .contains(SuppressionReason.COMPLAINT);
    assertThat(facts.row(1).isMissing(ContactFacts.suppression(Channel.EMAIL))).isTrue();
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
    assertThat(kim.find(ContactFacts.lastAt(Channel.SMS))).contains(LocalDate.of(2026, 7, 1));
  }

  @Test
  void suppression_isTheGravest_thatForbidsThePurpose() {
    List<Suppression> both =
        List.of(
            Suppression.of(SuppressionReason.COMPLAINT, NOON.minusSeconds(9)).of(Purpose.MARKETING),
            Suppression.of(SuppressionReason.HARD_BOUNCE, NOON));
    Contactability marketing = Contactability.at(CONTEXT).withSuppressions((id, channel) -> both);
    Contactability receipts =
        Contactability.at(CONTEXT)
            .forPurpose(Purpose.TRANSACTIONAL)
            .withSuppressions((id, channel) -> List.of(both.get(0)));

    assertThat(TABLE.with(marketing).row(0).find(ContactFacts.suppression(Channel.EMAIL)))
        .contains(SuppressionReason.HARD_BOUNCE);
    assertThat(TABLE.with(receipts).row(0).isMissing(ContactFacts.suppression(Channel.EMAIL)))
        .isTrue();
  }

  @Test
  void lastContact_afterTheMoment_isIgnored() {
    Contactability later =
        Contactability.at(CONTEXT)
            .withLastContacts((id, channel) -> Optional.of(NOON.plusSeconds(1)));

    assertThat(TABLE.with(later).row(0).isMissing(ContactFacts.lastAt(Channel.SMS))).isTrue();
  }

  @Test
  void nightConsent_isAskedForApart() {
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                ConsentRecord.of(
                    KIM,
                    ConsentScope.of(Channel.SMS, Purpose.MARKETING),
                    ConsentState.GRANTED,
                    NOON,
                    SourceRef.of("web", "1")),
                ConsentRecord.of(
                    KIM,
                    ConsentScope.of(Channel.SMS, Purpose.MARKETING_NIGHT),
                    ConsentState.DENIED,
                    NOON,
                    SourceRef.of("web", "1"))));
    Facts kim = TABLE.with(Contactability.at(CONTEXT).withConsents(id -> ledger)).row(0);

    assertThat(kim.find(ContactFacts.consent(Channel.SMS))).contains(ConsentState.GRANTED);
    assertThat(kim.find(ContactFacts.nightConsent(Channel.SMS))).contains(ConsentState.DENIED);
    assertThat(kim.isMissing(ContactFacts.nightConsent(Channel.EMAIL))).isTrue();
  }

  @Test
  void controller_isAskedForApart_andNamed() {
    ConsentScope partner = new ConsentScope(Channel.EMAIL, Purpose.MARKETING, "PARTNER");
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                ConsentRecord.of(
                    KIM, partner, ConsentState.GRANTED, NOON, SourceRef.of("web", "1"))));
    Contactability host = Contactability.at(CONTEXT).withConsents(id -> ledger);
    FactTable affiliate = TABLE.with(host.forController("PARTNER"));

    assertThat(TABLE.with(host).row(0).isMissing(ContactFacts.consent(Channel.EMAIL))).isTrue();
    assertThat(affiliate.row(0).find(ContactFacts.consent(Channel.EMAIL)))
        .contains(ConsentState.GRANTED);
    assertThat(affiliate.madeBy(ContactFacts.consent(Channel.EMAIL)))
        .contains("contactability/MARKETING/PARTNER");
  }

  @Test
  void state_isThatOfTheAddress_thatWouldBeUsed() {
    ContactPoint dead =
        ContactPoint.of(ContactPointKind.EMAIL, "old@naver.com")
            .with(Deliverability.until(Deliverability.State.HARD_BOUNCED, NOON.plusSeconds(60)));
    ContactPoint good =
        ContactPoint.of(ContactPointKind.EMAIL, "kim@googlemail.com").with(Deliverability.VALID);
    Person kim = new Person(KIM, "Kim", null, CustomerProfile.empty().with(dead).with(good));
    Person lee = new Person(LEE, "Kim", null, CustomerProfile.empty().with(dead));
    FactTable facts =
        TABLE.with(
            Contactability.at(CONTEXT)
                .withCustomers(id -> Optional.of(id.equals(KIM) ? kim : lee)));

    assertThat(facts.row(0).find(ContactFacts.state(Channel.EMAIL))).contains(ContactState.VALID);
    assertThat(facts.row(0).find(ContactFacts.domainGroup(Channel.EMAIL))).contains("gmail");
    assertThat(facts.row(0).find(ContactFacts.state(Channel.SMS))).contains(ContactState.NONE);
    assertThat(facts.row(1).find(ContactFacts.state(Channel.EMAIL)))
        .contains(ContactState.HARD_BOUNCED);
    assertThat(facts.row(1).isMissing(ContactFacts.domainGroup(Channel.EMAIL))).isTrue();
    assertThat(
            TABLE
                .with(Contactability.at(CONTEXT).withCustomers(id -> Optional.empty()))
                .row(0)
                .isMissing(ContactFacts.state(Channel.EMAIL)))
        .isTrue();
  }

  /** Stored rules name these facts. */
  @Test
  void names_areThoseOfStoredRules() {
    assertThat(ContactFacts.catalog().definitions())
        .extracting(definition -> definition.fact().name())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("email", "sms", "push", "post", "telephone", "visit")
                .flatMap(
                    channel ->
                        Stream.of(
                                "state",
                                "consent",
                                "nightConsent",
                                "suppression",
                                "domainGroup",
                                "lastAt")
                            .map(name -> "contact." + channel + "." + name))
                .toList());
  }

  @Test
  void catalog_knowsEveryChannel() {
    assertThat(ContactFacts.catalog().find("contact.email.consent")).isPresent();
    assertThat(ContactFacts.catalog().find("contact.visit.lastAt")).isPresent();
    assertThat(ContactFacts.catalog().definitions()).hasSize(6 * Channel.values().length);
  }
}
