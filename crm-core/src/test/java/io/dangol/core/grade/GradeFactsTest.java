package io.dangol.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GradeFactsTest {

  /** Stored rules name these facts. */
  @Test
  void names_areThoseOfStoredRules() {
    assertThat(GradeFacts.catalog().definitions())
        .extracting(definition -> definition.fact().name())
        .containsExactly("grade.current", "grade.previous", "grade.since");
  }
}
