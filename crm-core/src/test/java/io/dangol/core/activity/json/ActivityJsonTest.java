package io.dangol.core.activity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.activity.Activity;
import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.FieldValue;
import io.dangol.core.activity.Interaction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.ProductInterest;
import io.dangol.core.activity.Response;
import io.dangol.core.activity.SurveyAnswer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ActivityJsonTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private static final List<Activity> ALL =
      List.of(
          Interaction.of(
                  KIM,
                  NOON,
                  InteractionChannel.VISIT,
                  Interaction.Direction.OUTBOUND,
                  SourceRef.of("diary", "17"))
              .as(Interaction.Kind.COMPLAINT)
              .by("rep-7")
              .about("late delivery")
              .withOutcome("APOLOGISED")
              .inCampaign(CampaignRef.of("spring", 2))
              .capturing("eventPlans", FieldValue.text("봄 여행"))
              .capturing("panel", FieldValue.code("OWN_USER"))
              .capturing("people", FieldValue.number(new BigDecimal("12.50")))
              .capturing(
                  "budget", FieldValue.amount(BigMoney.of(CurrencyUnit.of("KRW"), 1_500_000)))
              .capturing("when", FieldValue.day(LocalDate.of(2026, 9, 1)))
              .capturing("decided", FieldValue.flag(false)),
          Interaction.of(
              KIM,
              NOON,
              InteractionChannel.WEB,
              Interaction.Direction.INBOUND,
              SourceRef.of("web", "1")),
          Response.of(
                  KIM,
                  NOON,
                  Response.Kind.CLICKED,
                  InteractionChannel.EMAIL,
                  SourceRef.of("mail", "9"))
              .by(Response.Actor.HUMAN)
              .to(CampaignRef.of("spring"))
              .toDispatch("D-1"),
          new ProductInterest(
              KIM, NOON, "P-1", ProductInterest.Sign.IN_BASKET, SourceRef.of("shop", "b-3")),
          new SurveyAnswer(
              KIM,
              NOON,
              "sign-up/2",
              "hair-loss-stage",
              FieldValue.number(3),
              SourceRef.of("form", "8/3")));

  @Test
  void write_givesTheGoldenFile_andReadGivesTheActivities() {
    String golden = Golden.text(ActivityJsonTest.class, "activities.jsonl");
    assertThat(ALL.stream().map(ActivityJson::write).collect(Collectors.joining("\n")))
        .isEqualTo(golden);
    assertThat(golden.lines().map(line -> ActivityJson.read(line).orThrow()))
        .containsExactlyElementsOf(ALL);
  }

  @Test
  void read_reportsEveryProblem_withItsPlace() {
    String json =
        """
        {"schema":"crm.activity/1","activity":"INTERACTION","customer":" ","at":"today",
         "source":{"system":"diary"},"channel":"PIGEON","direction":"OUTBOUND","wave":2,
         "captured":{"a":{"text":"x","code":"y"},"b":{"amount":{"amount":"1","currency":"ABC"}},
                     "c":{"day":"tomorrow"},"d":7},"colour":"red"}
        """;
    assertThat(ActivityJson.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.blank", "/customer"),
            tuple("value.format", "/at"),
            tuple("key.missing", "/source"),
            tuple("value.unknown", "/channel"),
            tuple("key.missing", ""),
            tuple("value.kind", "/captured/a"),
            tuple("money.currency", "/captured/b/amount/currency"),
            tuple("value.format", "/captured/c/day"),
            tuple("value.type", "/captured/d"),
            tuple("key.unknown", "/colour"));
  }

  @Test
  void read_refusesOtherKinds() {
    assertThat(
            ActivityJson.read("{\"schema\":\"crm.activity/1\",\"activity\":\"PURCHASE\"}")
                .problems())
        .extracting(Problem::at)
        .contains("/activity");
  }
}
