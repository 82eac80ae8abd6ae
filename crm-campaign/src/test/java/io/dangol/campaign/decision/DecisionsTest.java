package io.dangol.campaign.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.offer.Offer;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.contact.Deliverability;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionsTest {

  private static final CustomerId CUSTOMER = CustomerId.of("C-1");

  @Test
  void aReachableCustomer_isPlannedWithTheOffer() {
    Offer comb = Offer.gift("COMB", "a comb");

    Decisions decisions = decide(everybody().offers(OfferTable.everybody(comb)), Shop.reachable());

    assertThat(decisions.of(CUSTOMER)).contains(new Decision.Planned(CUSTOMER, Optional.of(comb)));
    assertThat(decisions.dryRun()).isFalse();
    assertThat(decisions.requireDispatchable()).isSameAs(decisions);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CLOSED,   VALID,   '',          GRANTED,   CUSTOMER_CLOSED
          DECEASED, VALID,   '',          GRANTED,   CUSTOMER_DECEASED
          ERASED,   VALID,   '',          GRANTED,   CUSTOMER_ERASED
          ACTIVE,   '',      '',          GRANTED,   NO_ADDRESS
          ACTIVE,   INVALID, '',          GRANTED,   UNDELIVERABLE
          ACTIVE,   VALID,   OPT_OUT,     GRANTED,   OPT_OUT
          ACTIVE,   VALID,   COMPLAINT,   GRANTED,   COMPLAINT
          ACTIVE,   VALID,   HARD_BOUNCE, GRANTED,   HARD_BOUNCE
          ACTIVE,   VALID,   FRAUD,       GRANTED,   FRAUD
          ACTIVE,   VALID,   MANUAL,      GRANTED,   MANUAL_BLOCK
          ACTIVE,   VALID,   UNSUBSCRIBE, GRANTED,   OPT_OUT
          ACTIVE,   VALID,   LEGAL,       GRANTED,   LEGAL_BLOCK
          ACTIVE,   VALID,   DECEASED,    GRANTED,   RECIPIENT_DECEASED
          ACTIVE,   VALID,   '',          PENDING,   CONSENT_PENDING
          ACTIVE,   VALID,   '',          EXPIRED,   CONSENT_STALE
          ACTIVE,   VALID,   '',          '',        CONSENT_UNKNOWN
          ACTIVE,   VALID,   '',          DENIED,    CONSENT_DENIED
          ACTIVE,   VALID,   '',          WITHDRAWN, CONSENT_WITHDRAWN
          ACTIVE,   VALID,   '',          STALE,     CONSENT_STALE
          CLOSED,   '',      OPT_OUT,     WITHDRAWN, CUSTOMER_CLOSED
          """)
  void theFirstGateThatSaysNo_isTheReason(
      String status, String state, String suppression, String consent, Reason expected) {
    Decisions decisions = decide(everybody(), contact(status, state, suppression, consent));

    assertThat(decisions.of(CUSTOMER)).contains(new Decision.Excluded(CUSTOMER, expected));
    assertThat(decisions.totals().excluded()).isEqualTo(Map.of(expected.gate(), 1));
  }

  @ParameterizedTest
  @EnumSource(Deliverability.State.class)
  void anAddressInAStateOfTheCore_isContactedOnlyIfUsable(Deliverability.State state) {
    int softBounces = state == Deliverability.State.SOFT_BOUNCED ? 1 : 0;
    boolean usable = new Deliverability(state, softBounces, null).isUsable(Shop.AT.asOf());

    Decisions decisions = decide(everybody(), contact("ACTIVE", state.name(), "", "GRANTED"));

    assertThat(decisions.outcome(0)).isEqualTo(usable ? Outcome.PLANNED : Outcome.EXCLUDED);
  }

  @Test
  void aComplaint_stopsNoLegalMessage_butADeadAddressDoes() {
    Campaign.Builder notice = everybody().purpose(MessagePurpose.LEGAL);

    assertThat(decide(notice, contact("ACTIVE", "COMPLAINED", "", "")).outcome(0))
        .isEqualTo(Outcome.PLANNED);
    assertThat(decide(notice, contact("ACTIVE", "HARD_BOUNCED", "", "")).reason(0))
        .contains(Reason.UNDELIVERABLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessagePurpose.class,
      names = {"TRANSACTIONAL", "LEGAL"})
  void aNotice_needsNoConsentAndStopsForBouncesOnly(MessagePurpose purpose) {
    Campaign.Builder notice = everybody().purpose(purpose);

    assertThat(decide(notice, contact("ACTIVE", "VALID", "OPT_OUT", "WITHDRAWN")).outcome(0))
        .isEqualTo(Outcome.PLANNED);
    assertThat(decide(notice, contact("ACTIVE", "VALID", "HARD_BOUNCE", "GRANTED")).reason(0))
        .contains(Reason.HARD_BOUNCE);
    assertThat(decide(notice, contact("ERASED", "VALID", "", "GRANTED")).reason(0))
        .contains(Reason.CUSTOMER_ERASED);
  }

  @ParameterizedTest
  @EnumSource(MessagePurpose.class)
  void theExclusionList_holdsForAllButLegalMessages(MessagePurpose purpose) {
    Decisions decisions =
        decide(everybody().exclude(Condition.always()).purpose(purpose), Shop.reachable());

    assertThat(decisions.outcome(0))
        .isEqualTo(purpose == MessagePurpose.LEGAL ? Outcome.PLANNED : Outcome.EXCLUDED);
  }

  @Test
  void anExclusionThatCannotBeDecided_excludes() {
    Decisions decisions = decide(everybody().exclude(Shop.NOW.is(1)), Shop.reachable());

    assertThat(decisions.reason(0)).contains(Reason.EXCLUSION_UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void quietHours_areOpen_whereAMessageAtNightDisturbs(Channel channel) {
    Decisions decisions = decide(everybody().channel(channel), Shop.reachable());

    assertThat(decisions.gates())
        .containsEntry(
            Gate.QUIET_HOURS,
            channel == Channel.SMS || channel == Channel.PUSH
                ? GateStatus.NOT_EVALUATED
                : GateStatus.NOT_APPLICABLE);
  }

  @Test
  void gates_applyToPurposesAsSpecified() {
    List<Gate> always =
        List.of(Gate.TARGET, Gate.CUSTOMER_STATE, Gate.CONTACT_POINT, Gate.SUPPRESSION);

    assertThat(gatesOf(MessagePurpose.LEGAL)).isEqualTo(always);
    assertThat(gatesOf(MessagePurpose.TRANSACTIONAL))
        .startsWith(always.toArray(Gate[]::new))
        .endsWith(Gate.EXCLUSION)
        .hasSize(5);
    assertThat(gatesOf(MessagePurpose.MARKETING)).containsExactly(Gate.values());
  }

  @Test
  void thoseHeldOut_recordWhatWouldHaveBeen() {
    Offer ten = Offer.percentageOff("TEN", 10);

    Decisions decisions =
        decide(everybody().offers(OfferTable.everybody(ten)).holdout(Share.ALL), Shop.reachable());

    assertThat(decisions.of(CUSTOMER))
        .contains(new Decision.HeldOut(CUSTOMER, Reason.CONTROL_GROUP, Optional.of(ten)));
    assertThat(decisions.totals().heldOut()).isEqualTo(1);
  }

  @Test
  void thoseWhoCannotBeReached_areNotHeldOut() {
    Decisions decisions =
        decide(everybody().holdout(Share.ALL), contact("ACTIVE", "VALID", "", "WITHDRAWN"));

    assertThat(decisions.reason(0)).contains(Reason.CONSENT_WITHDRAWN);
  }

  @Test
  void theDeliberateNoOffer_isAReasonOfItsOwn() {
    Decisions decisions =
        decide(everybody().offers(OfferTable.everybody(Offer.none())), Shop.reachable());

    assertThat(decisions.reason(0)).contains(Reason.NO_OFFER);
  }

  @Test
  void anOfferThatDependsOnAMissingFact_isAReasonOfItsOwn() {
    Campaign.Builder campaign = everybody().offers(SampleOffers.rfm());
    Facts.Builder scored = Shop.reachable().set(Shop.FREQUENCY, 1).set(Shop.BEFORE, 1);

    assertThat(decide(campaign, scored).reason(0)).contains(Reason.OFFER_UNKNOWN);
    assertThat(decide(campaign, scored.set(Shop.NOW, 1)).reason(0)).contains(Reason.NO_OFFER);
    assertThat(decide(campaign, scored.set(Shop.NOW, 5)).reason(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-24, PLANNED", "2026-06-25, EXCLUDED", "2026-06-30, EXCLUDED"})
  void aGapOfSevenDays_endsOnTheSeventhDay(LocalDate last, Outcome outcome) {
    Decisions decisions =
        decide(
            everybody().policy(ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(7))),
            Shop.reachable().set(Shop.LAST, last));

    assertThat(decisions.outcome(0)).isEqualTo(outcome);
  }

  @Test
  void withoutContactColumns_itIsADryRunThatCannotBeSent() {
    Campaign campaign =
        everybody().policy(ContactPolicy.none().withMinimumGap(MinimumGap.ofDays(7))).build();

    Decisions decisions = campaign.decide(Shop.scored(10, 42), Shop.AT);

    assertThat(decisions.totals().planned()).isEqualTo(10);
    assertThat(decisions.dryRun()).isTrue();
    assertThat(decisions.gates())
        .containsEntry(Gate.TARGET, GateStatus.EVALUATED)
        .containsEntry(Gate.CONSENT, GateStatus.NOT_EVALUATED)
        .containsEntry(Gate.FREQUENCY_CAP, GateStatus.NOT_EVALUATED)
        .containsEntry(Gate.HOLDOUT, GateStatus.NOT_APPLICABLE);
    assertThat(decisions).asString().contains("dry run");
    assertThatIllegalStateException()
        .isThrownBy(decisions::requireDispatchable)
        .withMessageContaining("CONSENT needs contact.email.consent")
        .withMessageContaining("FREQUENCY_CAP needs contact.email.lastAt");
  }

  @Test
  void anUnknownTarget_isCountedApartWithItsFact() {
    FactTable table = Shop.scored(1_000, 7);

    Totals totals =
        Campaign.named("segment")
            .target(Shop.SEGMENT.is("LOST"))
            .build()
            .decide(table, Shop.AT)
            .totals();

    int missing = table.codes(Shop.SEGMENT).missing();
    assertThat(totals.unknown()).isEqualTo(missing).isPositive();
    assertThat(totals.unknownByFact()).isEqualTo(Map.of("rfm.segment", missing));
  }

  @Test
  void explanation_showsAllGatesAlsoAfterTheFirstRefusal() {
    Decisions decisions = decide(everybody(), contact("CLOSED", "VALID", "OPT_OUT", "WITHDRAWN"));

    DecisionExplanation explanation = decisions.explain(CUSTOMER);

    assertThat(explanation.reason()).contains(Reason.CUSTOMER_CLOSED);
    assertThat(explanation.of(Gate.SUPPRESSION).get(0).reason()).contains(Reason.OPT_OUT);
    assertThat(explanation.of(Gate.CONSENT).get(0).values())
        .isEqualTo(Map.of("contact.email.consent", "WITHDRAWN"));
    assertThat(explanation.of(Gate.CONTACT_POINT).get(0).passed()).isTrue();
    assertThat(explanation)
        .asString()
        .startsWith("C-1 in everybody/1: EXCLUDED at CUSTOMER_STATE: CUSTOMER_CLOSED")
        .contains("contact.email.state")
        .doesNotContain("VALID");
    assertThat(explanation.details()).contains("{contact.email.state=VALID}");
  }

  @Test
  void explanation_ofAStranger_isRefused() {
    Decisions decisions = decide(everybody(), Shop.reachable());

    assertThat(decisions.of(CustomerId.of("nobody"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decisions.explain(CustomerId.of("nobody")))
        .withMessageContaining("nobody");
  }

  @Test
  void aFactOfTheTargetThatTheTableLacks_isRefused() {
    Campaign campaign = Campaign.named("lacking").target(Shop.STATUS.is("ACTIVE")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> campaign.decide(Shop.scored(1, 1), Shop.AT))
        .withMessageContaining("customer.status");
  }

  @Test
  void reasons_haveCodesWithoutGaps() {
    for (Reason reason : Reason.values()) {
      assertThat(reason.code()).isPositive();
      assertThat(Reason.ofCode(reason.code())).isEqualTo(reason);
    }
  }

  private static Campaign.Builder everybody() {
    return Campaign.named("everybody").target(Condition.always());
  }

  private static Facts.Builder contact(
      String status, String state, String suppression, String consent) {
    Facts.Builder facts = Facts.builder();
    set(facts, Shop.STATUS, status);
    set(facts, Shop.STATE, state);
    set(facts, Shop.SUPPRESSION, suppression);
    set(facts, Shop.CONSENT, consent);
    return facts;
  }

  private static void set(Facts.Builder facts, CodeFact<String> fact, String code) {
    if (!code.isEmpty()) {
      facts.set(fact, code);
    }
  }

  private static Decisions decide(Campaign.Builder campaign, Facts.Builder facts) {
    return campaign.build().decide(Shop.single(facts.build()), Shop.AT);
  }

  private static List<Gate> gatesOf(MessagePurpose purpose) {
    return Arrays.stream(Gate.values()).filter(gate -> gate.appliesTo(purpose)).toList();
  }
}
