package io.dangol.campaign.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.campaign.Campaign;
import io.dangol.campaign.audience.Holdout;
import io.dangol.campaign.audience.Share;
import io.dangol.campaign.offer.Offer;
import io.dangol.campaign.offer.OfferTable;
import io.dangol.campaign.offer.SampleOffers;
import io.dangol.campaign.policy.ContactPolicy;
import io.dangol.campaign.policy.MessagePurpose;
import io.dangol.campaign.policy.MinimumGap;
import io.dangol.campaign.wave.OpenPolicy;
import io.dangol.core.customer.Channel;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.json.document.Severity;
import io.dangol.core.rule.DecisionTable;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignJsonTest {

  private static final CodeFact<String> SEGMENT = Fact.code("rfm.segment");
  private static final NumberFact<Integer> FREQUENCY = Fact.integer("rfm.frequencyScore");
  private static final FactCatalog CATALOG =
      FactCatalog.of(
          Stream.of(
                  SEGMENT,
                  FREQUENCY,
                  Fact.integer("rfm.previousMonetaryScore"),
                  Fact.integer("rfm.monetaryScore"))
              .map(fact -> FactDefinition.of(fact, FactUnit.NONE, "test"))
              .toList());

  @Test
  void aFullCampaign_comesBackEqualAndInTheSameText() {
    Campaign campaign =
        Campaign.named("win back")
            .version(3)
            .salt("2026")
            .target(SEGMENT.in("AT_RISK", "CANNOT_LOSE"))
            .exclude(FREQUENCY.is(1))
            .channel(Channel.SMS)
            .purpose(MessagePurpose.TRANSACTIONAL)
            .holdout(Share.percent(2.5))
            .globalHoldout(Holdout.of(Share.percent(5), "everywhere"))
            .offers(SampleOffers.rfm())
            .policy(
                ContactPolicy.none()
                    .withMinimumGap(MinimumGap.ofDays(7))
                    .withOpens(OpenPolicy.HUMAN_ONLY))
            .build();

    String text = CampaignJson.write(campaign);
    Campaign read = CampaignJson.read(text, CATALOG).orThrow();

    assertThat(read).isEqualTo(campaign);
    assertThat(CampaignJson.write(read)).isEqualTo(text);
  }

  @Test
  void theSmallestCampaign_hasTheDefaultsOfTheBuilder() {
    String text =
        """
        {"schema":"crm.campaign/1","name":"small","target":{"constant":true}}""";

    assertThat(CampaignJson.read(text, CATALOG).orThrow())
        .isEqualTo(Campaign.named("small").target(Condition.always()).build());
  }

  @Test
  void everyKindOfOffer_comesBack() {
    OfferTable table =
        OfferTable.of(
            "all kinds",
            DecisionTable.<Offer>first()
                .when(FREQUENCY.is(1), Offer.percentageOff("PART", 2.5))
                .when(
                    FREQUENCY.is(2),
                    Offer.amountOff("WON", Money.ofMajor(CurrencyUnit.of("KRW"), 5000)))
                .when(FREQUENCY.is(3), Offer.gift("COMB", "a comb"))
                .when(FREQUENCY.is(4), Offer.service("POST", "free delivery"))
                .otherwise(Offer.none())
                .build());

    String text = OfferJson.write(table);

    assertThat(OfferJson.read(text, CATALOG).orThrow()).isEqualTo(table);
    assertThat(text).contains("{\"amount\":\"5000\",\"currency\":\"KRW\"}");
  }

  @Test
  void allProblems_areReportedAtOnceWithTheirPlaces() {
    String text =
        """
        {"schema":"crm.campaign/1","name":"bad","version":0,"channel":"FAX",
         "target":{"fact":"rfm.segmet","op":"eq","value":"LOST"},
         "holdout":{"percent":101},
         "offers":{"name":"o","version":1,"hitPolicy":"FIRST","rows":[
           {"when":{"constant":true},"then":{"kind":"PERCENTAGE_OFF","code":"X","percent":200}}],
          "default":{"kind":"GIFT","code":"y"}},
         "policy":{"minimumGapDays":0},
         "surprise":1}""";

    Reading<Campaign> reading = CampaignJson.read(text, CATALOG);

    assertThat(reading.isAccepted()).isFalse();
    assertThat(reading.problems().stream().map(Problem::at))
        .contains(
            "/version",
            "/channel",
            "/target/fact",
            "/holdout/percent",
            "/offers/rows/0/then",
            "/offers/default",
            "/policy/minimumGapDays",
            "/surprise");
  }

  @Test
  void aTableWithoutDefault_isRefusedWithItsReason() {
    String text =
        """
        {"schema":"crm.offers/1","name":"gaps","version":1,"hitPolicy":"UNIQUE","rows":[]}""";

    List<Problem> problems = OfferJson.read(text, CATALOG).problems();

    assertThat(problems)
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .singleElement()
        .asString()
        .contains("default");
  }

  @Test
  void anAmountFinerThanItsCurrency_isRefused() {
    String text =
        """
        {"schema":"crm.offers/1","name":"won","version":1,"hitPolicy":"UNIQUE","rows":[],
         "default":{"kind":"AMOUNT_OFF","code":"WON","amount":{"amount":"0.5","currency":"KRW"}}}""";

    assertThat(OfferJson.read(text, CATALOG).problems())
        .anySatisfy(problem -> assertThat(problem.at()).isEqualTo("/default/amount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9", "1E+3", "+5", "99999999999999999999999999999999999999", ""})
  void anAmountThatIsNoPlainDecimal_isRefused(String amount) {
    String text =
        """
        {"schema":"crm.offers/1","name":"won","version":1,"hitPolicy":"UNIQUE","rows":[],
         "default":{"kind":"AMOUNT_OFF","code":"WON","amount":{"amount":"%s","currency":"KRW"}}}"""
            .formatted(amount);

    assertThat(OfferJson.read(text, CATALOG).problems())
        .anySatisfy(problem -> assertThat(problem.at()).startsWith("/default/amount"));
  }
}
