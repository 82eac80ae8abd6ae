package io.dangol.segmentation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.core.fact.Fact;
import io.dangol.core.json.document.RefusedJsonException;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.segmentation.engagement.EngagementKind;
import io.dangol.segmentation.engagement.EngagementPolicy;
import io.dangol.segmentation.engagement.EngagementState;
import io.dangol.segmentation.prospect.SurveyFacts;
import io.dangol.segmentation.prospect.SurveyModel;
import io.dangol.segmentation.prospect.SurveyThresholds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
  private static final SurveyModel SURVEY =
      SurveyModel.twelveGroups(
          new SurveyFacts(
              Fact.integer("survey.stage"),
              Fact.decimal("survey.experience"),
              Fact.integer("survey.intention"),
              Fact.bool("survey.usesCompetitor"),
              PurchaseFacts.ORDERS),
          new SurveyThresholds(3, 2.5, 0.25));

  @Test
  void survey_roundTrip_isEqualAndCanonical() {
    String json = SurveyJson.write(SURVEY);

    assertThat(SurveyJson.read(json).orThrow()).isEqualTo(SURVEY);
    assertThat(SurveyJson.write(SurveyJson.read(json).orThrow())).isEqualTo(json);
  }

  @Test
  void survey_groupMissing_isRefusedWithTheQuadrant() {
    String json =
        SurveyJson.write(SURVEY)
            .replace(
                "\"code\":\"G12\",\"panel\":\"NON_USER\"", "\"code\":\"G12\",\"panel\":\"OWN\"");

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> SurveyJson.read(json).orThrow())
        .withMessageContaining("uncovered [3-1-1]");
  }

  @Test
  void engagement_roundTrip_isEqualAndCanonical() {
    EngagementPolicy policy = EngagementPolicy.defaults().withHalfLifeDays(14);
    String json = EngagementJson.write(policy);

    assertThat(EngagementJson.read(json).orThrow()).isEqualTo(policy);
    assertThat(EngagementJson.write(EngagementJson.read(json).orThrow())).isEqualTo(json);
  }

  @Test
  void engagement_unknownKindAndBadBand_areRefused() {
    String json =
        EngagementJson.write(EngagementPolicy.defaults()).replace("\"OPEN\":1.0", "\"SMILE\":1.0");

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> EngagementJson.read(json).orThrow())
        .withMessageContaining("/points/SMILE");
    String bands =
        EngagementJson.write(EngagementPolicy.defaults()).replace("\"high\":20.0", "\"high\":2.0");
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> EngagementJson.read(bands).orThrow())
        .withMessageContaining("ascending");
  }

  @Test
  void engagementState_roundTrip_isEqualAndCanonical() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    EngagementState state =
        EngagementState.empty(EngagementPolicy.defaults().withHalfLifeDays(14))
            .add(EngagementKind.CLICK, day.minusDays(3))
            .add(EngagementKind.OPEN, day.minusDays(5))
            .settle(day)
            .add(EngagementKind.VISIT, day)
            .add(EngagementKind.VISIT, day);

    for (EngagementState each :
        List.of(state, EngagementState.empty(state.policy()), state.settle(day.plusDays(9)))) {
      String json = EngagementStateJson.write(each);
      assertThat(EngagementStateJson.read(json).orThrow()).isEqualTo(each);
      assertThat(EngagementStateJson.write(EngagementStateJson.read(json).orThrow()))
          .isEqualTo(json);
    }
  }

  @Test
  void engagementState_badDayAndCount_areRefused() {
    String json =
        EngagementStateJson.write(
            EngagementState.empty(EngagementPolicy.defaults())
                .add(EngagementKind.CLICK, LocalDate.of(2026, 6, 1)));

    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(() -> EngagementStateJson.read(json.replace("2026-06-01", "June")).orThrow())
        .withMessageContaining("/days/0/day");
    assertThatExceptionOfType(RefusedJsonException.class)
        .isThrownBy(
            () ->
                EngagementStateJson.read(json.replace("{\"CLICK\":1}", "{\"CLICK\":0}")).orThrow())
        .withMessageContaining("CLICK");
  }
}
