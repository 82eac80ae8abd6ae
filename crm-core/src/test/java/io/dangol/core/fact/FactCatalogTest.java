package io.dangol.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.purchase.RepeatFacts;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class FactCatalogTest {

  private static final NumberFact<Integer> SCORE = Fact.integer("rfm.recencyScore");

  @Test
  void nearest_suggestsTheSmallestTypingError() {
    FactCatalog catalog =
        FactCatalog.of(
            List.of(
                FactDefinition.of(SCORE, FactUnit.SCORE, "rfm"),
                FactDefinition.of(Fact.integer("rfm.frequencyScore"), FactUnit.SCORE, "rfm")));
    assertThat(catalog.nearest("rfm.recencyScor")).contains("rfm.recencyScore");
    assertThat(catalog.nearest("completely.different.thing")).isEmpty();
    assertThat(catalog.find("rfm.recencyScore").orElseThrow().fact()).isEqualTo(SCORE);
  }

  @Test
  void of_refusesANameTwice_andUnionReplaces() {
    FactDefinition one = FactDefinition.of(SCORE, FactUnit.SCORE, "one");
    FactDefinition two = FactDefinition.of(SCORE, FactUnit.SCORE, "two");
    assertThatIllegalArgumentException().isThrownBy(() -> FactCatalog.of(List.of(one, two)));
    FactCatalog union =
        FactCatalog.union(FactCatalog.of(List.of(one)), FactCatalog.of(List.of(two)));
    assertThat(union.find("rfm.recencyScore").orElseThrow().source()).isEqualTo("two");
  }

  @Test
  void definition_refusesAnAgeThatIsNotPositive() {
    FactDefinition one = FactDefinition.of(SCORE, FactUnit.SCORE, "one");
    assertThat(one.withFreshFor(Duration.ofDays(1)).freshness()).contains(Duration.ofDays(1));
    assertThatIllegalArgumentException().isThrownBy(() -> one.withFreshFor(Duration.ZERO));
  }

  /** Stored rules depend on these names: they never change. */
  @Test
  void purchaseFacts_keepTheirNames() {
    FactCatalog catalog = FactCatalog.union(PurchaseFacts.catalog(), RepeatFacts.catalog());
    assertThat(catalog.definitions())
        .extracting(definition -> definition.fact().name())
        .containsExactly(
            "purchases.first",
            "purchases.last",
            "purchases.recencyDays",
            "purchases.frequency",
            "purchases.monetary",
            "purchases.currentMonetary",
            "purchases.previousMonetary",
            "purchases.orders",
            "purchases.days",
            "repeat.purchases",
            "repeat.recency",
            "repeat.age",
            "repeat.meanSpend",
            "repeat.logGaps",
            "repeat.holdoutPurchases",
            "repeat.holdoutSpend");
  }

  @Test
  void fact_refusesNamesThatNoRuleCouldWrite() {
    for (String name : List.of("", " ", "1a", "a..b", ".a", "a.", "a b", "단골")) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> Fact.integer(name));
    }
  }

  @Test
  void withRangeAndCurrency_areRefused_forOtherFacts() {
    FactDefinition code = FactDefinition.of(Fact.code("a"), FactUnit.NONE, "crm");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.withRange(1, 5))
        .withMessageContaining("no numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> code.withCurrency(CurrencyUnit.EUR))
        .withMessageContaining("no amounts");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FactDefinition.of(Fact.integer("n"), FactUnit.SCORE, "crm").withRange(5, 1));
  }
}
