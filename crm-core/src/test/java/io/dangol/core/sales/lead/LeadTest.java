package io.dangol.core.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.report.Ratio;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityTerms;
import io.dangol.core.sales.Pipeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LeadTest {

  private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Prospect PROSPECT =
      Prospect.person("Kim", ContactPoint.of(ContactPointKind.MOBILE, "+821012345678"));

  @Test
  void lead_becomesACustomerWithAnOpportunity() {
    Lead accepted = handedOver("1", LeadSource.SURVEY).after(new LeadEvent.Accepted(hour(3)));
    Conversion conversion = accepted.convert(opportunity(KIM));
    assertThat(conversion.lead().status()).isEqualTo(LeadStatus.CONVERTED);
    assertThat(conversion.lead().customer()).contains(KIM);
    assertThat(
            conversion.newCustomer().orElseThrow().profile().reachedBy(Channel.TELEPHONE, hour(9)))
        .isPresent();
    assertThat(conversion.opportunity().customer()).isEqualTo(KIM);
  }

  @Test
  void knownCustomer_isNotCreatedAgain() {
    LeadIntake intake =
        LeadIntake.of(LeadId.of("1"), LeadSource.CAMPAIGN, START, PROSPECT).knownAs(KIM);
    Lead accepted =
        Lead.captured(intake)
            .after(new LeadEvent.Qualified(hour(1)))
            .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)))
            .after(new LeadEvent.Accepted(hour(3)));
    assertThat(accepted.convert(opportunity(KIM)).newCustomer()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accepted.convert(opportunity(CustomerId.of("C-2"))))
        .withMessageContaining("C-1");
  }

  @Test
  void campaignOfTheLead_isThatOfTheOpportunity_whereItHasNone() {
    LeadIntake intake =
        LeadIntake.of(LeadId.of("1"), LeadSource.CAMPAIGN, START, PROSPECT).broughtBy("spring");
    Lead accepted =
        Lead.captured(intake)
            .after(new LeadEvent.Qualified(hour(1)))
            .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)))
            .after(new LeadEvent.Accepted(hour(3)));

    assertThat(accepted.convert(opportunity(KIM)).opportunity().terms().sourceCampaign())
        .contains("spring");
    assertThat(
            accepted
                .convert(opportunity(KIM).broughtBy("autumn"))
                .opportunity()
                .terms()
                .sourceCampaign())
        .contains("autumn");
  }

  @Test
  void qualification_saysWhy_andTheLastOneCounts() {
    Qualification telephone =
        Qualification.unscored().by("staff-3").meeting(Set.of("NEED", "BUDGET"));
    Qualification scored = telephone.scored(70, "leads/2");
    Lead lead =
        Lead.captured(LeadIntake.of(LeadId.of("1"), LeadSource.WEB, START, PROSPECT))
            .after(new LeadEvent.Qualified(hour(1), telephone))
            .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)))
            .after(new LeadEvent.Returned(hour(3), ReturnReason.NO_CAPACITY))
            .after(new LeadEvent.Qualified(hour(4), scored));

    assertThat(lead.qualification()).contains(scored);
    assertThat(lead.at(hour(2)).orElseThrow().qualification()).contains(telephone);
    assertThat(scored.criteria()).containsExactly("BUDGET", "NEED");
    assertThat(scored.toString()).doesNotContain("staff-3");
    assertThatIllegalArgumentException().isThrownBy(() -> telephone.scored(101, "leads/2"));
  }

  @Test
  void referral_namesWhoIntroduced_andCountsForThem() {
    CustomerId lee = CustomerId.of("C-2");
    CustomerId alias = CustomerId.of("C-3");
    Lead won =
        Lead.captured(
                LeadIntake.of(LeadId.of("1"), LeadSource.REFERRAL, START, PROSPECT)
                    .introducedBy(lee))
            .after(new LeadEvent.Qualified(hour(1)))
            .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)))
            .after(new LeadEvent.Accepted(hour(3)))
            .convert(opportunity(KIM))
            .lead();
    Lead open =
        Lead.captured(
            LeadIntake.of(LeadId.of("2"), LeadSource.REFERRAL, START, PROSPECT)
                .introducedBy(alias));

    assertThat(
            Referrals.of(
                List.of(won, open, handedOver("3", LeadSource.WEB)),
                id -> id.equals(alias) ? lee : id,
                hour(99)))
        .containsExactly(Map.entry(lee, new Ratio(1, 2)));
    assertThat(Referrals.of(List.of(won), id -> id, hour(3)))
        .containsExactly(Map.entry(lee, new Ratio(0, 1)));
    LeadIntake web = LeadIntake.of(LeadId.of("4"), LeadSource.WEB, START, PROSPECT);
    assertThatIllegalArgumentException().isThrownBy(() -> web.introducedBy(lee));
    LeadIntake self =
        LeadIntake.of(LeadId.of("5"), LeadSource.REFERRAL, START, PROSPECT).knownAs(KIM);
    assertThatIllegalArgumentException().isThrownBy(() -> self.introducedBy(KIM));
  }

  @Test
  void returnedLead_canBeHandedOverAgain() {
    Lead again =
        handedOver("1", LeadSource.WEB)
            .after(new LeadEvent.Returned(hour(4), ReturnReason.NOT_RESPONSIBLE))
            .after(new LeadEvent.HandedOver(hour(5), "south", hour(29)));
    assertThat(again.handOvers()).hasSize(2);
    assertThat(again.handOvers().get(0).result(hour(99)))
        .isEqualTo(HandOver.Result.RETURNED_IN_TIME);
    assertThat(again.handOvers().get(1).result(hour(29))).isEqualTo(HandOver.Result.PENDING);
    assertThat(again.handOvers().get(1).result(hour(30))).isEqualTo(HandOver.Result.OVERDUE);
  }

  @Test
  void everyEvent_isRefused_whereItIsNotPossible() {
    Lead captured = Lead.captured(intake("1", LeadSource.WEB));
    for (LeadEvent event :
        List.of(
            new LeadEvent.HandedOver(hour(1), "north", hour(2)),
            new LeadEvent.Accepted(hour(1)),
            new LeadEvent.Returned(hour(1), ReturnReason.NO_INTEREST),
            new LeadEvent.Converted(hour(1), KIM, OpportunityId.of("O-1")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> captured.after(event))
          .withMessageContaining("CAPTURED")
          .withMessageNotContaining("Kim");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                handedOver("1", LeadSource.WEB).after(new LeadEvent.Disqualified(hour(3), "SPAM")));
    assertThat(captured.after(new LeadEvent.Disqualified(hour(1), "SPAM")).status())
        .isEqualTo(LeadStatus.DISQUALIFIED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeadEvent.HandedOver(hour(1), "north", hour(1)));
  }

  @Test
  void report_countsAnswersInTime_andWhatComesOfEverySource() {
    Lead late = handedOver("1", LeadSource.SURVEY).after(new LeadEvent.Accepted(hour(30)));
    Lead early =
        handedOver("2", LeadSource.SURVEY)
            .after(new LeadEvent.Accepted(hour(4)))
            .convert(opportunity(KIM))
            .lead();
    Lead back =
        handedOver("3", LeadSource.WEB)
            .after(new LeadEvent.Returned(hour(5), ReturnReason.NOT_REACHED));
    Lead open = handedOver("4", LeadSource.WEB);
    HandOverReport report = HandOverReport.of(List.of(late, early, back, open), hour(48));
    HandOverReport.Line north = report.lines().get(0);
    assertThat(north.count(HandOver.Result.ACCEPTED_LATE)).isEqualTo(1);
    assertThat(north.count(HandOver.Result.OVERDUE)).isEqualTo(1);
    assertThat(north.inTime()).isEqualTo(new Ratio(2, 4));
    assertThat(north.returns()).containsOnlyKeys(ReturnReason.NOT_REACHED);
    assertThat(north.medianTimeToAnswer()).contains(Duration.ofHours(3));
    assertThat(report.conversions())
        .containsEntry(LeadSource.SURVEY, new Ratio(1, 2))
        .containsEntry(LeadSource.WEB, new Ratio(0, 2));
    HandOverReport before = HandOverReport.of(List.of(late, open), hour(3));
    assertThat(before.lines().get(0).inTime()).isEqualTo(Ratio.NONE);
    assertThat(HandOverReport.of(List.of(), hour(3)).lines()).isEmpty();
  }

  @Test
  void recalledLead_canGoToSomebodyElse_orNowhere() {
    Lead overdue = handedOver("1", LeadSource.WEB).after(new LeadEvent.Recalled(hour(27)));
    Lead inTime = handedOver("2", LeadSource.WEB).after(new LeadEvent.Recalled(hour(26)));

    assertThat(overdue.status()).isEqualTo(LeadStatus.QUALIFIED);
    assertThat(overdue.after(new LeadEvent.HandedOver(hour(28), "south", hour(40))).status())
        .isEqualTo(LeadStatus.HANDED_OVER);
    assertThat(overdue.after(new LeadEvent.Disqualified(hour(28), "SPAM")).status())
        .isEqualTo(LeadStatus.DISQUALIFIED);
    assertThat(overdue.handOvers().get(0).result(hour(99))).isEqualTo(HandOver.Result.OVERDUE);
    assertThat(inTime.handOvers().get(0).result(hour(99))).isEqualTo(HandOver.Result.RECALLED);
    HandOverReport.Line north =
        HandOverReport.of(List.of(overdue, inTime), hour(99)).lines().get(0);
    assertThat(north.inTime()).isEqualTo(new Ratio(0, 1));
    assertThat(north.medianTimeToAnswer()).isEmpty();
    assertThat(north.toString()).doesNotContain("north");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> overdue.after(new LeadEvent.Recalled(hour(28))))
        .withMessageContaining("QUALIFIED");
  }

  @Test
  void answerAtTheLastMoment_isInTime() {
    Lead accepted = handedOver("1", LeadSource.WEB).after(new LeadEvent.Accepted(hour(26)));
    Lead returned =
        handedOver("2", LeadSource.WEB)
            .after(new LeadEvent.Returned(hour(26), ReturnReason.NO_INTEREST));

    assertThat(accepted.handOvers().get(0).result(hour(26)))
        .isEqualTo(HandOver.Result.ACCEPTED_IN_TIME);
    assertThat(returned.handOvers().get(0).result(hour(26)))
        .isEqualTo(HandOver.Result.RETURNED_IN_TIME);
  }

  @Test
  void leadOfAnAlias_becomesAnOpportunityOfTheSurvivor() {
    CustomerId survivor = CustomerId.of("C-2");
    Lead accepted =
        Lead.captured(intake("1", LeadSource.WEB).knownAs(KIM))
            .after(new LeadEvent.Qualified(hour(1)))
            .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)))
            .after(new LeadEvent.Accepted(hour(3)));

    Conversion won = accepted.convert(opportunity(survivor), id -> id.equals(KIM) ? survivor : id);

    assertThat(won.newCustomer()).isEmpty();
    assertThat(won.lead().customer()).contains(survivor);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accepted.convert(opportunity(CustomerId.of("C-9")), id -> id));
  }

  @Test
  void prospect_becomesWhatItIs_andSaysNothing() {
    Prospect hospital = new Prospect("Red Cross", Prospect.Kind.NON_PROFIT, List.of());
    assertThat(((Organization) hospital.toCustomer(KIM)).form())
        .isEqualTo(Organization.Form.NON_PROFIT);
    assertThat(hospital).hasToString("Prospect[NON_PROFIT]");
    assertThat(intake("1", LeadSource.REFERRAL).toString()).doesNotContain("Kim");
  }

  private static LeadIntake intake(String id, LeadSource source) {
    return LeadIntake.of(LeadId.of(id), source, START, PROSPECT);
  }

  /** Handed over in the second hour, with an answer due a day later. */
  private static Lead handedOver(String id, LeadSource source) {
    return Lead.captured(intake(id, source))
        .after(new LeadEvent.Qualified(hour(1)))
        .after(new LeadEvent.HandedOver(hour(2), "north", hour(26)));
  }

  private static Opportunity opportunity(CustomerId customer) {
    return Opportunity.opened(
        OpportunityTerms.of(
            OpportunityId.of("O-1"),
            customer,
            "staff-7",
            "Beds",
            hour(40),
            Pipeline.standard().first(),
            Money.ofMajor(CurrencyUnit.of("KRW"), 1),
            LocalDate.of(2026, 9, 1)));
  }

  private static Instant hour(int number) {
    return START.plusSeconds(3_600L * number);
  }
}
