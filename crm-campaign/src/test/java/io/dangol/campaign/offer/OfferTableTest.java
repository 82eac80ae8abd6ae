package io.dangol.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.rule.DecisionTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTableTest {

  private static final NumberFact<Integer> SCORE = Fact.integer("score");
  private static final Offer TEN = Offer.percentageOff("TEN", 10);
  private static final Offer COMB = Offer.gift("COMB", "a comb");
  private static final EvaluationContext AT =
      EvaluationContext.startOf(LocalDate.of(2026, 7, 1), ZoneOffset.UTC);

  @Test
  void column_agreesWithSingleCustomers() {
    OfferTable table =
        OfferTable.of(
            "scores",
            DecisionTable.<Offer>unique()
                .when(SCORE.atLeast(3), TEN)
                .when(SCORE.atLeast(5), COMB)
                .otherwise(Offer.none())
                .build());
    FactTable facts =
        FactTable.builder(SCORE)
            .add(CustomerId.of("low"), Facts.of(SCORE, 1))
            .add(CustomerId.of("middle"), Facts.of(SCORE, 3))
            .add(CustomerId.of("both"), Facts.of(SCORE, 5))
            .add(CustomerId.of("unknown"), Facts.builder().build())
            .build();

    OfferColumn column = table.decide(facts, AT);

    for (int row = 0; row < facts.size(); row++) {
      assertThat(column.at(row)).isEqualTo(table.decide(facts.row(row), AT).outcome());
    }
    assertThat(column.isOffered(1)).isTrue();
    assertThat(column.isAmbiguous(2)).isTrue();
    assertThat(column.isOffered(2)).isFalse();
    assertThat(column.isOpen(0)).isFalse();
    assertThat(column.isOpen(3)).isTrue();
    assertThat(table.explain(facts.row(2), AT)).contains("rows [1, 2] all fit");
    assertThat(table.explain(facts.row(3), AT)).contains("rows [1, 2] are open");
  }

  @Test
  void aTableWithoutDefault_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OfferTable.of(
                    "gaps", DecisionTable.<Offer>first().when(Condition.always(), TEN).build()))
        .withMessageContaining("default");
  }

  @Test
  void aTableThatCollects_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> OfferTable.of("many", DecisionTable.<Offer>collect().otherwise(TEN).build()))
        .withMessageContaining("COLLECT");
  }

  @Test
  void twoMeaningsOfOneCode_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OfferTable.of(
                    "twice",
                    DecisionTable.<Offer>first()
                        .when(Condition.always(), TEN)
                        .otherwise(Offer.percentageOff("TEN", 11))
                        .build()))
        .withMessageContaining("TEN");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.5})
  void aDiscountBeyondThePrice_isRefused(double percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> Offer.percentageOff("TOO_MUCH", percent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lower", "NONE", "WITH SPACE", "1ST"})
  void aCodeThatIsNone_isRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Offer.gift(code, "a comb"));
  }

  @Test
  void aDiscountOfNothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Offer.amountOff("ZERO", Money.zero(CurrencyUnit.EUR)));
  }
}
