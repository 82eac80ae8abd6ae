package io.dangol.core.quality.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.identity.normalize.Validity;
import io.dangol.core.identity.normalize.ValueIssue;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTallyTest {

  private static final RecordNormalizer KOREAN = RecordNormalizer.korean();

  private static final List<SourceRecord> RECORDS =
      List.of(
          record("shop", "1", "김철수", "010-1234-5678", "kim@example.com"),
          record("shop", "2", "이영희", "010-0000-0000", ""),
          record("shop", "3", "박민수", "", ""),
          record("home-shopping", "1", "", "050-7123-4567", "park@@example"));

  @Test
  void fields_areCountedByValidityAndIssue() {
    FieldReport report = counted(RECORDS).report();
    FieldLine mobile = report.total().of(RecordField.MOBILE);
    assertThat(mobile.present()).isEqualTo(new Ratio(3, 4));
    assertThat(mobile.usable()).isEqualTo(new Ratio(1, 3));
    assertThat(mobile.records())
        .containsEntry(Validity.PLACEHOLDER, 2L)
        .containsEntry(Validity.MISSING, 1L);
    assertThat(mobile.issues()).containsEntry(ValueIssue.RELAY_NUMBER, 1L);
    assertThat(report.total().of(RecordField.EMAIL).usable()).isEqualTo(new Ratio(1, 2));
    assertThat(report.total().of(RecordField.FAX)).isEqualTo(FieldLine.NONE);
    assertThat(report.from("shop").of(RecordField.MOBILE).present()).isEqualTo(new Ratio(2, 3));
  }

  @Test
  void combinations_needAllOfTheirFields() {
    FieldReport report = counted(RECORDS).report();
    assertThat(report.total().complete())
        .containsEntry("NAME_MOBILE", new Ratio(1, 4))
        .containsEntry("NAME_ADDRESS", new Ratio(0, 4));
    assertThat(report.from("home-shopping").complete())
        .containsEntry("NAME_MOBILE", new Ratio(0, 1));
  }

  @Test
  void parts_addUpToTheWhole() {
    FieldReport whole = counted(RECORDS).report();
    for (int cut = 0; cut <= RECORDS.size(); cut++) {
      assertThat(
              counted(RECORDS.subList(cut, RECORDS.size()))
                  .plus(counted(RECORDS.subList(0, cut)))
                  .report())
          .isEqualTo(whole);
    }
  }

  @Test
  void otherFieldsOrCombinations_areRefused() {
    FieldCombination one = FieldCombination.standard().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldTally.of(List.of(), List.of(one, one)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counted(RECORDS).plus(FieldTally.of(List.of(), List.of(one))));
    assertThatIllegalArgumentException().isThrownBy(() -> new FieldCombination("X", List.of()));
  }

  private static FieldTally counted(List<SourceRecord> records) {
    FieldTally tally =
        FieldTally.of(
            List.of(RecordField.NAME, RecordField.MOBILE, RecordField.EMAIL),
            FieldCombination.standard());
    records.stream().map(KOREAN::normalize).forEach(tally::add);
    return tally;
  }

  private static SourceRecord record(
      String source, String id, String name, String mobile, String mail) {
    return SourceRecord.of(SourceRef.of(source, id), RecordRole.BUYER, Instant.EPOCH)
        .with(RecordField.NAME, name)
        .with(RecordField.MOBILE, mobile)
        .with(RecordField.EMAIL, mail);
  }
}
