package io.dangol.core.identity.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordNormalizerTest {

  private static final RecordNormalizer KOREAN = RecordNormalizer.korean();

  @ParameterizedTest
  @CsvSource({
    "NAME,김철수,김철수,VALID,",
    "NAME,김 철수,김철수,VALID,",
    "NAME,김철수님,김철수,REPAIRED,FORM_OF_ADDRESS",
    "NAME,김철수 고객님,김철수,REPAIRED,FORM_OF_ADDRESS",
    "NAME,이미숙(선물),이미숙,REPAIRED,REMARK",
    "NAME,Kim Chul-soo,kimchulsoo,VALID,",
    "NAME,김*수,김*수,INVALID,MASKED",
    "NAME,김○○,김○○,INVALID,MASKED",
    "NAME,김OO,김oo,INVALID,MASKED",
    "NAME,고객님,'',PLACEHOLDER,FILLER",
    "NAME,테스트,테스트,PLACEHOLDER,FILLER",
    "NAME,1234,1234,INVALID,MALFORMED",
    "NAME,김,김,INVALID,TOO_SHORT",
    "PHONE,010-1234-5678,821012345678,VALID,",
    "PHONE,+82 (0)10 1234 5678,821012345678,VALID,",
    "PHONE,0082-10-1234-5678,821012345678,VALID,",
    "PHONE,010.1234.5678 (집),821012345678,REPAIRED,REMARK",
    "PHONE,０１０-１２３４-５６７８,821012345678,REPAIRED,UNUSUAL_CHARACTERS",
    "PHONE,1012345678,821012345678,REPAIRED,LEADING_ZERO",
    "PHONE,02)3456-7890,82234567890,VALID,",
    "PHONE,010-0000-0000,821000000000,PLACEHOLDER,FILLER",
    "PHONE,0505-123-4567,825051234567,PLACEHOLDER,RELAY_NUMBER",
    "PHONE,1588-1234,8215881234,GENERIC,SERVICE_NUMBER",
    "PHONE,080-123-4567,82801234567,GENERIC,SERVICE_NUMBER",
    "PHONE,010-12-34,82101234,INVALID,MALFORMED",
    "PHONE,123,82123,INVALID,TOO_SHORT",
    "PHONE,+1 415 555 2671,14155552671,VALID,",
    "EMAIL,Kim@Example.COM,kim@example.com,VALID,",
    "EMAIL,info@example.com,info@example.com,GENERIC,ROLE_ADDRESS",
    "EMAIL,test@test.com,test@test.com,PLACEHOLDER,FILLER",
    "EMAIL,kim@example,kim@example,INVALID,MALFORMED",
    "EMAIL,kim,kim,INVALID,MALFORMED",
    "ADDRESS,서울특별시 마포구 해운대로 83 현대아파트 106동 1605호,서울마포구해운대로83현대106-1605,VALID,",
    "ADDRESS,'서울 마포구 해운대로 83, 현대 106-1605',서울마포구해운대로83현대106-1605,VALID,",
    "ADDRESS,'서울 강남구 테헤란로 1, 11동 101호',서울강남구테헤란로1/11-101,VALID,",
    "ADDRESS,'서울 강남구 테헤란로 11 (1동 101호)',서울강남구테헤란로11/1-101,VALID,",
    "ADDRESS,경기도 성남시 분당구,경기성남시분당구,INVALID,MALFORMED",
    "POSTCODE,04524,04524,VALID,",
    "POSTCODE,110-110,110110,INVALID,OLD_POSTCODE",
    "POSTCODE,00000,00000,PLACEHOLDER,FILLER",
    "DATE,1987-06-05,1987-06-05,VALID,",
    "DATE,19870605,1987-06-05,REPAIRED,UNUSUAL_CHARACTERS",
    "DATE,1987년 6월 5일,1987-06-05,REPAIRED,UNUSUAL_CHARACTERS",
    "DATE,1987. 6. 5.,1987-06-05,REPAIRED,UNUSUAL_CHARACTERS",
    "DATE,1987-06-05T00:00:00Z,1987-06-05,REPAIRED,UNUSUAL_CHARACTERS",
    "DATE,1980111,1980111,INVALID,MALFORMED",
    "DATE,2999-01-01,2999-01-01,INVALID,MALFORMED",
    "DATE,1900-01-01,1900-01-01,PLACEHOLDER,FILLER",
    "DATE,1987-02-30,1987-02-30,INVALID,MALFORMED",
    "GENDER,여자,F,VALID,",
    "GENDER,?,'',INVALID,MALFORMED",
    "IDENTIFIER,ab-12 3,AB123,VALID,",
    "IDENTIFIER,0000,0000,PLACEHOLDER,FILLER",
    "TEXT,any  thing,any thing,VALID,"
  })
  void normalize_givesKeyValidityAndReason(
      FieldKind kind, String raw, String key, Validity validity, ValueIssue issue) {
    NormalizedValue value = KOREAN.normalize(kind, raw);
    assertThat(value.key()).isEqualTo(key);
    assertThat(value.validity()).isEqualTo(validity);
    assertThat(value.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
    assertThat(value.raw()).isEqualTo(raw);
  }

  @Test
  void validity_isMissing_whereThereIsNoValue_elseTheBest() {
    NormalizedRecord record =
        KOREAN.normalize(
            SourceRecord.of(SourceRef.of("shop", "1"), RecordRole.BUYER, Instant.EPOCH)
                .with(RecordField.PHONE, "010-0000-0000")
                .with(RecordField.PHONE, "010-1234-5678"));
    assertThat(record.validity(RecordField.PHONE)).isEqualTo(Validity.VALID);
    assertThat(record.validity(RecordField.EMAIL)).isEqualTo(Validity.MISSING);
    assertThat(record.evidence(RecordField.PHONE)).containsExactly("821012345678");
    assertThat(record.toString()).doesNotContain("1234");
    assertThat(KOREAN.normalize(FieldKind.EMAIL, " ").validity()).isEqualTo(Validity.MISSING);
  }

  @Test
  void numbersOfNoCountry_areNoEvidence_whereNoCountryIsUsual() {
    RecordNormalizer plain = RecordNormalizer.of(AddressRules.plain());
    assertThat(plain.normalize(FieldKind.PHONE, "010-2345-6789").validity())
        .isEqualTo(Validity.INVALID);
    assertThat(plain.normalize(FieldKind.PHONE, "+82 10-2345-6789").text())
        .isEqualTo("+821023456789");
  }

  @Property
  void normalize_takesAnyText_andRepeatsItself(@ForAll FieldKind kind, @ForAll String raw) {
    NormalizedValue value = KOREAN.normalize(kind, raw);
    assertThat(KOREAN.normalize(kind, raw)).isEqualTo(value);
    assertThat(value.toString()).startsWith("NormalizedValue[" + value.validity());
  }

  @Test
  void with_replacesTheNormalizerOfAKind() {
    RecordNormalizer strict =
        KOREAN.with(
            FieldKind.NAME,
            raw ->
                new NormalizedValue(raw, raw, "", Validity.INVALID, List.of(ValueIssue.MALFORMED)));
    assertThat(strict.normalize(FieldKind.NAME, "김철수").validity()).isEqualTo(Validity.INVALID);
  }
}
