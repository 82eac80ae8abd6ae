package io.dangol.core.identity.golden;

import static io.dangol.core.identity.RecordField.ADDRESS;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.RecordField.NAME;
import static io.dangol.core.identity.RecordField.ORGANIZATION;
import static io.dangol.core.identity.RecordField.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.RecordNormalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GoldenRecordTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");
  private static final SurvivorshipPolicy STANDARD = SurvivorshipPolicy.standard();

  private static NormalizedRecord record(String source, int number, Object... fields) {
    SourceRecord record =
        SourceRecord.of(
            SourceRef.of(source, "" + number), RecordRole.BUYER, NOON.plusSeconds(number));
    for (int i = 0; i < fields.length; i += 2) {
      record = record.with((RecordField) fields[i], (String) fields[i + 1]);
    }
    return RecordNormalizer.korean().normalize(record);
  }

  private static GoldenRecord golden(SurvivorshipPolicy policy, NormalizedRecord... records) {
    return GoldenRecord.of(KIM, List.of(records), policy, NOON);
  }

  private static Provenance provenance(GoldenRecord golden, String group) {
    return Objects.requireNonNull(golden.field(group).orElseThrow().values().get(0).provenance());
  }

  @Test
  void name_isTheUnmaskedOneInHangul() {
    GoldenRecord golden =
        golden(
            STANDARD,
            record("web", 9, NAME, "김*수"),
            record("web", 8, NAME, "Kim Chulsoo"),
            record("shop", 1, NAME, "김철수님"));
    assertThat(golden.text(NAME)).contains("김철수");
    assertThat(provenance(golden, "name").rule()).isEqualTo("UNMASKED_HANGUL");
    assertThat(golden.field("name").orElseThrow().alternatives())
        .extracting(value -> value.texts().get(NAME))
        .containsExactly("Kim Chulsoo", "김*수");
    assertThat(golden(STANDARD, record("web", 9, NAME, "김*수")).text(NAME)).contains("김*수");
  }

  @Test
  void rules_areAskedInTheirOrder() {
    NormalizedRecord old = record("shop", 1, EMAIL, "old@example.com");
    NormalizedRecord recent = record("web", 2, EMAIL, "new@example.com");
    assertThat(golden(STANDARD, old, recent).text(EMAIL)).contains("new@example.com");
    assertThat(golden(STANDARD.preferring("shop", "web"), old, recent).text(EMAIL))
        .contains("old@example.com");
    assertThat(
            provenance(golden(STANDARD.preferring("shop").verifiedBy("web"), old, recent), "email")
                .rule())
        .isEqualTo("VERIFIED");
  }

  @Test
  void provenance_tellsThatTheNextValueIsNoEvidence() {
    GoldenRecord golden =
        golden(
            STANDARD,
            record("shop", 1, RecordField.BIRTH_DATE, "1950-01-02"),
            record("shop", 2, RecordField.BIRTH_DATE, "0000-00-00"));
    assertThat(provenance(golden, "birth-date").rule()).isEqualTo("VALIDITY");
  }

  @Test
  void provenance_countsRecordsAndNotValues() {
    GoldenRecord golden =
        golden(
            STANDARD,
            record("shop", 1, MOBILE, "010-2345-6789", RecordField.PHONE, "+82 10 2345 6789"),
            record("shop", 2, MOBILE, "010-2345-6789", MOBILE, "010 2345 6789"));
    assertThat(provenance(golden, "phone").records()).isEqualTo(2);
  }

  @Test
  void ofTwoSpellings_thatOfMoreRecordsStands() {
    SurvivorshipPolicy frequent =
        new SurvivorshipPolicy(
            List.of(), List.of(SurvivorshipRule.MOST_FREQUENT), List.of(), Set.of());
    List<NormalizedRecord> records = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      records.add(record("shop", i, NAME, "Kim"));
    }
    records.add(record("shop", 6, NAME, "KIM"));
    records.add(record("web", 7, NAME, "Kim"));
    records.add(record("web", 8, NAME, "kim"));
    records.add(record("web", 9, NAME, "Kim"));
    assertThat(golden(frequent, records.toArray(new NormalizedRecord[0])).text(NAME))
        .contains("Kim");
  }

  @Test
  void anArchive_isAsOldAsItsRecords_wheneverItComes() {
    SourceRecord archive =
        record("archive", 9, EMAIL, "old@example.com").record().observedAt(NOON.minusSeconds(99));
    GoldenRecord golden =
        golden(
            STANDARD,
            record("web", 1, EMAIL, "new@example.com"),
            RecordNormalizer.korean().normalize(archive));
    assertThat(golden.text(EMAIL)).contains("new@example.com");
    assertThat(
            Objects.requireNonNull(golden.fields().get(0).values().get(1).provenance())
                .observedAt())
        .isEqualTo(NOON.minusSeconds(99));
  }

  @Test
  void address_standsWithItsCode_andTelephonesAreASet() {
    GoldenRecord golden =
        golden(
            STANDARD,
            record("shop", 1, ADDRESS, "서울 마포구 월드컵로 12", POSTCODE, "04001"),
            record("shop", 2, ADDRESS, "부산 해운대구 센텀로 3", MOBILE, "010-2345-6789"),
            record("shop", 3, POSTCODE, "99999", MOBILE, "010-8765-4321"),
            record("shop", 4, MOBILE, "010-2345-6789", RecordField.PHONE, "1588-1234"));
    assertThat(golden.text(ADDRESS)).contains("부산 해운대구 센텀로 3");
    assertThat(golden.text(POSTCODE)).isEmpty();
    GoldenField phones = golden.field("phone").orElseThrow();
    assertThat(phones.values())
        .extracting(value -> value.texts().get(MOBILE))
        .containsExactly("+821023456789", "+821087654321");
    assertThat(phones.alternatives()).hasSize(1);
    assertThat(provenance(golden, "phone").records()).isEqualTo(2);
  }

  @Test
  void address_standsWithTheCodeAtItsPlace_orWithNone() {
    GoldenField two =
        golden(
                STANDARD,
                record(
                    "shop",
                    1,
                    ADDRESS,
                    "서울 마포구 월드컵로 12",
                    POSTCODE,
                    "03991",
                    ADDRESS,
                    "부산 해운대구 우동 77",
                    POSTCODE,
                    "48094"))
            .field("address")
            .orElseThrow();
    assertThat(Stream.concat(two.values().stream(), two.alternatives().stream()))
        .extracting(value -> value.texts())
        .containsExactlyInAnyOrder(
            Map.of(ADDRESS, "서울 마포구 월드컵로 12", POSTCODE, "03991"),
            Map.of(ADDRESS, "부산 해운대구 우동 77", POSTCODE, "48094"));
    assertThat(
            golden(
                    STANDARD,
                    record(
                        "shop",
                        1,
                        ADDRESS,
                        "서울 마포구 월드컵로 12",
                        POSTCODE,
                        "123-456",
                        POSTCODE,
                        "03991"))
                .text(POSTCODE))
        .contains("03991");
    GoldenRecord unclear =
        golden(
            STANDARD,
            record(
                "shop", 1, ADDRESS, "서울 마포구 월드컵로 12", ADDRESS, "부산 해운대구 우동 77", POSTCODE, "48094"));
    assertThat(unclear.text(POSTCODE)).isEmpty();
  }

  @Test
  void override_standsUntilItsEnd_orUntilTheSourcesSayOtherwise() {
    NormalizedRecord first = record("shop", 1, EMAIL, "old@example.com");
    StewardOverride always =
        StewardOverride.of(EMAIL, "right@example.com", "staff-7", "CALLED", NOON);
    assertThat(email(NOON, always, first)).isEqualTo("right@example.com");
    assertThat(email(NOON.minusSeconds(1), always, first)).isEqualTo("old@example.com");
    StewardOverride ending = always.until(NOON.plusSeconds(5));
    assertThat(email(NOON.plusSeconds(4), ending, first)).isEqualTo("right@example.com");
    assertThat(email(NOON.plusSeconds(5), ending, first)).isEqualTo("old@example.com");
    GoldenValue standing = golden(STANDARD, first).field("email").orElseThrow().values().get(0);
    StewardOverride watching = always.whileSourcesSay(standing);
    assertThat(email(NOON, watching, first)).isEqualTo("right@example.com");
    assertThat(email(NOON, watching, first, record("shop", 2, EMAIL, "new@example.com")))
        .isEqualTo("new@example.com");
  }

  @Test
  void override_standsInTheGroupOfItsField() {
    Observations observations = new Observations(STANDARD);
    observations.add(record("shop", 1, MOBILE, "010-2345-6789"));
    StewardOverride override =
        StewardOverride.of(MOBILE, "+821099998888", "staff-7", "CALLED", NOON);
    List<GoldenField> fields = observations.fields(List.of(override), NOON);
    assertThat(fields).extracting(GoldenField::group).containsExactly("phone");
    assertThat(fields.get(0).values().get(0).texts()).isEqualTo(Map.of(MOBILE, "+821099998888"));
    assertThat(fields.get(0).values()).hasSize(2);
  }

  private static String email(Instant asOf, StewardOverride override, NormalizedRecord... records) {
    Observations observations = new Observations(STANDARD);
    List.of(records).forEach(observations::add);
    return GoldenRecord.of(
            KIM,
            new TreeSet<>(Set.of(SourceRef.of("shop", "1"))),
            observations,
            List.of(override),
            asOf)
        .text(EMAIL)
        .orElseThrow();
  }

  @Property(tries = 100)
  void golden_doesNotDependOnTheOrder_orOnHowRecordsAreFolded(@ForAll long seed) {
    Random random = new Random(seed);
    List<NormalizedRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(
          record(
              "source" + random.nextInt(3),
              i,
              NAME,
              random.nextBoolean() ? "김철수" : "Kim",
              MOBILE,
              "010-2345-000" + random.nextInt(4),
              ADDRESS,
              "서울 마포구 월드컵로 " + random.nextInt(3)));
    }
    GoldenRecord golden = GoldenRecord.of(KIM, records, STANDARD, NOON);
    Collections.shuffle(records, random);
    assertThat(GoldenRecord.of(KIM, records, STANDARD, NOON)).isEqualTo(golden);
    Observations left = new Observations(STANDARD);
    Observations right = new Observations(STANDARD);
    records.subList(0, 5).forEach(left::add);
    records.subList(5, 12).forEach(right::add);
    right.addAll(left);
    assertThat(right.fields(List.of(), NOON)).isEqualTo(golden.fields());
  }

  @Test
  void customer_hasWhatTheRecordsSay_andKeepsWhatTheHostKnows() {
    GoldenRecord golden =
        golden(
            STANDARD,
            record(
                "shop",
                1,
                NAME,
                "김철수",
                MOBILE,
                "010-2345-6789",
                MEMBER_CARD,
                "A-1",
                RecordField.BIRTH_DATE,
                "19870605"));
    Customer made = GoldenCustomer.of(golden);
    assertThat(((Person) made).birthday()).hasToString("Optional[1987-06-05]");
    Customer known =
        made.with(
            made.profile()
                .ownedBy("staff-7")
                .with(CustomerStatus.DORMANT)
                .with(ContactPoint.of(ContactPointKind.MOBILE, "+821023456789").verified(NOON)));
    Customer again = GoldenCustomer.of(golden, known, Set.of());
    assertThat(again).isEqualTo(known);
    assertThat(
            GoldenCustomer.of(golden, known, Set.of(new ExclusiveValues.Holding(MEMBER_CARD, "A1")))
                .profile()
                .identifiers())
        .noneMatch(Identifier::exclusive);
    Customer company = GoldenCustomer.of(golden(STANDARD, record("b2b", 1, ORGANIZATION, "ACME")));
    assertThat(company).isInstanceOf(Organization.class);
    assertThat(GoldenCustomer.of(golden(STANDARD, record("web", 1, EMAIL, "a@b.co"))).name())
        .isEqualTo("C-1");
  }

  @Test
  void customer_keepsNameAndBirthdayOfTheHost_whereNoRecordHasThem() {
    GoldenRecord nameless = golden(STANDARD, record("web", 1, EMAIL, "kim@example.com"));
    Person named =
        new Person(KIM, "김철수", LocalDate.of(1980, 1, 2), GoldenCustomer.of(nameless).profile());
    assertThat(GoldenCustomer.of(nameless, named, Set.of())).isEqualTo(named);
    GoldenRecord acting = golden(STANDARD, record("web", 1, ORGANIZATION, "ACME"));
    assertThat(GoldenCustomer.of(acting, named, Set.of()).name()).isEqualTo("김철수");
    GoldenRecord telling =
        golden(STANDARD, record("web", 1, NAME, "이영희", RecordField.BIRTH_DATE, "1987-06-05"));
    assertThat(GoldenCustomer.of(telling, named, Set.of()))
        .isInstanceOfSatisfying(
            Person.class,
            person -> {
              assertThat(person.name()).isEqualTo("이영희");
              assertThat(person.born()).isEqualTo(LocalDate.of(1987, 6, 5));
            });
  }

  @Test
  void toString_hasNoValues() {
    GoldenRecord golden = golden(STANDARD, record("shop", 1, NAME, "김철수", MOBILE, "010-2345-6789"));
    String text = golden + "" + golden.fields().get(0).values().get(0);
    assertThat(text).doesNotContain("철수").doesNotContain("6789");
    assertThat(StewardOverride.of(EMAIL, "kim@example.com", "staff-7", "CALLED", NOON).toString())
        .doesNotContain("kim")
        .doesNotContain("staff")
        .doesNotContain("CALLED");
  }
}
