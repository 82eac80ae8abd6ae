package io.dangol.core.rule;

import static io.dangol.core.fact.Condition.inSegment;
import static io.dangol.core.fact.Condition.not;
import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  void of_isRefused_whenSegmentsNameEachOtherTooDeep() {
    List<Rule> chain = chain(20_000);
    List<Rule> reversed = new ArrayList<>(chain);
    Collections.reverse(reversed);

    for (List<Rule> rules : List.of(chain, reversed, chain(502))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Segments.of(rules))
          .withMessageContaining("deeper than 500");
    }
    Condition deep = AGE.is(1);
    for (int i = 0; i < 20_000; i++) {
      deep = not(not(deep)).and(AGE.is(1));
    }
    Rule nested = Rule.of("deep", 1, deep);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.of(List.of(nested)))
        .withMessageContaining("deeper than 500");
  }

  @Test
  void deepestSegments_canBeReadAndEvaluated() {
    List<Rule> chain = chain(501);
    Collections.reverse(chain);
    Segments segments = Segments.of(chain);
    Rule rule = Rule.of("r", 1, inSegment("s499"));

    assertThat(segments.circle(rule)).isEmpty();
    assertThat(segments.circle(Rule.of("s0", 1, inSegment("s500"))).orElseThrow())
        .hasSize(502)
        .startsWith("s0", "s500", "s499")
        .endsWith("s1", "s0");
    assertThat(segments.mustBeKnown(rule.condition())).isEmpty();
    assertThat(RuleEvaluator.of(rule, segments).evaluate(row(Optional.of(1)), RandomRules.AT))
        .isEqualTo(Truth.TRUE);
  }

  /** Segments of which each names the one before. */
  private static List<Rule> chain(int size) {
    List<Rule> chain = new ArrayList<>(List.of(Rule.of("s0", 1, AGE.is(1))));
    for (int i = 1; i < size; i++) {
      chain.add(Rule.of("s" + i, 1, inSegment("s" + (i - 1))));
    }
    return chain;
  }

  @Test
  void explain_hasAStepForTheSegment_withTheTreeOfItsRule() {
    Segments segments = Segments.of(List.of(ADULT));
    Rule rule = Rule.of("minors", 2, SEGMENT.is("NEW").and(not(inSegment("adult"))));

    Explanation explanation =
        RuleEvaluator.of(rule, segments).explain(row(Optional.of(20)), RandomRules.AT);

    Explanation.Group negation =
        (Explanation.Group) ((Explanation.Group) explanation.tree()).parts().get(1);
    Explanation.Segment member = (Explanation.Segment) negation.parts().get(0);
    assertThat(member.pointer()).isEqualTo("/rule/all/1/not");
    assertThat(member.rule()).isEqualTo(RuleVersion.of("adult", 1));
    assertThat(member.tree().pointer()).isEqualTo("/rule");
    assertThat(member.verdict()).isEqualTo(Truth.TRUE);
    assertThat(explanation.summary()).isEqualTo("FALSE because age >= 18 holds: it is 20");
  }

  @Test
  void member_isWhoeverTheSegmentIncludes_whereItsVerdictIsUnknown() {
    Segments including = Segments.of(List.of(ADULT.withOnUnknown(OnUnknown.INCLUDE)));
    Facts unknown = row(Optional.empty());

    for (Condition condition : List.of(inSegment("adult"), not(inSegment("adult")))) {
      Truth expected = Truth.of(condition instanceof Condition.InSegment);
      RuleEvaluator named = RuleEvaluator.of(condition, including);
      assertThat(named.evaluate(unknown, RandomRules.AT)).isEqualTo(expected);
      assertThat(named.explain(unknown, RandomRules.AT).verdict()).isEqualTo(expected);
      assertThat(RuleEvaluator.of(including.expand(condition)).evaluate(unknown, RandomRules.AT))
          .isEqualTo(expected);
    }
  }

  @Test
  void rule_isRefused_whenItIncludesThoseOfWhomAPermissionIsUnknown() {
    Rule permission = ADULT.withOnUnknown(OnUnknown.FAIL);
    Rule between = Rule.of("between", 1, not(inSegment("adult")));
    Rule including = Rule.of("all", 1, inSegment("between")).withOnUnknown(OnUnknown.INCLUDE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.of(List.of(permission, between, including)))
        .withMessageContaining("adult");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleEvaluator.of(including, Segments.of(List.of(permission, between))))
        .withMessageContaining("adult");
  }

  @Test
  void affectedBy_namesRules_whoseSegmentsReadTheFact() {
    Segments segments = Segments.of(List.of(ADULT));
    Rule rule = Rule.of("new", 1, inSegment("adult").and(SEGMENT.is("NEW")));
    RuleSet rules = RuleSet.of(List.of(rule), segments);

    assertThat(rules.affectedBy(Set.of(AGE))).containsExactly(rule);
    assertThat(rules.dependsOn()).containsExactly(AGE, SEGMENT);
    assertThat(segments.expand(rule).dependsOn()).containsExactly(AGE, SEGMENT);
    assertThatIllegalStateException().isThrownBy(rule::dependsOn).withMessageContaining("adult");
  }

  private static Facts row(Optional<Integer> age) {
    Facts.Builder row = Facts.builder().set(SEGMENT, "NEW");
    age.ifPresent(years -> row.set(AGE, years));
    return row.build();
  }

  @Test
  void evaluator_isRefused_withoutExpansion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleEvaluator.of(Condition.inSegment("adult")))
        .withMessageContaining("Segments");
  }
}
