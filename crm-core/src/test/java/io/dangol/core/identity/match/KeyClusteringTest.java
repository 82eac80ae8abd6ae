package io.dangol.core.identity.match;

import static io.dangol.core.identity.RecordField.ADDRESS;
import static io.dangol.core.identity.RecordField.BIRTH_DATE;
import static io.dangol.core.identity.RecordField.CUSTOMER_NO;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.RecordField.PHONE;
import static io.dangol.core.identity.match.People.HOME;
import static io.dangol.core.identity.match.People.person;
import static io.dangol.core.identity.match.People.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.identity.match.MatchConflict.Kind;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.SharedValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyClusteringTest {

  private static final KeyClustering KEYS = KeyClustering.of(KeyMatcher.standard());
  private static final String NUMBER = "010-1234-5678";

  private static Clusters cluster(NormalizedRecord... records) {
    return KEYS.cluster(List.of(records), Constraints.none());
  }

  @Test
  void cluster_joinsAcrossRules() {
    Clusters clusters =
        cluster(
            person(1, "김철수", MOBILE, NUMBER),
            person(2, "김철수", MOBILE, NUMBER, EMAIL, "kim@example.com"),
            person(3, "김철수", EMAIL, "kim@example.com", ADDRESS, HOME),
            person(4, "김철수", ADDRESS, HOME),
            person(5, "이영희", MOBILE, NUMBER, ADDRESS, HOME));
    assertThat(clusters.clusters())
        .containsExactly(List.of(ref(1), ref(2), ref(3), ref(4)), List.of(ref(5)));
    assertThat(clusters.conflicts()).isEmpty();
  }

  @Test
  void cluster_keepsFatherAndSonApart_whoHaveOneNameAndPhone() {
    Clusters clusters =
        cluster(
            person(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02"),
            person(2, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1980-11-12"),
            person(3, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02"),
            person(4, "김철수", MOBILE, NUMBER));
    assertThat(clusters.clusters())
        .containsExactly(List.of(ref(1), ref(3)), List.of(ref(2)), List.of(ref(4)));
    assertThat(clusters.ambiguous()).containsExactly(ref(4));
    assertThat(clusters.conflicts())
        .extracting(MatchConflict::kind)
        .containsExactly(Kind.CONTRADICTION, Kind.AMBIGUOUS);
    assertThat(clusters.conflicts().get(0).fields()).containsExactly(BIRTH_DATE);
  }

  @Test
  void cluster_leavesAnAmbiguousRecordAlone_whateverWeakerRulesSay() {
    Clusters clusters =
        cluster(
            person(1, "김철수", MOBILE, NUMBER, CUSTOMER_NO, "10", EMAIL, "kim@example.com"),
            person(2, "김철수", MOBILE, NUMBER, CUSTOMER_NO, "20"),
            person(3, "김철수", MOBILE, NUMBER, EMAIL, "kim@example.com"));
    assertThat(clusters.clusters()).hasSize(3);
    assertThat(clusters.ambiguous()).containsExactly(ref(3));
  }

  @Test
  void cluster_leavesARecordAlone_thatFitsSeveralByDifferentKeys() {
    NormalizedRecord father = person(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02");
    NormalizedRecord bridge = person(2, "김철수", MOBILE, NUMBER, PHONE, "010-8765-4321");
    NormalizedRecord son = person(3, "김철수", MOBILE, "010-8765-4321", BIRTH_DATE, "1980-11-12");
    NormalizedRecord another = person(4, "김철수", MOBILE, NUMBER);
    Clusters clusters = cluster(father, bridge, son, another);
    assertThat(clusters.clusters())
        .containsExactly(List.of(ref(1), ref(4)), List.of(ref(2)), List.of(ref(3)));
    assertThat(clusters.ambiguous()).containsExactly(ref(2));
    assertThat(clusters.conflicts())
        .extracting(MatchConflict::kind)
        .containsExactly(Kind.AMBIGUOUS);
    assertThat(clusters.conflicts().get(0).records()).containsExactly(ref(1), ref(2), ref(3));
  }

  @Test
  void cluster_leavesAChainAlone_betweenTwoThatContradictEachOther() {
    Clusters clusters =
        cluster(
            person(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02"),
            person(2, "김철수", MOBILE, NUMBER, PHONE, "010-8765-4321"),
            person(3, "김철수", MOBILE, "010-8765-4321", PHONE, "010-5555-1234"),
            person(4, "김철수", MOBILE, "010-5555-1234", BIRTH_DATE, "1980-11-12"));
    assertThat(clusters.clusters()).hasSize(4);
    assertThat(clusters.ambiguous()).containsExactly(ref(2), ref(3));
  }

  @Test
  void cluster_leavesARecordAlone_thatHasAnExclusiveValueAndSharesNone() {
    Clusters clusters =
        cluster(
            person(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02", EMAIL, "kim@example.com"),
            person(2, "김철수", MOBILE, NUMBER, MEMBER_CARD, "A-7", EMAIL, "kim@example.com"),
            person(3, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1980-11-12"));
    assertThat(clusters.clusters()).hasSize(3);
    assertThat(clusters.ambiguous()).containsExactly(ref(2));
    assertThat(clusters.conflicts())
        .extracting(MatchConflict::kind)
        .containsExactly(Kind.CONTRADICTION, Kind.AMBIGUOUS);
  }

  @Test
  void constraints_leaveARecordAlone_thatFitsBothSides() {
    Clusters clusters =
        KEYS.cluster(
            List.of(
                person(1, "김철수", MOBILE, NUMBER),
                person(2, "김철수", MOBILE, NUMBER, PHONE, "010-8765-4321"),
                person(3, "김철수", MOBILE, "010-8765-4321")),
            Constraints.none().different(ref(1), ref(3)));
    assertThat(clusters.clusters()).hasSize(3);
    assertThat(clusters.ambiguous()).containsExactly(ref(2));
  }

  @Test
  void cluster_finishes_whenOneKeyOfThousandsBridges() {
    List<NormalizedRecord> records = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      records.add(person(i, "김철수", MOBILE, NUMBER));
    }
    records.add(person(20_000, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02"));
    records.add(person(20_001, "김철수", MOBILE, NUMBER, PHONE, "010-8765-4321"));
    records.add(person(20_002, "김철수", MOBILE, "010-8765-4321", BIRTH_DATE, "1980-11-12"));
    assertThat(KEYS.cluster(records, Constraints.none()).clusters()).hasSize(3);
  }

  @Test
  void cluster_doesNotJoinAHouseholdOrNeighbours() {
    List<NormalizedRecord> household = new ArrayList<>();
    String[] names = {"김철수", "이영희", "김민준", "김서연"};
    for (int i = 0; i < names.length; i++) {
      household.add(person(i, names[i], MOBILE, NUMBER, ADDRESS, HOME));
    }
    assertThat(KEYS.cluster(household, Constraints.none()).clusters()).hasSize(4);
  }

  @Test
  void constraints_beatRules() {
    NormalizedRecord first = person(1, "김철수", MOBILE, NUMBER);
    NormalizedRecord second = person(2, "김철수", MOBILE, NUMBER);
    NormalizedRecord third = person(3, "Kim");
    Constraints decided =
        Constraints.none().different(ref(1), ref(2)).same(ref(1), ref(3)).same(ref(8), ref(9));
    Clusters clusters = KEYS.cluster(List.of(first, second, third), decided);
    assertThat(clusters.clusters()).containsExactly(List.of(ref(1), ref(3)), List.of(ref(2)));
    assertThat(clusters.conflicts())
        .extracting(MatchConflict::kind)
        .containsExactly(Kind.DECLARED_DIFFERENT);
  }

  @Test
  void cluster_finishes_whenAHundredThousandRecordsHaveOnePhone() {
    List<NormalizedRecord> same =
        IntStream.range(0, 100_000).mapToObj(i -> person(i, "김철수", MOBILE, NUMBER)).toList();
    assertThat(KEYS.cluster(same, Constraints.none()).clusters()).hasSize(1);
    List<NormalizedRecord> contradicting =
        IntStream.range(0, 20_000)
            .mapToObj(i -> person(i, "김철수", MOBILE, NUMBER, CUSTOMER_NO, "no" + i))
            .toList();
    assertThat(KEYS.cluster(contradicting, Constraints.none()).clusters()).hasSize(20_000);
    List<NormalizedRecord> different =
        IntStream.range(0, 100_000).mapToObj(i -> person(i, "name " + i, MOBILE, NUMBER)).toList();
    SharedValues shared = SharedValues.of(different, SharedValues.DEFAULT_LIMIT);
    assertThat(
            KEYS.cluster(different.stream().map(shared::applied).toList(), Constraints.none())
                .clusters())
        .hasSize(100_000);
  }

  @Property(tries = 200)
  void cluster_doesNotDependOnTheOrder(@ForAll long seed) {
    List<NormalizedRecord> records = random(new Random(seed), 40);
    Clusters clusters = KEYS.cluster(records, Constraints.none());
    List<NormalizedRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(KEYS.cluster(shuffled, Constraints.none())).isEqualTo(clusters);
  }

  @Property(tries = 200)
  void cluster_neverJoinsContradictions_unlessAThirdSharesBoth(@ForAll long seed) {
    List<NormalizedRecord> records = random(new Random(seed), 40);
    for (List<?> members : KEYS.cluster(records, Constraints.none()).clusters()) {
      List<String> days =
          records.stream()
              .filter(record -> members.contains(record.ref()))
              .flatMap(record -> record.evidence(BIRTH_DATE).stream())
              .distinct()
              .toList();
      assertThat(days).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 100)
  void cluster_isUnchanged_byARecordThatSharesNothing(@ForAll long seed) {
    List<NormalizedRecord> records = random(new Random(seed), 30);
    Clusters before = KEYS.cluster(records, Constraints.none());
    List<NormalizedRecord> more = new ArrayList<>(records);
    more.add(person(999, "Somebody Else", MOBILE, "010-9876-5432"));
    Clusters after = KEYS.cluster(more, Constraints.none());
    assertThat(after.clusters()).hasSize(before.clusters().size() + 1);
    assertThat(after.clusters()).containsAll(before.clusters());
  }

  @Test
  void cluster_refusesARecordTwice() {
    NormalizedRecord one = person(1, "김철수");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KEYS.cluster(List.of(one, one), Constraints.none()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Clusters.of(List.of(Set.of(ref(1)), Set.of(ref(1))), List.of(), Set.of()));
  }

  private static List<NormalizedRecord> random(Random random, int count) {
    List<NormalizedRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Object> fields = new ArrayList<>();
      if (random.nextInt(3) > 0) {
        fields.addAll(List.of(MOBILE, "010-1234-000" + random.nextInt(3)));
      }
      if (random.nextInt(3) == 0) {
        fields.addAll(List.of(EMAIL, "kim%d@example.com".formatted(random.nextInt(3))));
      }
      if (random.nextInt(3) == 0) {
        fields.addAll(List.of(BIRTH_DATE, "198%d-05-06".formatted(random.nextInt(2))));
      }
      if (random.nextInt(4) == 0) {
        fields.addAll(List.of(CUSTOMER_NO, "no" + random.nextInt(4)));
      }
      records.add(person(i, "name " + random.nextInt(3), fields.toArray()));
    }
    return records;
  }
}
