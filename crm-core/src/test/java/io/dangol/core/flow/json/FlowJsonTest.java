package io.dangol.core.flow.json;

import static io.dangol.core.flow.LeadFlow.FLOW;
import static io.dangol.core.flow.LeadFlow.HANDED_OVER;
import static io.dangol.core.flow.LeadFlow.MONDAY;
import static io.dangol.core.flow.LeadFlow.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.Facts;
import io.dangol.core.flow.FlowInput;
import io.dangol.core.flow.FlowMachine;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.json.Golden;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Severity;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowJsonTest {

  private static final FactCatalog CATALOG =
      FactCatalog.of(List.of(FactDefinition.of(ORDERS, FactUnit.COUNT, "purchases")));
  private static final FlowJson FLOWS = FlowJson.of(CATALOG, EventTypes.all());
  private static final FlowStateJson STATES = FlowStateJson.of(EventTypes.all());

  @Test
  void write_givesTheGoldenFile_andReadGivesTheFlow() {
    String golden = Golden.text(FlowJsonTest.class, "lead-flow.json");
    assertThat(FlowJson.write(FLOW)).isEqualTo(golden);
    assertThat(FLOWS.read(golden).orThrow()).isEqualTo(FLOW);
  }

  @Test
  void read_warnsOfCycles() {
    assertThat(FLOWS.read(FlowJson.write(FLOW)).problems())
        .extracting(Problem::severity, Problem::code, Problem::at)
        .containsExactly(
            tuple(Severity.WARN, "flow.cycle", "/steps/0"),
            tuple(Severity.WARN, "flow.cycle", "/steps/2"));
  }

  @Test
  void read_reportsEveryProblemOfTheForm_withItsPlace() {
    String json =
        """
        {"schema":"crm.flow/1","id":"x","version":0,
         "entry":{"on":"io.dangol.lead.handed-ower.v1","when":{"fact":"event.to"}},
         "steps":[{"id":"a","owner":"","limit":"2 days",
           "actions":[{"route":"x","enrol":"y"}],
           "transitions":[{"cause":"OUTCOME","to":"end"},{"cause":"NEVER","to":"end"},
             {"cause":"RULE","when":{"fact":"event.to","op":"eq","value":"S"},"to":"end"}]}],
         "exits":[{"name":"end"}]}
        """;
    assertThat(FLOWS.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.range", "/version"),
            tuple("value.unknown", "/entry/on"),
            tuple("value.blank", "/steps/0/owner"),
            tuple("value.format", "/steps/0/limit"),
            tuple("action.kind", "/steps/0/actions/0"),
            tuple("key.missing", "/steps/0/transitions/0"),
            tuple("value.unknown", "/steps/0/transitions/1/cause"),
            tuple("fact.unknown", "/steps/0/transitions/2/when/fact"),
            tuple("key.missing", "/exits/0"),
            tuple("key.unknown", "/exits/0/name"));
  }

  @Test
  void read_reportsEveryProblemOfTheFlow_withItsPlace() {
    String json =
        """
        {"schema":"crm.flow/1","id":"x","version":1,
         "entry":{"on":"io.dangol.lead.handed-over.v1"},
         "steps":[
           {"id":"a","owner":"x","limit":"PT1H","transitions":[
             {"cause":"OUTCOME","outcome":"GO","to":"nowhere"}]},
           {"id":"b","owner":"x","transitions":[]}],
         "exits":[]}
        """;
    assertThat(FLOWS.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("flow.target", "/steps/0/transitions/0/to"),
            tuple("flow.timeLimit", "/steps/0"),
            tuple("flow.unreachable", "/steps/1"),
            tuple("flow.deadEnd", "/steps/0"),
            tuple("flow.deadEnd", "/steps/1"));
  }

  @Test
  void states_roundTrip_throughTheGoldenFile() {
    FlowMachine machine = FlowMachine.of(FLOW);
    Facts nothing = Facts.builder().build();
    EvaluationContext begin = EvaluationContext.at(MONDAY, ZoneOffset.UTC);
    EvaluationContext later =
        EvaluationContext.at(MONDAY.plus(Duration.ofHours(5)), ZoneOffset.UTC);
    FlowState accept = machine.start(HANDED_OVER, nothing, begin).orElseThrow().state();
    FlowState visit =
        machine.apply(accept, FlowInput.outcome("accept", "ACCEPTED"), nothing, later).state();
    FlowState lost =
        machine.apply(visit, FlowInput.outcome("visit", "NO_INTEREST"), nothing, later).state();

    String golden = Golden.text(FlowJsonTest.class, "lead-flow-state.json");
    assertThat(FlowStateJson.write(visit)).isEqualTo(golden);
    assertThat(STATES.read(golden).orThrow()).isEqualTo(visit);
    assertThat(STATES.read(FlowStateJson.write(lost)).orThrow()).isEqualTo(lost);
  }

  @Test
  void states_areRefusedWhole() {
    assertThat(STATES.read("{\"schema\":\"crm.flowState/2\",\"history\":[{\"to\":1}]}").problems())
        .extracting(Problem::at)
        .contains("/schema", "/history/0/to", "/history/0", "");
  }
}
