package io.dangol.core.quality.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import io.dangol.core.report.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DuplicateTallyTest {

  private static final RecordNormalizer KOREAN = RecordNormalizer.korean();
  private static final RecordKey NAME_PHONE = RecordKey.nameAndPhone();

  /** The shops of the source documents: two shopping channels and a department store. */
  private static final List<SourceRecord> RECORDS =
      List.of(
          record("l-shopping", "1", "김철수", "010-1234-5678"),
          record("l-shopping", "2", "김 철수", "01012345678"),
          record("c-shopping", "1", "김철수", "+82-10-1234-5678"),
          record("c-shopping", "2", "이영희", "010-2222-3333"),
          record("department-store", "1", "이영희", "010-2222-3333"),
          record("department-store", "2", "박민수", ""));

  @Test
  void duplicates_areCountedWithinAndAcrossSources() {
    DuplicateReport report = counted(NAME_PHONE, RECORDS).report();
    assertThat(report.total()).isEqualTo(new DuplicateLine(new Ratio(5, 6), 5, 2));
    assertThat(report.total().duplicates()).isEqualTo(new Ratio(3, 5));
    assertThat(report.within("l-shopping").duplicates()).isEqualTo(new Ratio(1, 2));
    assertThat(report.within("c-shopping").duplicates()).isEqualTo(new Ratio(0, 2));
    assertThat(report.within("department-store").keyed()).isEqualTo(new Ratio(1, 2));
    assertThat(report.across()).isEqualTo(new Ratio(2, 4));
    assertThat(report.sizes()).isEqualTo(Map.of(2, 1L, 3, 1L));
  }

  @Test
  void overlap_namesTheSetsOfSources() {
    assertThat(counted(NAME_PHONE, RECORDS).report().overlap())
        .isEqualTo(
            Map.of(
                new TreeSet<>(List.of("c-shopping", "l-shopping")),
                1L,
                new TreeSet<>(List.of("c-shopping", "department-store")),
                1L));
  }

  @Test
  void parts_addUpToTheWhole_inAnyOrder() {
    DuplicateReport whole = counted(NAME_PHONE, RECORDS).report();
    for (int cut = 0; cut <= RECORDS.size(); cut++) {
      DuplicateTally parts =
          counted(NAME_PHONE, RECORDS.subList(cut, RECORDS.size()))
              .plus(counted(NAME_PHONE, RECORDS.subList(0, cut)));
      assertThat(parts.report()).isEqualTo(whole);
    }
  }

  @Test
  void recordWithTwoNumbers_hasTwoEntries() {
    RecordKey phone = RecordKey.phone();
    SourceRecord both =
        record("l-shopping", "9", "김철수", "010-1234-5678")
            .with(RecordField.PHONE_HOME, "02-555-7777")
            .with(RecordField.FAX, "02-555-7778");
    assertThat(counted(phone, List.of(both)).report().total())
        .isEqualTo(new DuplicateLine(new Ratio(1, 1), 2, 2));
  }

  @Test
  void placeholders_areNoDuplicates() {
    List<SourceRecord> zeros =
        List.of(
            record("l-shopping", "1", "김철수", "010-0000-0000"),
            record("c-shopping", "1", "김철수", "010-0000-0000"));
    assertThat(counted(NAME_PHONE, zeros).report().total())
        .isEqualTo(new DuplicateLine(new Ratio(0, 2), 0, 0));
  }

  @Test
  void resolvedCustomers_canBeTheKey() {
    RecordKey customer = new RecordKey("CUSTOMER", one -> Set.of(one.ref().recordId()));
    assertThat(counted(customer, RECORDS).report().total().duplicates()).isEqualTo(new Ratio(4, 6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DuplicateTally.of(customer).plus(DuplicateTally.of(NAME_PHONE)));
  }

  private static DuplicateTally counted(RecordKey key, List<SourceRecord> records) {
    DuplicateTally tally = DuplicateTally.of(key);
    records.stream().map(KOREAN::normalize).forEach(tally::add);
    return tally;
  }

  private static SourceRecord record(String source, String id, String name, String phone) {
    return SourceRecord.of(SourceRef.of(source, id), RecordRole.BUYER, Instant.EPOCH)
        .with(RecordField.NAME, name)
        .with(RecordField.MOBILE, phone);
  }
}
