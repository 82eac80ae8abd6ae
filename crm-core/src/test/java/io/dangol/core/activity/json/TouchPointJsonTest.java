package io.dangol.core.activity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.activity.Interaction.Direction;
import io.dangol.core.activity.InteractionChannel;
import io.dangol.core.activity.touchpoint.BuyingProcess;
import io.dangol.core.activity.touchpoint.BuyingStage;
import io.dangol.core.activity.touchpoint.Frequency;
import io.dangol.core.activity.touchpoint.Phase;
import io.dangol.core.activity.touchpoint.TouchPoint;
import io.dangol.core.activity.touchpoint.TouchPointPlan;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchPointJsonTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final FactCatalog CATALOG =
      FactCatalog.of(List.of(FactDefinition.of(ORDERS, FactUnit.COUNT, "purchases")));

  private static final TouchPointPlan PLAN =
      TouchPointPlan.of(
          "main",
          3,
          new TouchPoint(
              "first-visit",
              Phase.BEFORE,
              InteractionChannel.VISIT,
              Direction.OUTBOUND,
              Frequency.once(),
              "field-sales"),
          new TouchPoint(
              "check-up",
              Phase.AFTER,
              InteractionChannel.TELEPHONE,
              Direction.OUTBOUND,
              Frequency.of(2, Period.ofMonths(3)),
              "contact-centre"));

  private static final BuyingProcess PROCESS =
      new BuyingProcess(
          "shop",
          1,
          List.of(
              new BuyingStage(
                  "KNOWS",
                  Phase.BEFORE,
                  LifecycleStage.ACQUISITION,
                  Condition.always(),
                  List.of("BUYS")),
              new BuyingStage(
                  "BUYS", Phase.DURING, LifecycleStage.RETENTION, ORDERS.atLeast(1), List.of())));

  @Test
  void plan_isThatOfTheGoldenFile() {
    String golden = Golden.text(TouchPointJsonTest.class, "touch-points.json");
    assertThat(TouchPointJson.write(PLAN)).isEqualTo(golden);
    assertThat(TouchPointJson.read(golden).orThrow()).isEqualTo(PLAN);
  }

  @Test
  void plan_isRefusedWithEveryProblem() {
    String json =
        """
        {"schema":"crm.touchPoints/1","id":"main","version":1,"touchPoints":[
         {"id":"a","phase":"LATER","channel":"VISIT","direction":"OUTBOUND","times":0,
          "every":"often"},
         {"id":"b","phase":"AFTER","channel":"VISIT","direction":"OUTBOUND","times":1,
          "every":"P0D","staff":"x"}]}
        """;
    assertThat(TouchPointJson.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.unknown", "/touchPoints/0/phase"),
            tuple("value.range", "/touchPoints/0/times"),
            tuple("value.format", "/touchPoints/0/every"),
            tuple("key.missing", "/touchPoints/0"),
            tuple("value.refused", "/touchPoints/1/every"));
  }

  @Test
  void process_isThatOfTheGoldenFile() {
    String golden = Golden.text(TouchPointJsonTest.class, "buying-process.json");
    assertThat(BuyingProcessJson.write(PROCESS)).isEqualTo(golden);
    assertThat(BuyingProcessJson.read(golden, CATALOG).orThrow()).isEqualTo(PROCESS);
  }

  @Test
  void process_isRefusedWithEveryProblem() {
    String json = BuyingProcessJson.write(PROCESS).replace("[\"BUYS\"]", "[\"GONE\",\"LOST\"]");
    assertThat(BuyingProcessJson.read(json, CATALOG).problems())
        .extracting(Problem::at, Problem::message)
        .containsExactly(
            tuple("/stages", "stage KNOWS is followed by the unknown GONE"),
            tuple("/stages", "stage KNOWS is followed by the unknown LOST"),
            tuple("/stages", "stage BUYS is never reached"));
  }
}
