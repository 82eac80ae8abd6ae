package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class RuleEvaluatorPropertyTest {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void rowColumnAndExplanationAgreeWithPlainLogic(
      @ForAll Condition condition, @ForAll FactTable table) {
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    Verdicts verdicts = evaluator.evaluate(table, AT, AbsentFacts.MISSING);

    for (int row = 0; row < table.size(); row++) {
      Facts facts = table.row(row);
      Truth expected = PlainLogic.evaluate(condition, facts);
      assertThat(evaluator.evaluate(facts, AT)).isEqualTo(expected);
      assertThat(verdicts.at(row)).isEqualTo(expected);
      assertThat(evaluator.explain(facts, AT).verdict()).isEqualTo(expected);
    }
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void columnAgreesWithRow_acrossBlocks(
      @ForAll Condition condition,
      @ForAll FactTable few,
      @ForAll @IntRange(min = 4095, max = 8300) int size) {
    List<Facts> rows =
        IntStream.range(0, size)
            .mapToObj(i -> few.size() == 0 ? Facts.builder().build() : few.row(i % few.size()))
            .toList();
    FactTable table = RandomEvents.with(RandomRules.table(rows), new Random(size));
    RuleEvaluator evaluator = RuleEvaluator.of(condition);

    Verdicts verdicts = evaluator.evaluate(table, AT, AbsentFacts.MISSING);

    for (int row = 0; row < size; row++) {
      assertThat(verdicts.at(row)).isEqualTo(evaluator.evaluate(table.row(row), AT));
    }
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void countsAddUp(@ForAll Condition condition, @ForAll FactTable table) {
    Verdicts verdicts = RuleEvaluator.of(condition).evaluate(table, AT, AbsentFacts.MISSING);

    assertThat(verdicts.matched() + verdicts.notMatched() + verdicts.unknown())
        .isEqualTo(table.size());
    assertThat(verdicts.matchedRows().toArray())
        .isEqualTo(rowsWith(verdicts, Truth.TRUE))
        .hasSize(verdicts.matched());
    assertThat(verdicts.unknownRows().toArray())
        .isEqualTo(rowsWith(verdicts, Truth.UNKNOWN))
        .hasSize(verdicts.unknown());
  }

  private static int[] rowsWith(Verdicts verdicts, Truth truth) {
    return IntStream.range(0, verdicts.size()).filter(row -> verdicts.at(row) == truth).toArray();
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void unknownByCountsTheFactsThatExplanationsName(
      @ForAll Condition condition, @ForAll FactTable table) {
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    Map<Fact<?>, Integer> expected = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      Explanation explanation = evaluator.explain(table.row(row), AT);
      if (explanation.verdict() == Truth.UNKNOWN) {
        Set<Fact<?>> reasons = new HashSet<>();
        explanation.because().forEach(test -> reasons.add(test.fact()));
        reasons.forEach(fact -> expected.merge(fact, 1, Integer::sum));
      }
    }

    assertThat(evaluator.evaluate(table, AT, AbsentFacts.MISSING).unknownBy()).isEqualTo(expected);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void rulesTogetherSayWhatEachSaysAlone(
      @ForAll @Size(max = 6) List<Condition> conditions, @ForAll FactTable table) {
    List<Rule> rules =
        IntStream.range(0, conditions.size())
            .mapToObj(i -> Rule.of("rule-" + i, 1, conditions.get(i)))
            .toList();
    Map<RuleId, Verdicts> together = RuleSet.of(rules).evaluate(table, AT, AbsentFacts.MISSING);

    for (Rule rule : rules) {
      Verdicts alone = RuleEvaluator.of(rule).evaluate(table, AT, AbsentFacts.MISSING);
      Verdicts shared = Objects.requireNonNull(together.get(rule.id()));
      assertThat(shared.matchedRows().toArray()).isEqualTo(alone.matchedRows().toArray());
      assertThat(shared.unknownRows().toArray()).isEqualTo(alone.unknownRows().toArray());
      assertThat(shared.unknownBy()).isEqualTo(alone.unknownBy());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void deMorgan(@ForAll @Size(max = 6) List<Condition> parts, @ForAll Facts row) {
    List<Condition> negated = parts.stream().map(Condition::not).toList();

    assertThat(evaluate(Condition.not(new Condition.All(parts)), row))
        .isEqualTo(evaluate(new Condition.Any(negated), row));
    assertThat(evaluate(Condition.not(new Condition.Any(parts)), row))
        .isEqualTo(evaluate(new Condition.All(negated), row));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void doubleNegationChangesNothing(@ForAll Condition condition, @ForAll Facts row) {
    assertThat(evaluate(Condition.not(Condition.not(condition)), row))
        .isEqualTo(evaluate(condition, row));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsDecidedStaysDecided_whenMissingValuesBecomeKnown(
      @ForAll Condition condition, @ForAll Facts row, @ForAll Facts more) {
    // Whether a value is missing is itself known, so tests for it are left out here.
    Condition comparisons = withoutMissing(condition);
    Truth before = evaluate(comparisons, row);
    Facts after =
        new Facts() {
          @Override
          public <T> Optional<T> find(Fact<T> fact) {
            return row.find(fact).or(() -> more.find(fact));
          }

          @Override
          public Optional<EventTable.Slice> events(EventKind kind) {
            return row.events(kind).or(() -> more.events(kind));
          }
        };

    if (before != Truth.UNKNOWN) {
      assertThat(evaluate(comparisons, after)).isEqualTo(before);
    }
  }

  private static Condition withoutMissing(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(
          all.parts().stream().map(RuleEvaluatorPropertyTest::withoutMissing).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(
          any.parts().stream().map(RuleEvaluatorPropertyTest::withoutMissing).toList());
    }
    if (condition instanceof Condition.Not not) {
      return Condition.not(withoutMissing(not.part()));
    }
    // So is a default: it is no more there once the value is known.
    return condition instanceof Condition.Missing || condition.describe().contains(" or ")
        ? Condition.always()
        : condition;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void becauseDecidesTheVerdictAndNoTestOfItIsSuperfluous(
      @ForAll Condition condition, @ForAll Facts row) {
    Explanation explanation = RuleEvaluator.of(condition).explain(row, AT);
    Set<String> because = new HashSet<>();
    explanation.because().forEach(test -> because.add(test.pointer()));
    if (explanation.verdict() == Truth.UNKNOWN) {
      assertThat(explanation.because())
          .isNotEmpty()
          .allMatch(test -> test.verdict() == Truth.UNKNOWN);
      // Without any of them it stays open; with all of them known it is decided.
      Set<String> others = pointers(explanation.tree());
      others.removeAll(because);
      assertThat(possible(explanation.tree(), others)).contains(Truth.TRUE, Truth.FALSE);
      for (String pointer : because) {
        Set<String> kept = new HashSet<>(others);
        kept.add(pointer);
        assertThat(possible(explanation.tree(), kept)).contains(Truth.UNKNOWN);
      }
      return;
    }

    assertThat(possible(explanation.tree(), because)).isEqualTo(Set.of(explanation.verdict()));
    for (String pointer : because) {
      Set<String> less = new HashSet<>(because);
      less.remove(pointer);
      assertThat(possible(explanation.tree(), less)).hasSizeGreaterThan(1);
    }
  }

  private static Set<String> pointers(Explanation.Step step) {
    Set<String> pointers = new HashSet<>();
    if (step instanceof Explanation.Group group) {
      group.parts().forEach(part -> pointers.addAll(pointers(part)));
    } else {
      pointers.add(step.pointer());
    }
    return pointers;
  }

  /** The verdicts a tree can have when only some tests keep theirs. */
  private static Set<Truth> possible(Explanation.Step step, Set<String> kept) {
    if (step instanceof Explanation.Group group) {
      Set<Truth> verdicts = new HashSet<>();
      switch (group.combination()) {
        case NOT ->
            possible(group.parts().get(0), kept).forEach(truth -> verdicts.add(truth.not()));
        case ALL, ANY -> {
          boolean all = group.combination() == Explanation.Combination.ALL;
          verdicts.add(Truth.of(all));
          for (Explanation.Step part : group.parts()) {
            Set<Truth> before = Set.copyOf(verdicts);
            verdicts.clear();
            for (Truth truth : possible(part, kept)) {
              before.forEach(other -> verdicts.add(all ? truth.and(other) : truth.or(other)));
            }
          }
        }
      }
      return verdicts;
    }
    return step instanceof Explanation.Constant || kept.contains(step.pointer())
        ? Set.of(step.verdict())
        : Set.of(Truth.values());
  }

  private static Truth evaluate(Condition condition, Facts row) {
    return RuleEvaluator.of(condition).evaluate(row, AT);
  }
}
