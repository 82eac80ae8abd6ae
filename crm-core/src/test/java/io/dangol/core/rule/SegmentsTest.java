package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.fact.Condition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  private static final Rule ADULT = Rule.of("adult", 1, AGE.atLeast(18));

  @Test
  void expand_putsSegmentsInTheirPlaces() {
    Segments segments =
        Segments.of(
            List.of(
                Rule.of("best", 1, Condition.inSegment("adult").and(SEGMENT.is("LOYAL"))), ADULT));

    assertThat(segments.expand(Condition.not(Condition.inSegment("best"))))
        .isEqualTo(Condition.not(AGE.atLeast(18).and(SEGMENT.is("LOYAL"))));
  }

  @Test
  void of_namesThePath_whenSegmentsFormACircle() {
    List<Rule> circle =
        List.of(
            Rule.of("a", 1, AGE.is(1).or(Condition.inSegment("b"))),
            Rule.of("b", 1, Condition.not(Condition.inSegment("a"))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.of(circle))
        .withMessageContaining("a -> b -> a");
  }

  @Test
  void of_isRefused_whenASegmentIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.of(List.of(ADULT, Rule.of("a", 1, Condition.inSegment("adlt")))))
        .withMessageContaining("a -> adlt");
  }

  @Test
  void of_isRefused_whenSegmentsGrowWithoutBounds() {
    List<Rule> doubling = new ArrayList<>(List.of(Rule.of("s0", 1, AGE.is(1))));
    for (int i = 1; i < 64; i++) {
      Condition half = Condition.inSegment("s" + (i - 1));
      doubling.add(Rule.of("s" + i, 1, half.and(half)));
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.of(doubling))
        .withMessageContaining("100000 parts");
  }

  @Test
  void evaluator_isRefused_withoutExpansion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleEvaluator.of(Condition.inSegment("adult")))
        .withMessageContaining("Segments");
  }
}
