package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.grade.Grade;
import io.dangol.core.grade.assignment.GradeChange;
import io.dangol.core.grade.assignment.GradeEvaluation;
import io.dangol.core.grade.assignment.GradeRoll;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradesOfTwoQuartersTest {

  private static final List<Grade> LADDER = List.of(Grade.S, Grade.A, Grade.B, Grade.D);

  @Test
  void summer_hasFiftyAtTheTop_andLetsNobodyFallByTwoGrades() {
    GradeEvaluation spring = GradesOfTwoQuarters.on(LocalDate.of(2026, 4, 1), GradeRoll.empty());
    GradeEvaluation summer = GradesOfTwoQuarters.on(LocalDate.of(2026, 7, 1), spring.roll());

    assertThat(IntStream.range(0, summer.size()).filter(row -> summer.gradeAt(row).equals(Grade.S)))
        .hasSizeLessThanOrEqualTo(50);
    assertThat(summer.changes())
        .isNotEmpty()
        .filteredOn(change -> change.direction() == GradeChange.Direction.DOWN)
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(LADDER.indexOf(change.to()))
                    .isEqualTo(LADDER.indexOf(change.from().orElseThrow()) + 1));
  }
}
