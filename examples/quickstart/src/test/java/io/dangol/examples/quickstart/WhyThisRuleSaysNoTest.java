package io.dangol.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactTable;
import io.dangol.core.rule.Truth;
import io.dangol.core.rule.Verdicts;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhyThisRuleSaysNoTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final EvaluationContext AT = EvaluationContext.startOf(SampleShop.TODAY, SEOUL);

  private final FactTable shop = WhyThisRuleSaysNo.shop(SampleShop.TODAY, SEOUL);

  @Test
  void everybody_isMatched_orNot_orUnknown() {
    Verdicts verdicts = WhyThisRuleSaysNo.everybody(shop, AT);
    assertThat(verdicts.matched()).isPositive();
    assertThat(verdicts.unknown()).isEqualTo(1);
    assertThat(verdicts.matched() + verdicts.notMatched() + verdicts.unknown()).isEqualTo(200);
  }

  @Test
  void one_saysWhy() {
    assertThat(WhyThisRuleSaysNo.one(shop, "C-0001", AT).verdict()).isEqualTo(Truth.TRUE);
    assertThat(WhyThisRuleSaysNo.one(shop, "C-0002", AT).summary())
        .isEqualTo("UNKNOWN because exists(call) within P14D = false is open: it is missing");
    assertThat(WhyThisRuleSaysNo.one(shop, "C-0004", AT).summary())
        .isEqualTo("FALSE because exists(call) within P14D = false fails: it is true");
  }
}
