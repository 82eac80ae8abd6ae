package io.dangol.core.json.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.activity.json.ActivityJson;
import io.dangol.core.json.model.CustomerJson;
import io.dangol.core.json.model.PurchaseJson;
import io.dangol.core.json.model.SegmentSnapshotJson;
import io.dangol.core.segment.SegmentSnapshot;
import org.junit.jupiter.api.Test;

/** Problems say where a value stands and what is expected, and quote nothing of the document. */
class ProblemsWithoutValuesTest {

  private static final String MARK = "Gildong01055501234";

  @Test
  void texts_areNotQuoted() {
    assertSilent(
        PurchaseJson.read(
            """
            {"schema":"MARK","customer":"C-1","day":"MARK","at":"MARK","amount":"MARK",
             "currency":"MARK","kind":"MARK","quantity":1055501234.5}
            """
                .replace("MARK", MARK)));
    assertSilent(
        CustomerJson.read(
            """
            {"schema":"MARK","type":"MARK","kind":"MARK","id":"C-1","name":1055501234.5,
             "status":"MARK","stage":"MARK","form":"MARK","born":"MARK"}
            """
                .replace("MARK", MARK)));
    assertSilent(
        ActivityJson.read(
            """
            {"schema":"MARK","activity":"MARK","customer":"C-1","at":"MARK"}
            """
                .replace("MARK", MARK)));
  }

  @Test
  void customerInTwoSegments_isNotQuoted_butHasAPlace() {
    Reading<SegmentSnapshot> twice =
        SegmentSnapshotJson.read(
            """
            {"schema":"crm.segmentSnapshot/1","model":"rfm","version":1,
             "asOf":"2026-07-01T00:00:00Z","segments":[
              {"segment":"A","customers":["C-1","MARK"]},{"segment":"B","customers":["MARK"]},
              {"segment":"C","customers":["C-2","C-1"]}]}
            """
                .replace("MARK", MARK));

    assertSilent(twice);
    assertThat(twice.problems())
        .extracting(Problem::at)
        .containsExactly("/segments/1/customers", "/segments/2/customers");
  }

  @Test
  void reasonsOfConstructors_haveAnEnd() {
    ProblemList problems = new ProblemList();

    assertThat(
            problems.made(
                JsonPlace.root(1, 1),
                () -> {
                  throw new IllegalArgumentException("x".repeat(10_000));
                }))
        .isEmpty();
    assertThat(problems.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(400));
  }

  @Test
  void brokenText_isNotQuoted() {
    assertSilent(CustomerJson.read("{\"name\":" + MARK + "}"));
    assertSilent(CustomerJson.read("{\"name\":\"" + MARK));
    assertSilent(CustomerJson.read(MARK));
    assertSilent(CustomerJson.read("{\"name\":" + "1055501234".repeat(50) + "}"));
  }

  private static void assertSilent(Reading<?> reading) {
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.problems().toString()).doesNotContain("ildong").doesNotContain("55501234");
  }
}
