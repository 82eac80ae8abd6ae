package io.dangol.core.flow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.flow.event.EventFields;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.flow.trigger.Action;
import io.dangol.core.flow.trigger.Trigger;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggerJsonTest {

  private static final NumberFact<Integer> ORDERS = Fact.integer("purchases.orders");
  private static final TriggerJson TRIGGERS =
      TriggerJson.of(
          FactCatalog.of(List.of(FactDefinition.of(ORDERS, FactUnit.COUNT, "purchases"))),
          EventTypes.all());

  private static final Trigger ENTRY =
      Trigger.on(EventTypes.GRADE_CHANGED)
          .named("best-customer-entry", 2)
          .when(EventFields.TO.is("S").and(ORDERS.atLeast(2)))
          .then(
              new Action.Enrol("care-programme"),
              new Action.Notify("customer", "entry-notice"),
              new Action.Route("vip-desk"),
              new Action.Regrade("loyalty"),
              new Action.Custom("print-card", Map.of("layout", "gold", "copies", "1")));

  @Test
  void write_givesTheGoldenFile_andReadGivesTheTrigger() {
    String golden = Golden.text(TriggerJsonTest.class, "trigger.json");
    assertThat(TriggerJson.write(ENTRY)).isEqualTo(golden);
    assertThat(TRIGGERS.read(golden).orThrow()).isEqualTo(ENTRY);
  }

  @Test
  void read_acceptsATriggerWithoutACondition() {
    Trigger always =
        Trigger.on(EventTypes.CASE_OPENED).named("route", 1).then(new Action.Route("service"));
    assertThat(TRIGGERS.read(TriggerJson.write(always)).orThrow()).isEqualTo(always);
  }

  @Test
  void read_reportsEveryProblem_withItsPlace() {
    String json =
        """
        {"schema":"crm.trigger/1","id":"x","version":1,"on":"io.dangol.case.opened.v1",
         "when":{"all":[{"fact":"event.wave","op":"gte","value":2},
                        {"fact":"purchases.order","op":"gte","value":2}]},
         "then":[{"notify":"x"},{},7],"else":[]}
        """;
    assertThat(TRIGGERS.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("fact.unknown", "/when/all/0/fact"),
            tuple("fact.unknown", "/when/all/1/fact"),
            tuple("key.missing", "/then/0"),
            tuple("action.kind", "/then/1"),
            tuple("value.type", "/then/2"),
            tuple("key.unknown", "/else"));
  }

  @Test
  void read_warnsOfAConditionThatNobodySatisfies() {
    String json =
        """
        {"schema":"crm.trigger/1","id":"x","version":1,"on":"io.dangol.case.opened.v1",
         "when":{"all":[{"fact":"purchases.orders","op":"gte","value":2},
                        {"not":{"fact":"purchases.orders","op":"gte","value":1}}]},
         "then":[{"notify":"customer","content":"t"}]}
        """;
    assertThat(TRIGGERS.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .contains(tuple("rule.contradiction", "/when"));
  }

  @Test
  void read_refusesATriggerThatDoesNothing() {
    String json =
        "{\"schema\":\"crm.trigger/1\",\"id\":\"x\",\"version\":1,"
            + "\"on\":\"io.dangol.case.opened.v1\",\"then\":[]}";
    assertThat(TRIGGERS.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("value.refused", "/then"));
  }
}
