package io.dangol.core.identity.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedValuesTest {

  private static final String KEY = "821012345678";

  private static NormalizedRecord record(int number, String name) {
    return RecordNormalizer.korean()
        .normalize(
            SourceRecord.of(SourceRef.of("shop", "" + number), RecordRole.BUYER, Instant.EPOCH)
                .with(RecordField.NAME, name)
                .with(RecordField.MOBILE, "010-1234-5678"));
  }

  private static List<NormalizedRecord> records(int names) {
    return IntStream.range(0, names).mapToObj(i -> record(i, "name " + i)).toList();
  }

  @Test
  void isGeneric_beyondTheLimitOfNames() {
    assertThat(SharedValues.of(records(20), 20).isGeneric(FieldKind.PHONE, KEY)).isFalse();
    assertThat(SharedValues.of(records(21), 20).isGeneric(FieldKind.PHONE, KEY)).isTrue();
  }

  @Test
  void isGeneric_countsNamesAndNotRecords() {
    SharedValues shared = new SharedValues(1);
    IntStream.range(0, 50).forEach(i -> shared.add(record(i, "Kim Minsu")));
    IntStream.range(50, 60).forEach(i -> shared.add(record(i, "김*수")));
    assertThat(shared.isGeneric(FieldKind.PHONE, KEY)).isFalse();
  }

  @Test
  void applied_marksGenericValuesOnly() {
    SharedValues shared = SharedValues.of(records(3), 2);
    NormalizedRecord marked = shared.applied(record(0, "name 0"));
    assertThat(marked.validity(RecordField.MOBILE)).isEqualTo(Validity.GENERIC);
    assertThat(marked.values(RecordField.MOBILE).get(0).issues())
        .containsExactly(ValueIssue.SHARED);
    assertThat(marked.validity(RecordField.NAME)).isEqualTo(Validity.VALID);
  }

  @Test
  void limit_isAtLeastOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SharedValues(0));
  }
}
