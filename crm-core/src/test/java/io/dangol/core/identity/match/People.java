package io.dangol.core.identity.match;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import java.time.Instant;

/** Records of invented people. */
final class People {

  static final String HOME = "서울 마포구 월드컵로 12 현대아파트 101동 202호";

  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private People() {}

  static SourceRef ref(int number) {
    return SourceRef.of("shop", "%06d".formatted(number));
  }

  static SourceRecord raw(int number, String name) {
    return SourceRecord.of(ref(number), RecordRole.BUYER, NOON).with(RecordField.NAME, name);
  }

  /** A record with fields and values in turn. */
  static NormalizedRecord person(int number, String name, Object... fields) {
    SourceRecord record = raw(number, name);
    for (int i = 0; i < fields.length; i += 2) {
      record = record.with((RecordField) fields[i], (String) fields[i + 1]);
    }
    return RecordNormalizer.korean().normalize(record);
  }
}
