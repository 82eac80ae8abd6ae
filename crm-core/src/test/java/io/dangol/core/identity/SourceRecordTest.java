package io.dangol.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.SourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRecordTest {

  private static final SourceRecord EMPTY =
      SourceRecord.of(
          SourceRef.of("shop", "1"), RecordRole.BUYER, Instant.parse("2026-07-01T00:00:00Z"));

  @Test
  void with_keepsValuesAsWritten_andLeavesOutBlankOnes() {
    SourceRecord record =
        EMPTY
            .with(RecordField.PHONE, " 010-1234-5678 (home)")
            .with(RecordField.PHONE, "02-345-6789")
            .with(RecordField.EMAIL, "  ");
    assertThat(record.values(RecordField.PHONE))
        .containsExactly(" 010-1234-5678 (home)", "02-345-6789");
    assertThat(record.values()).containsOnlyKeys(RecordField.PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "900101-1234567",
        "9001011234567",
        "900101 – 1234567",
        "900101\u200B-1234567",
        "900101\u00AD1234567",
        "９００１０１－１２３４５６７",
        "Seoul, 010203-3234567, call first"
      })
  void with_refusesResidentNumbers_inEveryField(String value) {
    for (RecordField field : RecordField.standard()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.with(field, value))
          .withMessageContaining(field.code())
          .withMessageNotContaining("1234567")
          .withMessageNotContaining("3234567");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"010-1234-5678", "991332-1234567", "12900101-12345678", "900101-9234567"})
  void with_takesOtherNumbers(String value) {
    assertThat(EMPTY.with(RecordField.NOTE, value).value(RecordField.NOTE)).contains(value);
  }

  @Test
  void with_refusesResidentNumbers_behindSeparatorsOfIdentifiers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.with(RecordField.MEMBER_CARD, "90 01 01 12 34 56 7"));
    for (String separator : List.of(".", "_", "/", " . ", "-\u200B-")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.with(RecordField.CUSTOMER_NO, "900101" + separator + "1234567"));
    }
  }

  @Test
  void recordIds_areNoResidentNumbers() {
    SourceRef ref = SourceRef.of("erp", "900101-1234567");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceRecord.of(ref, RecordRole.BUYER, Instant.EPOCH))
        .withMessageContaining("erp")
        .withMessageNotContaining("1234567");
    assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.referredBy(ref));
  }

  @Test
  void contentHash_isThatOfWhatIsSaid_andNotOfTheMoment() {
    SourceRecord kim = EMPTY.with(RecordField.NAME, "Kim");
    SourceRecord later =
        SourceRecord.of(EMPTY.ref(), EMPTY.role(), Instant.EPOCH).with(RecordField.NAME, "Kim");
    assertThat(later.contentHash()).isEqualTo(kim.contentHash()).hasSize(64);
    assertThat(
            List.of(
                kim.contentHash(),
                EMPTY.contentHash(),
                EMPTY.with(RecordField.NOTE, "Kim").contentHash(),
                EMPTY.with(RecordField.NAME, "K").with(RecordField.NAME, "im").contentHash(),
                kim.referredBy(SourceRef.of("shop", "2")).contentHash()))
        .doesNotHaveDuplicates();
    assertThat(later.repeats(kim)).isTrue();
    assertThat(kim.referredBy(SourceRef.of("shop", "2")).repeats(kim)).isFalse();
  }

  @Test
  void toString_hasNoValues() {
    SourceRecord kim = EMPTY.with(RecordField.NAME, "Gildong").with(RecordField.PHONE, "0105550");
    assertThat(kim.toString()).isEqualTo("SourceRecord[shop/1, BUYER, [name, phone]]");
  }

  @Test
  void field_refusesOtherNames() {
    for (String code : List.of("Name", "a b", "acme:", ":x", "a--b", "acme:shop:no", "")) {
      assertThatIllegalArgumentException().isThrownBy(() -> RecordField.of(code, FieldKind.TEXT));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordField.of("birth-date", FieldKind.TEXT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordField.of("mobil", FieldKind.PHONE))
        .withMessageContaining("mobile");
    for (RecordField field : RecordField.standard()) {
      assertThat(RecordField.of(field.code(), field.kind())).isEqualTo(field);
    }
    assertThat(RecordField.of("l-shopping:customer-no", FieldKind.IDENTIFIER).isExclusive())
        .isTrue();
  }
}
