package io.dangol.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.fact.BooleanFact;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.fact.NumberFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CapturedFactsTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private static final CodeFact<String> PANEL = Fact.code("prospect.panel");
  private static final CodeFact<Round> ROUND = Fact.code("round.outcome", Round.class);
  private static final NumberFact<Integer> PEOPLE = Fact.integer("plans.people");
  private static final DateFact PLANNED = Fact.date("plans.day");
  private static final BooleanFact DECIDED = Fact.bool("plans.decided");
  private static final MoneyFact BUDGET = Fact.money("plans.budget");

  private enum Round {
    INTERESTED,
    NOT_REACHED
  }

  @Test
  void read_givesTheLatestAnswerBeforeTheMoment_inAnyOrder() {
    List<SurveyAnswer> answers =
        List.of(
            answer(KIM, 20, FieldValue.code("OWN_USER")),
            answer(KIM, 10, FieldValue.code("NON_USER")),
            answer(KIM, 31, FieldValue.code("COMPETITOR_USER")),
            answer(LEE, 30, FieldValue.code("COMPETITOR_USER")));
    CapturedFacts captured =
        CapturedFacts.asOf(NOON.plusSeconds(30))
            .answer("sign-up", "panel", PANEL)
            .read(answers.stream(), Stream.of());
    FactTable table = customers().with(captured);

    assertThat(table.row(0).find(PANEL)).contains("OWN_USER");
    assertThat(table.row(1).find(PANEL)).contains("COMPETITOR_USER");
    assertThat(captured.refused()).isEmpty();
  }

  @Test
  void read_givesOutcomesAndCapturedValues_ofEveryType() {
    Interaction call =
        call(KIM, 1)
            .withOutcome("INTERESTED")
            .capturing("people", FieldValue.number(new BigDecimal("40.0")))
            .capturing("day", FieldValue.day(LocalDate.of(2026, 9, 1)))
            .capturing("decided", FieldValue.flag(true))
            .capturing("budget", FieldValue.amount(BigMoney.of(CurrencyUnit.of("KRW"), 1_000)));
    CapturedFacts captured = plans().read(Stream.of(), Stream.of(call, call(KIM, 2)));
    Facts row = customers().with(captured).row(0);

    assertThat(row.find(ROUND)).contains(Round.INTERESTED);
    assertThat(row.find(PEOPLE)).contains(40);
    assertThat(row.find(PLANNED)).contains(LocalDate.of(2026, 9, 1));
    assertThat(row.find(DECIDED)).contains(true);
    assertThat(row.find(BUDGET).orElseThrow().getAmount()).isEqualByComparingTo("1000");
    assertThat(customers().with(captured).row(1).find(ROUND)).isEmpty();
  }

  @Test
  void read_namesRecordsWhoseValuesAreOfAnotherType() {
    CapturedFacts captured =
        plans()
            .read(
                Stream.of(),
                Stream.of(
                    call(KIM, 1).withOutcome("SOMETHING"),
                    call(KIM, 2).capturing("people", FieldValue.text("forty")),
                    call(KIM, 3).capturing("people", FieldValue.number(new BigDecimal("1.5"))),
                    call(KIM, 4).capturing("day", FieldValue.flag(true)),
                    call(KIM, 5).capturing("else", FieldValue.flag(true))));

    assertThat(captured.refused())
        .containsExactly(ref("C-1/1"), ref("C-1/2"), ref("C-1/3"), ref("C-1/4"));
    assertThat(customers().with(captured).row(0).find(PEOPLE)).isEmpty();
  }

  @Test
  void builder_refusesRepetitions() {
    CapturedFacts.Builder builder = CapturedFacts.asOf(NOON).answer("sign-up", "panel", PANEL);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.captured("panel", PANEL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.answer("sign-up", "panel", PEOPLE));
  }

  private static CapturedFacts.Builder plans() {
    return CapturedFacts.asOf(NOON.plusSeconds(60))
        .outcome(InteractionChannel.TELEPHONE, ROUND)
        .captured("people", PEOPLE)
        .captured("day", PLANNED)
        .captured("decided", DECIDED)
        .captured("budget", BUDGET);
  }

  private static FactTable customers() {
    FactTableBuilder rows = FactTable.builder();
    rows.add(KIM, Facts.builder().build());
    rows.add(LEE, Facts.builder().build());
    return rows.build();
  }

  private static SurveyAnswer answer(CustomerId customer, int second, FieldValue value) {
    return new SurveyAnswer(
        customer,
        NOON.plusSeconds(second),
        "sign-up",
        "panel",
        value,
        ref(customer + "/" + second));
  }

  private static Interaction call(CustomerId customer, int second) {
    return Interaction.of(
        customer,
        NOON.plusSeconds(second),
        InteractionChannel.TELEPHONE,
        Interaction.Direction.OUTBOUND,
        ref(customer + "/" + second));
  }

  private static SourceRef ref(String record) {
    return SourceRef.of("test", record);
  }
}
