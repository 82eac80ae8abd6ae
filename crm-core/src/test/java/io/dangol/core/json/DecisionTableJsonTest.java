package io.dangol.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.NumberFact;
import io.dangol.core.json.document.JsonFields;
import io.dangol.core.json.document.JsonValue;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.ProblemList;
import io.dangol.core.rule.DecisionTable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class DecisionTableJsonTest {

  private static final NumberFact<Integer> FREQUENCY = Fact.integer("frequency");

  private static final DecisionTableJson<Integer> CODEC =
      DecisionTableJson.of(
          FactCatalog.of(List.of(FactDefinition.of(FREQUENCY, FactUnit.SCORE, "test"))),
          new OutcomeJson<Integer>() {
            @Override
            public Optional<Integer> read(JsonValue json, ProblemList problems) {
              JsonFields fields = JsonFields.of(json, problems);
              Optional<Integer> discount =
                  fields.integer("discount", 0, 100).stream().boxed().findFirst();
              fields.refuseOthers();
              return discount;
            }

            @Override
            public void write(Integer outcome, JsonGenerator json) {
              json.writeStartObject();
              json.writeNumberProperty("discount", outcome);
              json.writeEndObject();
            }
          });

  private static final String JSON =
      "{\"schema\":\"crm.table/1\",\"hitPolicy\":\"FIRST\",\"rows\":["
          + "{\"when\":{\"fact\":\"frequency\",\"op\":\"eq\",\"value\":1},"
          + "\"then\":{\"discount\":6}}],"
          + "\"default\":{\"discount\":0}}";

  @Test
  void read_givesTheTable_andWriteTheSameText() {
    DecisionTable<Integer> table = CODEC.read(JSON).orThrow();

    assertThat(table)
        .isEqualTo(DecisionTable.<Integer>first().when(FREQUENCY.is(1), 6).otherwise(0).build());
    assertThat(CODEC.write(table)).isEqualTo(JSON);
  }

  @Test
  void read_collectsProblemsOfConditionsAndOutcomes() {
    String json =
        JSON.replace("FIRST", "ANY").replace("\"frequency\"", "\"freq\"").replace("6", "600");

    assertThat(CODEC.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(
            tuple("value.unknown", "/hitPolicy"),
            tuple("fact.unknown", "/rows/0/when/fact"),
            tuple("value.range", "/rows/0/then/discount"));
  }

  @Test
  void read_refusesATableThatIsTooLong() {
    String row =
        "{\"when\":{\"fact\":\"frequency\",\"op\":\"eq\",\"value\":1},\"then\":{\"discount\":6}}";
    String json = JSON.replace(row, String.join(",", Collections.nCopies(5_001, row)));

    assertThat(CODEC.read(json).problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("table.size", "/rows"));
  }

  @Test
  void read_acceptsTheInputsThatTheRowsRead() {
    String named = JSON.replace("\"rows\"", "\"inputs\":[\"frequency\"],\"rows\"");

    assertThat(CODEC.read(named).orThrow()).isEqualTo(CODEC.read(JSON).orThrow());
  }

  @Test
  void read_refusesOtherInputs() {
    assertThat(problemsOfInputs("[]")).containsExactly("table.inputs /inputs");
    assertThat(problemsOfInputs("[\"frequency\",\"recency\"]"))
        .containsExactly("table.inputs /inputs/1");
    assertThat(problemsOfInputs("[\"frequency\",\"frequency\"]"))
        .containsExactly("table.inputs /inputs/1");
    assertThat(problemsOfInputs("[\"frequenc\"]"))
        .containsExactly("table.inputs /inputs/0", "table.inputs /inputs");
    assertThat(problemsOfInputs("[1]")).startsWith("value.type /inputs/0");
    assertThat(problemsOfInputs("3")).containsExactly("value.type /inputs");
  }

  private static List<String> problemsOfInputs(String inputs) {
    return CODEC
        .read(JSON.replace("\"rows\"", "\"inputs\":" + inputs + ",\"rows\""))
        .problems()
        .stream()
        .map(problem -> problem.code() + " " + problem.at())
        .toList();
  }
}
