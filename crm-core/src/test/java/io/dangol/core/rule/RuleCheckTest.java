package io.dangol.core.rule;

import static io.dangol.core.fact.Condition.not;
import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.CONSENT;
import static io.dangol.core.rule.RandomRules.JOINED;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

  private static List<String> findings(Condition condition) {
    return RuleCheck.of(condition).stream()
        .map(finding -> finding.kind() + " " + finding.pointer())
        .toList();
  }

  @Test
  void of_findsContradictions_ofEveryTypeOfFact() {
    LocalDate day = LocalDate.of(2026, 7, 1);

    assertThat(findings(AGE.below(3).and(AGE.above(2)))).containsExactly("CONTRADICTION /rule");
    assertThat(findings(SCORE.below(3).and(SCORE.atLeast(3))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(SPEND.below(3).and(SPEND.atLeast(3))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(JOINED.before(day).and(JOINED.on(day))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(SEGMENT.is("NEW").and(SEGMENT.notIn("NEW", "LOYAL"))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(CONSENT.isTrue().and(CONSENT.isFalse())))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(AGE.isMissing().and(AGE.atLeast(3))))
        .containsExactly("CONTRADICTION /rule");
  }

  @Test
  void of_findsNoContradiction_whereAValueSatisfiesAll() {
    assertThat(findings(SCORE.below(3).and(SCORE.above(2)))).isEmpty();
    assertThat(findings(SPEND.below(3).and(SPEND.above(2)))).isEmpty();
    assertThat(findings(AGE.below(4).and(AGE.above(2)))).isEmpty();
    assertThat(findings(SEGMENT.isNot("NEW").and(SEGMENT.isNot("LOYAL")))).isEmpty();
    assertThat(findings(AGE.below(3).or(AGE.above(4)))).isEmpty();
  }

  @Test
  void of_findsTautologiesAndRedundantTests() {
    assertThat(findings(AGE.below(3).or(AGE.above(2)))).containsExactly("TAUTOLOGY /rule");
    assertThat(findings(SEGMENT.isNot("NEW").or(SEGMENT.isNot("LOYAL"))))
        .containsExactly("TAUTOLOGY /rule");
    assertThat(findings(AGE.atLeast(18).and(AGE.atLeast(30))))
        .containsExactly("REDUNDANT /rule/all/0");
    assertThat(findings(CONSENT.isTrue().and(AGE.in(1, 2).or(AGE.is(2)))))
        .containsExactly("REDUNDANT /rule/all/1/any/1");
  }

  @Test
  void of_findsConstantPartsAndDuplicates() {
    assertThat(findings(AGE.is(1).or(Condition.all()))).containsExactly("CONSTANT /rule");
    assertThat(findings(AGE.is(1).and(SCORE.is(1).and(Condition.never()))))
        .containsExactly("CONSTANT /rule");
    assertThat(findings(AGE.is(1).and(Condition.not(Condition.any()))))
        .containsExactly("CONSTANT /rule/all/1");
    assertThat(findings(Condition.any(AGE.is(1), SCORE.is(1), AGE.is(1))))
        .containsExactly("DUPLICATE /rule/any/2");
  }

  @Test
  void of_findsAmountsInSeveralCurrencies() {
    Condition condition =
        SPEND
            .atLeast(Money.of(CurrencyUnit.EUR, 1))
            .or(Condition.not(SPEND.atLeast(Money.of(CurrencyUnit.USD, 1))));

    assertThat(findings(condition)).containsExactly("CURRENCIES /rule/any/1/not/value");
  }

  @Test
  void of_findsUnreachableAndOverlappingRows_withoutDomains() {
    DecisionTable<String> first =
        DecisionTable.<String>first()
            .when(AGE.atLeast(18), "adult")
            .when(AGE.atLeast(65).and(SEGMENT.is("NEW")), "senior")
            .build();
    DecisionTable<String> unique =
        DecisionTable.<String>unique()
            .when(SPEND.atLeast(100), "good")
            .when(
                SPEND.between(Money.of(CurrencyUnit.EUR, 50), Money.of(CurrencyUnit.EUR, 100)),
                "fair")
            .build();

    assertThat(RuleCheck.of(first))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.UNREACHABLE, "/rows/1"));
    assertThat(RuleCheck.of(unique))
        .extracting(Finding::kind, Finding::message)
        .containsExactly(
            tuple(Finding.Kind.OVERLAP, "Rows [0, 1] hit together, as in [spend EUR 100]."));
  }

  private static final FactCatalog CATALOG =
      FactCatalog.of(
          List.of(
              FactDefinition.of(AGE, FactUnit.SCORE, "rfm").withRange(1, 5),
              FactDefinition.of(SEGMENT, FactUnit.NONE, "rfm")
                  .withAllowedValues(List.of("NEW", "LOYAL"))));

  private static List<String> findings(Condition condition, FactCatalog catalog) {
    return RuleCheck.of(condition, catalog).stream()
        .map(finding -> finding.kind() + " " + finding.pointer())
        .toList();
  }

  @Test
  void of_seesThroughNegationsAndNestedGroups() {
    assertThat(findings(AGE.atMost(2).and(not(AGE.atMost(2)))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(CONSENT.isTrue().or(not(CONSENT.isTrue()))))
        .containsExactly("TAUTOLOGY /rule");
    assertThat(findings(Condition.all(AGE.atMost(2), Condition.all(AGE.atLeast(4)))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(SCORE.is(1).and(not(AGE.is(3).or(not(CONSENT.isTrue())))))).isEmpty();
    assertThat(
            findings(
                Condition.all(
                    AGE.atMost(2).or(CONSENT.isTrue()), AGE.atLeast(4), CONSENT.isFalse())))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(AGE.is(1).and(AGE.is(1).or(SCORE.is(2)))))
        .containsExactly("REDUNDANT /rule/all/1");
  }

  @Test
  void of_knowsWhichCodesAndNumbersAFactCanHave() {
    assertThat(findings(SEGMENT.isNot("NEW").and(SEGMENT.isNot("LOYAL")), CATALOG))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(AGE.atLeast(6), CATALOG)).containsExactly("CONTRADICTION /rule");
    assertThat(findings(AGE.atLeast(1), CATALOG)).containsExactly("TAUTOLOGY /rule");
    assertThat(findings(AGE.atLeast(5), CATALOG)).isEmpty();
  }

  @Test
  void of_comparesDaysRelativeToTheEvaluation() {
    Condition.Ago month = Condition.ago(Period.ofDays(30));
    Condition.Ago twoMonths = Condition.ago(Period.ofDays(60));
    Condition reversed =
        Condition.all(
            new Condition.CompareAgo(JOINED, Condition.Operator.AT_LEAST, month),
            new Condition.CompareAgo(JOINED, Condition.Operator.AT_MOST, twoMonths));

    assertThat(findings(JOINED.withinLast(Period.ofDays(30)).and(JOINED.before(twoMonths))))
        .containsExactly("CONTRADICTION /rule");
    assertThat(findings(reversed)).containsExactly("CONTRADICTION /rule");
    assertThat(
            findings(
                JOINED
                    .withinLast(Period.ofDays(30))
                    .and(JOINED.before(Condition.ago(Period.ofMonths(1))))))
        .isEmpty();
  }

  @Test
  void of_seesWhatSegmentsSay() {
    Segments segments = Segments.of(List.of(Rule.of("adult", 1, AGE.atLeast(18))));
    Condition member = Condition.inSegment("adult");
    RuleCheck check = RuleCheck.with(FactCatalog.of(List.of())).withSegments(segments);

    assertThat(findings(member.and(not(member)))).containsExactly("CONTRADICTION /rule");
    assertThat(check.check(member.and(AGE.below(3)), "/rule"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CONTRADICTION);
    assertThat(check.check(member.and(AGE.below(30)), "/rule")).isEmpty();
  }

  @Test
  void of_reportsSeveralCurrencies_whereverTheyStand() {
    Money won = Money.ofMinor(CurrencyUnit.of("KRW"), 1);
    Money dollar = Money.of(CurrencyUnit.USD, 1);
    MoneyFact amount = RandomEvents.amount(RandomEvents.BUYS);
    Condition sum = RandomEvents.BUYS.ever().where(amount.atLeast(dollar)).sum(amount).atLeast(won);

    assertThat(findings(SPEND.atLeast(won).and(SPEND.below(dollar))))
        .containsExactly("CURRENCIES /rule/all/1/value");
    assertThat(findings(sum)).containsExactly("CURRENCIES /rule/where/value");
    assertThat(
            findings(
                SPEND.atLeast(dollar),
                FactCatalog.of(
                    List.of(
                        FactDefinition.of(SPEND, FactUnit.MONEY, "shop")
                            .withCurrency(CurrencyUnit.EUR)))))
        .containsExactly("CURRENCIES /rule/value");
  }

  @Test
  void of_comparesRows_besideTestsThatCannotBeTried() {
    DecisionTable<String> first =
        DecisionTable.<String>first()
            .when(AGE.atLeast(1), "a")
            .when(JOINED.withinLast(Period.ofDays(3)), "b")
            .when(AGE.atLeast(2), "c")
            .build();
    DecisionTable<String> currencies =
        DecisionTable.<String>first()
            .when(SPEND.atLeast(Money.of(CurrencyUnit.EUR, 1)), "a")
            .when(SPEND.atLeast(Money.of(CurrencyUnit.USD, 1)), "b")
            .build();

    assertThat(RuleCheck.of(first))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.UNREACHABLE, "/rows/2"));
    assertThat(RuleCheck.of(currencies))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.CURRENCIES, "/rows/1/when/value"));
  }

  @Test
  void check_findsGaps_whereTheCatalogKnowsAllValues() {
    DecisionTable<String> table =
        DecisionTable.<String>unique()
            .when(AGE.atLeast(2).and(SEGMENT.is("NEW")), "new")
            .when(SEGMENT.is("LOYAL"), "loyal")
            .build();

    assertThat(RuleCheck.with(CATALOG).check(table, "/rows"))
        .extracting(Finding::kind, Finding::pointer, Finding::message)
        .containsExactly(
            tuple(
                Finding.Kind.GAP,
                "/rows",
                "No row hits in 1 of 10 combinations, as in [age 1, segment NEW]."));
    assertThat(RuleCheck.of(table)).isEmpty();
  }

  @Test
  void check_findsNoGaps_amongValuesThatDependOnEachOther() {
    DecisionTable<String> defaults =
        DecisionTable.<String>unique()
            .when(CONSENT.isTrue(), "vip")
            .when(CONSENT.ifMissing(false).isFalse(), "other")
            .build();
    Condition month = RandomEvents.BUYS.within(Period.ofDays(30)).exists();
    Condition quarter = RandomEvents.BUYS.within(Period.ofDays(90)).exists();
    DecisionTable<String> windows =
        DecisionTable.<String>unique()
            .when(month.and(quarter), "active")
            .when(not(month).and(quarter), "asleep")
            .when(not(month).and(not(quarter)), "gone")
            .build();
    DecisionTable<String> gap =
        DecisionTable.<String>unique().when(CONSENT.ifMissing(false).isTrue(), "vip").build();

    assertThat(RuleCheck.of(defaults)).isEmpty();
    assertThat(RuleCheck.of(windows)).isEmpty();
    assertThat(RuleCheck.of(gap)).extracting(Finding::kind).containsExactly(Finding.Kind.GAP);
  }

  @Test
  void check_comparesCurrencies_throughSegments() {
    Money won = Money.ofMinor(CurrencyUnit.of("KRW"), 1);
    Money dollar = Money.of(CurrencyUnit.USD, 5);
    Segments segments =
        Segments.of(
            List.of(
                Rule.of("won", 1, SPEND.above(won)),
                Rule.of("named", 1, Condition.inSegment("won"))));
    RuleCheck check = RuleCheck.with(FactCatalog.of(List.of())).withSegments(segments);
    Condition after = Condition.inSegment("named").and(SPEND.below(dollar));
    Condition before = SPEND.below(dollar).and(Condition.inSegment("named"));
    DecisionTable<String> table =
        DecisionTable.<String>unique()
            .naming(segments)
            .when(SPEND.below(dollar), "a")
            .when(Condition.inSegment("won"), "b")
            .build();

    assertThat(check.check(after, "/rule"))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.CURRENCIES, "/rule/all/1/value"));
    assertThat(check.check(before, "/rule"))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.CURRENCIES, "/rule/all/1"));
    assertThat(RuleCheck.of(table))
        .extracting(Finding::kind, Finding::pointer)
        .containsExactly(tuple(Finding.Kind.CURRENCIES, "/rows/1/when"));
  }

  @Test
  void check_listsAHundredOverlaps_andCountsTheOthers() {
    DecisionTable.Builder<String> table = DecisionTable.unique();
    for (int i = 0; i < 20; i++) {
      table.when(SEGMENT.is("c" + i).or(AGE.above(i)).or(SPEND.above(i)), "row");
    }

    List<Finding> findings = RuleCheck.of(table.build());

    assertThat(findings).hasSize(101).extracting(Finding::kind).containsOnly(Finding.Kind.OVERLAP);
    assertThat(findings.get(100).pointer()).isEqualTo("/rows");
    assertThat(findings.get(100).message()).endsWith("more overlaps are not listed.");
  }
}
