package io.dangol.core.identity.match;

import static io.dangol.core.identity.RecordField.ADDRESS;
import static io.dangol.core.identity.RecordField.BIRTH_DATE;
import static io.dangol.core.identity.RecordField.CUSTOMER_NO;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.FAX;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.RecordField.NAME;
import static io.dangol.core.identity.RecordField.PHONE;
import static io.dangol.core.identity.match.People.HOME;
import static io.dangol.core.identity.match.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMatcherTest {

  private static final KeyMatcher MATCHER = KeyMatcher.standard();

  private static Optional<String> rule(NormalizedRecord first, NormalizedRecord second) {
    Optional<Match> match = MATCHER.compare(first, second);
    assertThat(MATCHER.compare(second, first)).isEqualTo(match);
    assertThat(Collections.disjoint(MATCHER.keys(first), MATCHER.keys(second)))
        .as("what matches has a key in common, and the other way round")
        .isEqualTo(match.isEmpty());
    return match.map(Match::rule);
  }

  @Test
  void compare_findsTheStrongestRule() {
    assertThat(rule(person(1, "김철수", MEMBER_CARD, "A-1"), person(2, "Kim", MEMBER_CARD, "a1")))
        .contains("member-card");
    assertThat(
            rule(
                person(1, "김철수", MOBILE, "010-1234-5678", EMAIL, "kim@example.com"),
                person(2, "김 철수님", PHONE, "+82 10 1234 5678", EMAIL, "KIM@example.com")))
        .contains("name+phone");
    assertThat(
            rule(
                person(1, "김철수", EMAIL, "kim@example.com"),
                person(2, "김철수", EMAIL, "Kim@Example.com")))
        .contains("name+email");
    assertThat(
            rule(
                person(1, "김철수", ADDRESS, HOME),
                person(2, "김철수", ADDRESS, "서울특별시 마포구 월드컵로 12, 현대 101-202")))
        .contains("name+address");
  }

  @Test
  void compare_tellsWhichFieldsAgree() {
    Match match =
        MATCHER
            .compare(
                person(2, "김철수", PHONE, "010-1234-5678"), person(1, "김철수", MOBILE, "010-1234-5678"))
            .orElseThrow();
    assertThat(match.first()).isEqualTo(People.ref(1));
    assertThat(match.evidence())
        .containsExactly(
            new Evidence(NAME, NAME, Evidence.Relation.AGREES),
            new Evidence(MOBILE, PHONE, Evidence.Relation.AGREES));
    assertThat(match.level()).isEqualTo(MatchLevel.STRONG);
    assertThat(match.toString()).doesNotContain("철수").doesNotContain("5678");
  }

  @Test
  void compare_isEmpty_whenOnlyAPhoneOrAnAddressAgrees() {
    assertThat(
            rule(
                person(1, "김철수", MOBILE, "010-1234-5678", ADDRESS, HOME),
                person(2, "이영희", MOBILE, "010-1234-5678", ADDRESS, HOME)))
        .isEmpty();
    assertThat(rule(person(1, "김철수"), person(2, "김철수"))).isEmpty();
  }

  @Test
  void compare_isEmpty_whenValuesAreNoEvidence() {
    assertThat(
            rule(
                person(1, "김*수", MOBILE, "010-1234-5678"),
                person(2, "김*수", MOBILE, "010-1234-5678")))
        .isEmpty();
    for (String number : List.of("010-0000-0000", "050-1234-5678", "1588-1234")) {
      assertThat(rule(person(1, "김철수", PHONE, number), person(2, "김철수", PHONE, number))).isEmpty();
    }
    assertThat(rule(person(1, "김철수", FAX, "02-345-6789"), person(2, "김철수", FAX, "02-345-6789")))
        .isEmpty();
  }

  @Test
  void rule_refusesAPhoneAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyRule("phone", MatchLevel.STRONG, List.of(Set.of(PHONE))))
        .withMessageContaining("Maybe add the name");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new KeyRule(
                    "phone+address", MatchLevel.STRONG, List.of(Set.of(PHONE), Set.of(ADDRESS))));
    assertThatIllegalArgumentException().isThrownBy(() -> KeyRule.identifier(EMAIL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRule.nameAnd("mixed", Set.of(PHONE, EMAIL)));
  }

  @Test
  void rule_refusesWhatManyShare_besideAName() {
    for (RecordField field :
        List.of(NAME, RecordField.NOTE, RecordField.GENDER, RecordField.POSTCODE)) {
      assertThatIllegalArgumentException()
          .as(field.code())
          .isThrownBy(() -> KeyRule.nameAnd("n", Set.of(field)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new KeyRule("id", MatchLevel.PROOF, List.of(Set.of(CUSTOMER_NO, MEMBER_CARD))))
        .withMessageContaining("Maybe a rule for each");
  }

  @Test
  void keys_areFew_howeverManyValuesThereAre() {
    Object[] many = new Object[4_000];
    for (int i = 0; i < 2_000; i++) {
      many[2 * i] = EMAIL;
      many[2 * i + 1] = "kim" + i + "@example.com";
    }
    KeyRule rule = KeyRule.nameAnd("name+email", Set.of(EMAIL));
    assertThat(rule.keys(person(1, "김철수", many))).hasSize(64);
    assertThat(rule.keys(person(1, "김철수", NAME, "이영희", EMAIL, "a@b.co", EMAIL, "c@d.co")))
        .hasSize(4);
    assertThat(rule.keys(person(1, "김철수"))).isEmpty();
  }

  @Test
  void version_tellsRulesApart() {
    KeyMatcher cards = KeyMatcher.of(List.of(KeyRule.identifier(MEMBER_CARD)));
    assertThat(MATCHER.version()).startsWith("key-matcher/1-").hasSize(22);
    assertThat(KeyMatcher.of(MATCHER.rules()).version()).isEqualTo(MATCHER.version());
    assertThat(cards.version()).isNotEqualTo(MATCHER.version());
  }

  @Test
  void withIdentifier_addsTheKeyOfASource() {
    RecordField channel = RecordField.of("l-shopping:customer-no", FieldKind.IDENTIFIER);
    KeyMatcher more = MATCHER.withIdentifier(channel);
    assertThat(more.rules()).hasSize(6).first().isEqualTo(KeyRule.identifier(channel));
    assertThat(more.compare(person(1, "a b", channel, "77"), person(2, "c d", channel, "77")))
        .isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> more.withIdentifier(channel));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KeyMatcher.of(
                    List.of(
                        KeyRule.nameAnd("name+email", Set.of(EMAIL)),
                        KeyRule.identifier(CUSTOMER_NO))));
  }

  @Test
  void exclusiveValues_conflict_whenBothHaveOneAndNoneInCommon() {
    ExclusiveValues father = ExclusiveValues.of(person(1, "김철수", BIRTH_DATE, "1950-01-02"));
    ExclusiveValues son = ExclusiveValues.of(person(2, "김철수", BIRTH_DATE, "19801112"));
    ExclusiveValues silent = ExclusiveValues.of(person(3, "김철수", BIRTH_DATE, "1900-01-01"));
    assertThat(father.conflicts(son)).containsExactly(BIRTH_DATE);
    assertThat(father.conflicts(silent)).isEmpty();
    assertThat(father.conflicts(father.with(son))).isEmpty();
    assertThat(father.sharesWith(father.with(son))).isTrue();
    assertThat(father.sharesWith(son)).isFalse();
    assertThat(father.toString()).isEqualTo("ExclusiveValues[birth-date]");
  }
}
