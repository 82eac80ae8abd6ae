package io.dangol.core.quality.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import io.dangol.core.quality.validation.Validation.Outcome;
import io.dangol.core.report.Ratio;
import io.dangol.core.store.AppendResult.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordIngestTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static final List<ValidationRule> RULES =
      List.of(
          ValidationRule.of("name", new FieldTest.Required(List.of("name"))),
          ValidationRule.of("mobile", new FieldTest.Formatted("mobile", ValueFormat.PHONE))
              .flagging());

  private final SourceRecordStore store = new InMemorySourceRecordStore();
  private final List<Validation> issues = new ArrayList<>();
  private final RecordIngest ingest =
      new RecordIngest(RecordValidator.of(RULES), store, issues::add);

  @Test
  void records_areStoredOnce_andAllAreCounted() {
    List<SourceRecord> records =
        List.of(
            record("shop", "1", "김철수", "010-1234-5678"),
            record("shop", "2", "이영희", "no phone"),
            record("counter", "1", "", "010-2222-3333"),
            record("counter", "2", "박민수", ""));
    IngestReport report = ingest.run(records.stream(), JULY);
    assertThat(report.accepted()).isEqualTo(new Ratio(2, 4));
    assertThat(report.count(Outcome.FLAGGED)).isEqualTo(1);
    assertThat(report.count(Outcome.REFUSED)).isEqualTo(1);
    assertThat(report.byRule())
        .containsEntry("name", new RuleCounts(3, 1, 0))
        .containsEntry("mobile", new RuleCounts(2, 1, 1));
    assertThat(report.appended()).containsEntry(Status.APPENDED, 3L);
    assertThat(report.violations()).extracting(Violation::field).containsExactly("name", "mobile");
    assertThat(issues)
        .extracting(Validation::outcome)
        .containsExactly(Outcome.FLAGGED, Outcome.REFUSED);
    assertThat(store.find(SourceRef.of("counter", "1"))).isEmpty();

    IngestReport again = ingest.run(records.stream(), JULY);
    assertThat(again.appended()).containsEntry(Status.DUPLICATE, 3L);
    assertThat(again.appended()).containsEntry(Status.APPENDED, 0L);
    assertThat(again.violated()).isEqualTo(2);
  }

  @Test
  void correctionOfAStoredRecord_isAConflict_andSomebodyHearsOfIt() {
    ingest.run(Stream.of(record("shop", "1", "김철수", "010-1111-1111")), JULY);

    IngestReport report =
        ingest.run(
            Stream.of(
                record("shop", "1", "김철수", "010-2222-2222"),
                record("shop", "2", "이영희", "010-3333-3333")),
            JULY);

    assertThat(report.accepted()).isEqualTo(new Ratio(1, 2));
    assertThat(report.count(Outcome.CONFLICT)).isEqualTo(1);
    assertThat(report.appended()).containsEntry(Status.CONFLICT, 1L);
    assertThat(issues).extracting(Validation::ref).containsExactly(SourceRef.of("shop", "1"));
    assertThat(issues).extracting(Validation::outcome).containsExactly(Outcome.CONFLICT);
  }

  @Test
  void fewViolations_areTheFirst() {
    IngestReport report =
        counted(
                List.of(
                    checked(record("shop", "2", "", "")),
                    checked(record("shop", "1", "", "")),
                    checked(record("shop", "3", "", ""))),
                2)
            .report();

    assertThat(report.violated()).isEqualTo(3);
    assertThat(report.violations())
        .extracting(Violation::ref)
        .containsExactly(SourceRef.of("shop", "1"), SourceRef.of("shop", "2"));
  }

  @Property(tries = 100)
  void parts_addUpToTheWhole(
      @ForAll @IntRange(max = 30) int size,
      @ForAll @IntRange(max = 5) int kept,
      @ForAll Random random) {
    List<Validation> all = new ArrayList<>();
    RecordValidator validator = RecordValidator.of(RULES);
    for (int i = 0; i < size; i++) {
      SourceRecord one =
          record(
              "source-" + random.nextInt(3),
              Integer.toString(i),
              random.nextBoolean() ? "김" : "",
              random.nextBoolean() ? "x" : "010-1234-5678");
      all.add(validator.validate(CheckedRecord.of(one), JULY));
    }
    int cut = size == 0 ? 0 : random.nextInt(size);
    IngestReport parts =
        counted(all.subList(cut, size), kept).plus(counted(all.subList(0, cut), kept)).report();
    IngestReport whole = counted(all, kept).report();
    assertThat(parts).isEqualTo(whole);
    assertThat(whole.violations()).hasSize((int) Math.min(kept, whole.violated()));
    assertThat(whole.accepted().denominator()).isEqualTo(size);
  }

  private static Validation checked(SourceRecord one) {
    return RecordValidator.of(RULES).validate(CheckedRecord.of(one), JULY);
  }

  private static IngestTally counted(List<Validation> validations, int kept) {
    IngestTally tally = IngestTally.of(RULES, kept);
    validations.forEach(tally::add);
    return tally;
  }

  private static SourceRecord record(String source, String id, String name, String mobile) {
    return SourceRecord.of(SourceRef.of(source, id), RecordRole.BUYER, Instant.EPOCH)
        .with(RecordField.NAME, name)
        .with(RecordField.MOBILE, mobile);
  }
}
