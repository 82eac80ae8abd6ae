package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.flow.FlowResult;
import io.dangol.core.flow.trigger.Action;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadOnTheWayTest {

  @Test
  void journey_goesBackAfterTwoDays_andEndsWithAnOrder() {
    List<FlowResult> journey = LeadOnTheWay.journey();

    assertThat(journey)
        .extracting(step -> step.state().place())
        .containsExactly("accept", "requalify", "accept", "visit", "won");
    assertThat(journey.get(0).state().deadline())
        .isEqualTo(LeadOnTheWay.MONDAY.plus(Duration.ofDays(2)));
    assertThat(journey.get(4).actions()).containsExactly(new Action.Regrade("loyalty"));
    assertThat(journey.get(4).state().hasEnded()).isTrue();
  }
}
