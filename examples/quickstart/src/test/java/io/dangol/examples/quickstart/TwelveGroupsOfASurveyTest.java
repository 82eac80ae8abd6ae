package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.segmentation.prospect.SurveyGroup;
import io.dangol.segmentation.prospect.SurveyGroups;
import org.junit.jupiter.api.Test;

class TwelveGroupsOfASurveyTest {

  @Test
  void there_are_twelve_distinct_groups() {
    assertThat(SurveyGroups.twelve())
        .extracting(SurveyGroup::code)
        .doesNotHaveDuplicates()
        .hasSize(12);
  }

  @Test
  void each_of_the_three_moves_is_counted_once() {
    assertThat(TwelveGroupsOfASurvey.named())
        .containsEntry("competitor to own", 1L)
        .containsEntry("non-user to own", 1L)
        .containsEntry("own general to loyal", 1L);
  }
}
