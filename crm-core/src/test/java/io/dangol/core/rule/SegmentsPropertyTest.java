package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class SegmentsPropertyTest {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void namedAndExpandedConditionsAgree(
      @ForAll Condition inner,
      @ForAll Condition outer,
      @ForAll OnUnknown onUnknown,
      @ForAll FactTable table) {
    Segments segments = Segments.of(List.of(Rule.of("inner", 1, inner).withOnUnknown(onUnknown)));
    Condition named =
        Condition.any(
            outer.and(Condition.inSegment("inner")),
            Condition.not(outer.or(Condition.inSegment("inner"))));
    RuleEvaluator byName = RuleEvaluator.of(named, segments);
    RuleEvaluator expanded = RuleEvaluator.of(segments.expand(named));
    Verdicts verdicts = byName.evaluate(table, AT, AbsentFacts.MISSING);
    Verdicts expandedVerdicts = expanded.evaluate(table, AT, AbsentFacts.MISSING);

    for (int row = 0; row < table.size(); row++) {
      Facts facts = table.row(row);
      Truth member = RuleEvaluator.of(inner).evaluate(facts, AT);
      Truth admitted =
          onUnknown == OnUnknown.INCLUDE && member == Truth.UNKNOWN ? Truth.TRUE : member;
      Truth other = RuleEvaluator.of(outer).evaluate(facts, AT);
      Truth expected = other.and(admitted).or(other.or(admitted).not());
      assertThat(byName.evaluate(facts, AT)).isEqualTo(expected);
      assertThat(byName.explain(facts, AT).verdict()).isEqualTo(expected);
      assertThat(verdicts.at(row)).isEqualTo(expected);
      assertThat(expanded.evaluate(facts, AT)).isEqualTo(expected);
      assertThat(expandedVerdicts.at(row)).isEqualTo(expected);
    }
  }
}
