package io.dangol.core.rule;

import static io.dangol.core.rule.RandomRules.AGE;
import static io.dangol.core.rule.RandomRules.CONSENT;
import static io.dangol.core.rule.RandomRules.JOINED;
import static io.dangol.core.rule.RandomRules.SCORE;
import static io.dangol.core.rule.RandomRules.SEGMENT;
import static io.dangol.core.rule.RandomRules.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.Condition;
import java.time.LocalDate;
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
}
