package io.dangol.core.rule.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Finding;
import io.dangol.core.rule.OnUnknown;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.Rule;
import io.dangol.core.rule.RuleEvaluator;
import io.dangol.core.rule.Segments;
import io.dangol.core.rule.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(RandomRules.class)
@Domain(DomainContext.Global.class)
class MessageCatalogTest {

  private static final MessageCatalog ENGLISH = MessageCatalog.in(Locale.ENGLISH);
  private static final MessageCatalog KOREAN = MessageCatalog.in(Locale.KOREAN);

  private static final NumberFact<Integer> RECENCY = Fact.integer("purchases.recencyDays");
  private static final CodeFact<String> GRADE = Fact.code("grade.current");
  private static final EventKind CONTACTS = EventKind.of("contact");

  private static Explanation explain(Condition condition, Facts row) {
    return RuleEvaluator.of(condition)
        .explain(row, EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC));
  }

  @Test
  void summary_saysVerdictTestAndValue() {
    Explanation late = explain(RECENCY.atMost(90).and(GRADE.in("S", "A")), Facts.of(RECENCY, 120));

    assertThat(late.reasonCode()).isEqualTo("RULE_NOT_MATCHED");
    assertThat(ENGLISH.summary(late))
        .isEqualTo("The rule does not hold: purchases.recencyDays is at most 90? No, it is 120");
    assertThat(KOREAN.summary(late))
        .isEqualTo("규칙에 해당하지 않습니다: purchases.recencyDays 90 이하? 아님, 실제 값 120");
  }

  @Test
  void summary_namesWhatIsMissing() {
    Explanation open = explain(GRADE.in("S", "A"), Facts.builder().build());

    assertThat(open.reasonCode()).isEqualTo("RULE_UNKNOWN");
    assertThat(ENGLISH.summary(open))
        .isEqualTo(
            "It is not known whether the rule holds: grade.current is one of S, A? It is missing");
    assertThat(KOREAN.summary(explain(Condition.always(), Facts.builder().build())))
        .isEqualTo("규칙에 해당합니다");
  }

  @Test
  void text_saysAggregates() {
    Condition quiet = CONTACTS.within(Period.ofDays(14)).count().below(3);

    assertThat(ENGLISH.text(quiet)).isEqualTo("number of contact within 14 days is below 3");
    assertThat(KOREAN.text(quiet)).isEqualTo("최근 14일 contact 횟수 3 미만");
  }

  @Test
  void text_saysDaysAsEarlierAndLater_andPeriodsInWords() {
    DateFact last = Fact.date("last");
    Condition recent = last.notBefore(new Condition.Ago(Period.ofDays(30)));
    Condition old = last.before(new Condition.Ago(Period.of(1, 3, 0)));

    assertThat(ENGLISH.text(recent)).isEqualTo("last is on or after the day 30 days ago");
    assertThat(KOREAN.text(recent)).isEqualTo("last 30일 전 또는 그 이후");
    assertThat(ENGLISH.text(old)).isEqualTo("last is before the day 1 year 3 months ago");
    assertThat(KOREAN.text(old)).isEqualTo("last 1년 3개월 전보다 이전");
    assertThat(ENGLISH.text(last.notAfter(LocalDate.of(2026, 1, 1))))
        .isEqualTo("last is on or before 2026-01-01");
    assertThat(KOREAN.text(last.withinLast(Period.ofMonths(3)))).isEqualTo("last 최근 3개월 이내");
  }

  @Test
  void text_canBeParsed_whereEventsAreRestrictedOrDenied() {
    MoneyFact amount = Fact.money("order.amount");
    CodeFact<String> channel = Fact.code("order.channel");
    EventKind orders = EventKind.of("order", amount, channel);
    Condition sum =
        orders.within(Period.ofMonths(3)).where(channel.is("WEB")).sum(amount).atLeast(100);
    Condition none = Condition.not(orders.within(Period.ofDays(30)).exists());

    assertThat(ENGLISH.text(sum))
        .isEqualTo(
            "sum of order.amount within 3 months (where order.channel is WEB) is at least 100");
    assertThat(KOREAN.text(sum)).isEqualTo("최근 3개월 order.amount 합계(단, order.channel = WEB) 100 이상");
    assertThat(sum.describe())
        .isEqualTo("sum(order.amount) within P3M where (order.channel = WEB) >= 100");
    assertThat(ENGLISH.text(none)).isEqualTo("no order within 30 days");
    assertThat(KOREAN.text(none)).isEqualTo("최근 30일 order 없음");
    assertThat(ENGLISH.text(Condition.not(RECENCY.above(2))))
        .isEqualTo("not (purchases.recencyDays is above 2)");
    assertThat(ENGLISH.text(new Condition.All(List.of()))).isEqualTo("everybody");
    assertThat(KOREAN.text(new Condition.Any(List.of()))).isEqualTo("아무도 아님");
    assertThat(new Condition.Any(List.of()).describe()).isEqualTo("never");
  }

  @Test
  void summary_namesTheSegmentThatIncludesTheUnknown() {
    BooleanFact vip = Fact.bool("vip");
    Segments segments =
        Segments.of(List.of(Rule.of("v", 1, vip.isTrue()).withOnUnknown(OnUnknown.INCLUDE)));
    Explanation member =
        RuleEvaluator.of(Condition.inSegment("v").or(RECENCY.is(3)), segments)
            .explain(Facts.of(RECENCY, 1), RandomRules.AT);
    Explanation known =
        RuleEvaluator.of(Condition.inSegment("v").or(RECENCY.is(3)), segments)
            .explain(Facts.of(RECENCY, 3), RandomRules.AT);

    assertThat(member.assumed())
        .extracting(Explanation.Segment::pointer)
        .containsExactly("/rule/any/0");
    assertThat(member.summary())
        .isEqualTo(
            "TRUE because vip = true is open: it is missing;"
                + " segment v includes those of whom it is unknown");
    assertThat(ENGLISH.summary(member))
        .isEqualTo(
            "The rule holds: vip is true? It is missing;"
                + " segment v includes those of whom it is unknown");
    assertThat(KOREAN.summary(member))
        .isEqualTo("규칙에 해당합니다: vip = true? 값 없음; 세그먼트 v: 알 수 없는 고객도 포함");
    assertThat(known.verdict()).isEqualTo(Truth.TRUE);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void text_hasWordsForEveryCondition(@ForAll Condition condition) {
    assertThat(ENGLISH.text(condition)).doesNotContain("text.").isNotBlank();
    assertThat(KOREAN.text(condition)).doesNotContain("text.").isNotBlank();
  }

  @Test
  void title_isTheCode_whereNothingIsKnown() {
    assertThat(ENGLISH.title("host.code")).isEqualTo("host.code");
    assertThat(KOREAN.title("fact.unknown")).isEqualTo("알 수 없는 항목입니다.");
  }

  @Test
  void bothLanguages_haveEveryCodeOfProblemsAndFindings() throws IOException {
    assertThat(KOREAN.codes()).isEqualTo(ENGLISH.codes());
    assertThat(ENGLISH.codes())
        .containsAll(Arrays.stream(Finding.Kind.values()).map(Finding.Kind::code).toList())
        .containsAll(codesInSource());
  }

  /** The files that read rules and tables. */
  private static final List<String> READERS =
      List.of(
          "ConditionReader",
          "FactTestReader",
          "AggregateReader",
          "LiteralReader",
          "RuleJson",
          "DecisionTableJson",
          "document/JsonTree",
          "document/JsonDocument",
          "document/JsonFields");

  /** Every text of the form word.word that follows the place of a problem. */
  private static Set<String> codesInSource() throws IOException {
    Pattern code =
        Pattern.compile("problems\\s*\\.(?:error|warn)\\(\\s*[^\"]*\"([a-z]+\\.[a-zA-Z]+)\"");
    Set<String> codes = new TreeSet<>();
    for (String reader : READERS) {
      String source =
          Files.readString(Path.of("src/main/java/io/dangol/core/json", reader + ".java"));
      code.matcher(source).results().forEach(hit -> codes.add(hit.group(1)));
    }
    assertThat(codes).hasSizeGreaterThan(20);
    return codes;
  }
}
