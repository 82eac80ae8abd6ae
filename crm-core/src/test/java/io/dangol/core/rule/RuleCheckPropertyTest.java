package io.dangol.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RuleCheckPropertyTest {

  private static final NumberFact<Integer> SCORE = Fact.integer("score");
  private static final CodeFact<String> CHANNEL = Fact.code("channel");
  private static final BooleanFact VIP = Fact.bool("vip");
  private static final DateFact LAST = Fact.date("last");

  private static final FactCatalog CATALOG =
      FactCatalog.of(
          List.of(
              FactDefinition.of(SCORE, FactUnit.SCORE, "rfm").withRange(1, 3),
              FactDefinition.of(CHANNEL, FactUnit.NONE, "shop")
                  .withAllowedValues(List.of("ONLINE", "STORE")),
              FactDefinition.of(VIP, FactUnit.NONE, "crm"),
              FactDefinition.of(LAST, FactUnit.NONE, "shop")));

  private static final List<Facts> ROWS = rows();

  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  /** Every combination of values and missing values. */
  private static List<Facts> rows() {
    List<Facts> rows = new ArrayList<>();
    for (int score = 0; score <= 3; score++) {
      for (String channel : List.of("", "ONLINE", "STORE")) {
        for (int vip = 0; vip <= 2; vip++) {
          Facts.Builder row = Facts.builder();
          if (score > 0) {
            row.set(SCORE, score);
          }
          if (!channel.isEmpty()) {
            row.set(CHANNEL, channel);
          }
          if (vip > 0) {
            row.set(VIP, vip == 1);
          }
          rows.add(row.build());
        }
      }
    }
    return rows;
  }

  private static Condition test(Random random) {
    int score = 1 + random.nextInt(3);
    String channel = random.nextBoolean() ? "ONLINE" : "STORE";
    return switch (random.nextInt(10)) {
      case 0 -> SCORE.atMost(score);
      case 1 -> SCORE.above(score);
      case 2 -> SCORE.isNot(score);
      case 3 -> SCORE.in(score, 1 + random.nextInt(3));
      case 4 -> SCORE.ifMissing(1 + random.nextInt(3)).is(score);
      case 5 -> CHANNEL.is(channel);
      case 6 -> CHANNEL.notIn(channel);
      case 7 -> CHANNEL.matches(Condition.Match.STARTS_WITH, channel.substring(0, 1));
      case 8 -> random.nextBoolean() ? VIP.isTrue() : VIP.isFalse();
      default -> random.nextBoolean() ? SCORE.isMissing() : VIP.isPresent();
    };
  }

  private static Condition condition(Random random, int depth) {
    int shape = depth == 0 ? 9 : random.nextInt(8);
    if (shape >= 5) {
      return test(random);
    }
    if (shape == 4) {
      return Condition.not(condition(random, depth - 1));
    }
    List<Condition> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      parts.add(condition(random, depth - 1));
    }
    return shape < 2 ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static List<Truth> verdicts(Condition condition) {
    RuleEvaluator evaluator = RuleEvaluator.of(condition);
    return ROWS.stream().map(row -> evaluator.evaluate(row, AT)).toList();
  }

  private static boolean isPresent(Facts row) {
    return row.find(SCORE).isPresent()
        && row.find(CHANNEL).isPresent()
        && row.find(VIP).isPresent();
  }

  /** The part at a pointer; a negated set or a test whether a value is there is one operator. */
  private static Condition at(Condition condition, String pointer) {
    Condition part = condition;
    String[] keys = pointer.split("/", -1);
    for (int i = 2; i < keys.length; i++) {
      if (part instanceof Condition.All all) {
        part = all.parts().get(Integer.parseInt(keys[++i]));
      } else if (part instanceof Condition.Any any) {
        part = any.parts().get(Integer.parseInt(keys[++i]));
      } else {
        part = ((Condition.Not) part).part();
      }
    }
    return part;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void findingsAreTrue(@ForAll long seed) {
    Condition condition = condition(new Random(seed), 3);

    for (Finding finding : RuleCheck.of(condition, CATALOG)) {
      List<Truth> verdicts = verdicts(at(condition, finding.pointer()));
      switch (finding.kind()) {
        case CONTRADICTION -> assertThat(verdicts).doesNotContain(Truth.TRUE);
        case TAUTOLOGY -> {
          for (int row = 0; row < ROWS.size(); row++) {
            assertThat(!isPresent(ROWS.get(row)) || verdicts.get(row) == Truth.TRUE).isTrue();
          }
        }
        case REDUNDANT, DUPLICATE -> {
          int cut = finding.pointer().lastIndexOf('/');
          int index = Integer.parseInt(finding.pointer().substring(cut + 1));
          String group =
              finding.pointer().substring(0, finding.pointer().lastIndexOf('/', cut - 1));
          Condition whole = at(condition, group);
          assertThat(verdicts(without(whole, index))).isEqualTo(verdicts(whole));
        }
        default -> throw new AssertionError("not expected: " + finding);
      }
    }
  }

  private static Condition without(Condition group, int index) {
    List<Condition> parts =
        new ArrayList<>(
            group instanceof Condition.All all ? all.parts() : ((Condition.Any) group).parts());
    parts.remove(index);
    return group instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noContradictionIsMissed_whereAllValuesAreKnown(@ForAll long seed) {
    Condition condition = condition(new Random(seed), 3);
    List<Finding.Kind> kinds =
        RuleCheck.of(condition, CATALOG).stream().map(Finding::kind).toList();

    if (!verdicts(condition).contains(Truth.TRUE)) {
      // Within a negation what is always true is what makes the rule true for nobody.
      assertThat(kinds).containsAnyOf(Finding.Kind.CONTRADICTION, Finding.Kind.TAUTOLOGY);
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void relativeDays_areNeverSaidToExcludeEachOther_whereADaySatisfiesThem(@ForAll long seed) {
    Random random = new Random(seed);
    List<Condition> tests = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      Condition test = dayTest(random);
      tests.add(random.nextInt(4) == 0 ? Condition.not(test) : test);
    }
    RuleEvaluator all = RuleEvaluator.of(new Condition.All(tests));
    RuleEvaluator any = RuleEvaluator.of(new Condition.Any(tests));
    boolean neverAll =
        RuleCheck.of(all.condition()).stream()
            .anyMatch(finding -> finding.kind() == Finding.Kind.CONTRADICTION);
    boolean alwaysAny =
        RuleCheck.of(any.condition()).stream()
            .anyMatch(finding -> finding.kind() == Finding.Kind.TAUTOLOGY);

    for (int i = 0; i < 300; i++) {
      LocalDate today =
          LocalDate.of(1895 + random.nextInt(220), 1, 1).plusDays(random.nextInt(400));
      Facts row = Facts.of(LAST, today.plusDays(3L - random.nextInt(800)));
      EvaluationContext at = EvaluationContext.startOf(today, ZoneOffset.UTC);
      assertThat(neverAll && all.evaluate(row, at) == Truth.TRUE).isFalse();
      assertThat(alwaysAny && any.evaluate(row, at) != Truth.TRUE).isFalse();
    }
  }

  private static Condition dayTest(Random random) {
    Period period =
        switch (random.nextInt(4)) {
          case 0 -> Period.ofDays(1 + random.nextInt(70));
          case 1 -> Period.ofMonths(1 + random.nextInt(14));
          case 2 -> Period.ofYears(1 + random.nextInt(2));
          default -> Period.of(0, 1, random.nextInt(5));
        };
    return switch (random.nextInt(5)) {
      case 0, 1 -> LAST.withinLast(period);
      case 2 -> LAST.on(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(10_000)));
      default ->
          new Condition.CompareAgo(
              LAST,
              List.of(Condition.Operator.values()).get(random.nextInt(6)),
              Condition.ago(period));
    };
  }
}
