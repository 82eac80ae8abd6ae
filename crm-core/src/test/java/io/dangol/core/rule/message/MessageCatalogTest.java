package io.dangol.core.rule.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Finding;
import io.dangol.core.rule.RandomRules;
import io.dangol.core.rule.RuleEvaluator;
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

    assertThat(ENGLISH.text(quiet)).isEqualTo("number of contact within P14D is below 3");
    assertThat(KOREAN.text(quiet)).isEqualTo("최근 P14D contact 횟수 3 미만");
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
