package io.dangol.core.json.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.core.calendar.Anniversary;
import io.dangol.core.calendar.AnniversaryKind;
import io.dangol.core.json.document.Problem;
import io.dangol.core.json.document.Reading;
import io.dangol.core.purchase.PurchaseFacts;
import io.dangol.core.sales.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelJsonTest {

  /** One document: the file that guards its form, the value, and how it is written and read. */
  record Form<T>(
      String file, T value, Function<T, String> write, Function<String, Reading<T>> read) {

    String written() {
      return write.apply(value);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Form<?>> forms() {
    return Stream.of(
        new Form<>("person", Samples.person(), CustomerJson::write, CustomerJson::read),
        new Form<>("organization", Samples.organization(), CustomerJson::write, CustomerJson::read),
        new Form<>(
            "relationship",
            Samples.relationship(),
            RelationshipJson::write,
            RelationshipJson::read),
        new Form<>(
            "staff-assignment",
            Samples.staffAssignment(),
            StaffAssignmentJson::write,
            StaffAssignmentJson::read),
        new Form<>(
            "anniversary-solar", Samples.wedding(), AnniversaryJson::write, AnniversaryJson::read),
        new Form<>(
            "anniversary-lunar", Samples.birthday(), AnniversaryJson::write, AnniversaryJson::read),
        new Form<>(
            "group",
            Samples.group(),
            GroupJson::write,
            json -> GroupJson.read(json, PurchaseFacts.catalog())),
        new Form<>("purchase", Samples.purchase(), PurchaseJson::write, PurchaseJson::read),
        new Form<>(
            "transaction-party",
            Samples.recipient(),
            TransactionPartyJson::write,
            TransactionPartyJson::read),
        new Form<>("case", Samples.serviceCase(), CaseJson::write, CaseJson::read),
        new Form<>("lead", Samples.lead(), LeadJson::write, LeadJson::read),
        new Form<>(
            "opportunity", Samples.opportunity(), OpportunityJson::write, OpportunityJson::read),
        new Form<>("pipeline", Pipeline.standard(), PipelineJson::write, PipelineJson::read),
        new Form<>(
            "segment-snapshot",
            Samples.segmentSnapshot(),
            SegmentSnapshotJson::write,
            SegmentSnapshotJson::read),
        new Form<>("audit", Samples.auditEntry(), AuditEntryJson::write, AuditEntryJson::read),
        new Form<>(
            "erasure", Samples.erasure(), ErasureReportJson::write, ErasureReportJson::read));
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void form_isThatOfTheStoredFile(Form<T> form) {
    assertThat(form.written()).isEqualTo(stored(form.file()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void storedFile_isReadAndWrittenTheSame(Form<T> form) {
    Reading<T> reading = form.read().apply(stored(form.file()));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.orThrow()).isEqualTo(form.value());
    assertThat(form.write().apply(reading.orThrow())).isEqualTo(stored(form.file()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void unknownKeys_areRefusedWithTheirPlace(Form<T> form) {
    String json = form.written();
    String extended = json.substring(0, json.length() - 1) + ",\"surprise\":1}";
    assertThat(form.read().apply(extended).problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("key.unknown");
              assertThat(problem.at()).isEqualTo("/surprise");
            });
  }

  @ParameterizedTest
  @MethodSource("forms")
  <T> void anyChangedDocument_givesAValueOrProblems_neverAnException(Form<T> form) {
    Random random = new Random(form.file().hashCode());
    String json = form.written();
    for (int i = 0; i < 400; i++) {
      int place = random.nextInt(json.length());
      String changed =
          switch (random.nextInt(3)) {
            case 0 -> json.substring(0, place);
            case 1 -> json.substring(0, place) + json.substring(place + 1);
            default ->
                json.substring(0, place)
                    + "{}[]\",:0-a".charAt(random.nextInt(10))
                    + json.substring(place + 1);
          };
      Reading<T> reading = form.read().apply(changed);
      assertThat(reading.isAccepted() || !reading.problems().isEmpty()).isTrue();
    }
  }

  @Test
  void wrongMembers_areReportedTogether() {
    String json =
        """
        {"schema":"crm.case/1","id":"1","customer":"C-1","receivedAt":"yesterday",
         "channel":"PIGEON","kind":"COMPLAINT","priority":"NORMAL","subject":7,
         "events":[{"type":"ASSIGNED","at":"2026-07-01T00:00:00Z"}]}\
        """;
    assertThat(CaseJson.read(json).problems())
        .extracting(Problem::at, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("/receivedAt", "value.format"),
            tuple("/channel", "value.unknown"),
            tuple("/subject", "value.type"),
            tuple("/events/0", "key.missing"));
  }

  @Test
  void impossibleHistory_isAProblem_withoutPersonalData() {
    String json = CaseJson.write(Samples.serviceCase()).replace("\"STARTED\"", "\"CLOSED\"");
    List<Problem> problems = CaseJson.read(json).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo("value.refused");
    assertThat(problems.get(0).message()).contains("ASSIGNED").doesNotContain("creaks");
  }

  @Test
  void customerInTwoSegments_isRefused() {
    String json = SegmentSnapshotJson.write(Samples.segmentSnapshot()).replace("C-3", "C-1");
    assertThat(SegmentSnapshotJson.read(json).problems())
        .extracting(Problem::code)
        .containsExactly("value.refused");
  }

  @Test
  void amountBeyondTheCurrency_isRefused() {
    String json =
        OpportunityJson.write(Samples.opportunity()).replace("\"10000000\"", "\"10000000.5\"");
    assertThat(OpportunityJson.read(json).problems())
        .extracting(Problem::at)
        .containsExactly("/amount/amount");
  }

  @Test
  void dayOfAnUnknownKind_hasNoForm() {
    Anniversary strange = Anniversary.of(Samples.KIM, AnniversaryKind.FOUNDING, year -> List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> AnniversaryJson.write(strange));
  }

  private static String stored(String file) {
    String resource = file + ".json";
    try (InputStream stream =
        Objects.requireNonNull(ModelJsonTest.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
