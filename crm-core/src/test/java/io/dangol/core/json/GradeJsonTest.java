package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.MoneyFact;
import io.dangol.core.grade.Grade;
import io.dangol.core.grade.GradeFacts;
import io.dangol.core.grade.GradePolicy;
import io.dangol.core.json.document.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeJsonTest {

  private static final MoneyFact MONETARY = Fact.money("purchases.monetary");

  private static final FactCatalog CATALOG =
      FactCatalog.union(
          GradeFacts.catalog(),
          FactCatalog.of(List.of(FactDefinition.of(MONETARY, FactUnit.MONEY, "purchases"))));

  private static final String JSON =
      "{\"schema\":\"crm.grades/1\",\"id\":\"loyalty\",\"version\":2,\"tiers\":["
          + "{\"grade\":\"S\",\"when\":"
          + "{\"fact\":\"purchases.monetary\",\"op\":\"gte\",\"value\":{\"amount\":\"5000000\"}}},"
          + "{\"grade\":\"A\",\"when\":"
          + "{\"fact\":\"purchases.monetary\",\"op\":\"gte\",\"value\":{\"amount\":\"1000000\"}}}],"
          + "\"otherwise\":\"D\"}";

  @Test
  void read_givesThePolicy_andWriteTheSameText() {
    GradePolicy policy = GradeJson.read(JSON, CATALOG).orThrow();

    assertThat(policy)
        .isEqualTo(
            GradePolicy.named("loyalty", 2)
                .tier(Grade.S, MONETARY.atLeast(5_000_000))
                .tier(Grade.A, MONETARY.atLeast(1_000_000))
                .otherwise(Grade.D));
    assertThat(GradeJson.write(policy)).isEqualTo(JSON);
  }

  @Test
  void read_refusesACriterionOnTheGradeItself() {
    String json =
        JSON.replace(
            "{\"fact\":\"purchases.monetary\",\"op\":\"gte\",\"value\":{\"amount\":\"5000000\"}}",
            "{\"fact\":\"grade.current\",\"op\":\"eq\",\"value\":\"S\"}");

    assertThat(GradeJson.read(json, CATALOG).problems())
        .extracting(Problem::code)
        .containsExactly("grade.circular");
  }
}
