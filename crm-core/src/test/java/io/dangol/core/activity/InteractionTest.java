package io.dangol.core.activity;

import static io.dangol.core.activity.Interaction.Direction.OUTBOUND;
import static io.dangol.core.activity.InteractionChannel.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractionTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final SourceRef DIARY = SourceRef.of("diary", "17");

  @Test
  void withers_keepWhatWasSetBefore() {
    Interaction visit =
        visit()
            .as(Interaction.Kind.COMPLAINT)
            .by("rep-7")
            .about("late delivery")
            .withOutcome("APOLOGISED")
            .inCampaign(CampaignRef.of("spring", 2))
            .capturing("eventPlans", FieldValue.text("trip"))
            .capturing("people", FieldValue.number(40));

    assertThat(visit)
        .isEqualTo(
            new Interaction(
                KIM,
                NOON,
                VISIT,
                OUTBOUND,
                Interaction.Kind.COMPLAINT,
                "rep-7",
                "late delivery",
                "APOLOGISED",
                CampaignRef.of("spring", 2),
                Map.of(
                    "eventPlans", FieldValue.text("trip"),
                    "people", FieldValue.number(new BigDecimal("40.00"))),
                DIARY));
    assertThat(visit.captured("people")).contains(FieldValue.number(40));
    assertThat(visit.captured("rooms")).isEmpty();
  }

  @Test
  void toString_hasNoPersonalData() {
    Interaction visit =
        visit().about("Hong Gildong").capturing("name", FieldValue.text("Hong Gildong"));

    assertThat(visit.toString()).contains("C-1").doesNotContain("Hong");
    assertThat(visit.captured().toString()).doesNotContain("Hong");
    assertThat(
            new SurveyAnswer(KIM, NOON, "sign-up", "name", FieldValue.text("Hong"), DIARY)
                .toString())
        .doesNotContain("Hong");
  }

  @Test
  void constructor_refusesBlankParts_namingTheField() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> visit().withOutcome(" "))
        .withMessage("outcome must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> visit().capturing("", FieldValue.flag(true)))
        .withMessage("the name of a captured field must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CampaignRef.of("spring", 0))
        .withMessage("wave 0 is not from 1");
  }

  @Test
  void captured_isACopy() {
    Map<String, FieldValue> values = new HashMap<>(Map.of("a", FieldValue.flag(true)));
    Interaction visit =
        new Interaction(
            KIM,
            NOON,
            VISIT,
            OUTBOUND,
            Interaction.Kind.CONTACT,
            null,
            null,
            null,
            null,
            values,
            DIARY);
    values.clear();
    assertThat(visit.captured()).containsOnlyKeys("a");
  }

  private static Interaction visit() {
    return Interaction.of(KIM, NOON, VISIT, OUTBOUND, DIARY);
  }
}
