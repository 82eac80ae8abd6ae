package io.dangol.core.identity.resolution;

import static io.dangol.core.identity.RecordField.ADDRESS;
import static io.dangol.core.identity.RecordField.BIRTH_DATE;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.resolution.Host.buyer;
import static io.dangol.core.identity.resolution.Host.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.Resolution;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.match.Evidence;
import io.dangol.core.identity.match.MatchConflict;
import io.dangol.core.identity.match.MatchConflict.Kind;
import io.dangol.core.store.Threads;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityServiceTest {

  private static final String NUMBER = "010-2345-6789";
  private static final String HOME = "서울 마포구 월드컵로 12, 현대아파트 101-202";

  private static final Identifier CARD = Identifier.of(IdentifierType.MEMBER_CARD, "A100");

  private final Host host = new Host();
  private final IdentityService identities = host.identities;

  @Test
  void ingest_mergesCustomers_whoAreBridgedByARecord_andTheOldestIdentifiedSurvives() {
    identities.ingest(Host.record("web", 1, RecordRole.INQUIRER, "김철수", EMAIL, "kim@example.com"));
    identities.ingest(buyer(2, "김철수", MOBILE, NUMBER));
    IngestResult result =
        identities.ingest(buyer(3, "김철수", MOBILE, NUMBER, EMAIL, "kim@example.com"));
    CustomerId buyer = CustomerId.of("C-000003");
    CustomerId inquirer = CustomerId.of("C-000001");
    assertThat(result).isInstanceOf(IngestResult.Merged.class);
    assertThat(result.customer()).contains(buyer).contains(host.customer(2));
    assertThat(((IngestResult.Merged) result).retired()).containsExactly(inquirer);
    assertThat(host.customers.resolve(inquirer)).isEqualTo(new Resolution.Redirected(buyer));
    assertThat(host.events)
        .extracting(event -> event.type())
        .containsExactly(
            EventTypes.CUSTOMER_REGISTERED,
            EventTypes.CUSTOMER_REGISTERED,
            EventTypes.CUSTOMER_MERGED);
  }

  @Test
  void ingest_keepsHouseholdAndNeighboursApart() {
    String[] names = {"김철수", "이영희", "김민준", "김서연"};
    for (int i = 0; i < names.length; i++) {
      assertThat(identities.ingest(buyer(i, names[i], MOBILE, NUMBER, ADDRESS, HOME)))
          .isInstanceOf(IngestResult.Created.class);
    }
    assertThat(host.partition()).hasSize(4);
  }

  @Test
  void ingest_keepsFatherAndSonApart_andARecordThatFitsBothAlone() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02"));
    IngestResult son = identities.ingest(buyer(2, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1980-11-12"));
    assertThat(son).isInstanceOf(IngestResult.NeedsReview.class);
    assertThat(son.conflicts()).extracting(MatchConflict::kind).containsExactly(Kind.CONTRADICTION);
    IngestResult either = identities.ingest(buyer(3, "김철수", MOBILE, NUMBER));
    assertThat(either).isInstanceOf(IngestResult.Ambiguous.class);
    assertThat(((IngestResult.Ambiguous) either).fits())
        .containsExactlyInAnyOrder(host.customer(1), host.customer(2));
    IngestResult father =
        identities.ingest(buyer(4, "김철수", MOBILE, NUMBER, BIRTH_DATE, "19500102"));
    assertThat(father.customer()).contains(host.customer(1));
    assertThat(host.partition()).hasSize(3);
  }

  @Test
  void ingest_doesNotJoinDifferentValuesOfOneIdentifier() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER, MEMBER_CARD, "A-100"));
    IngestResult other = identities.ingest(buyer(2, "김철수", MOBILE, NUMBER, MEMBER_CARD, "A-200"));
    assertThat(other.conflicts().get(0).fields()).containsExactly(MEMBER_CARD);
    assertThat(identities.ingest(buyer(3, "Kim", MEMBER_CARD, "a200")).customer())
        .isEqualTo(other.customer());
  }

  @Test
  void ingest_rejectsOtherValuesUnderOneReference() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER));
    assertThat(identities.ingest(buyer(1, "이영희", MOBILE, NUMBER)))
        .isEqualTo(new IngestResult.Rejected(ref(1)));
  }

  @Test
  void ingest_makesOneCustomer_whenFiftyThreadsIngestOneRecord() {
    List<IngestResult> results =
        Threads.together(thread -> identities.ingest(buyer(1, "김철수", MOBILE, NUMBER)));
    assertThat(results).filteredOn(IngestResult.Created.class::isInstance).hasSize(1);
    assertThat(results)
        .extracting(IngestResult::customer)
        .containsOnly(identities.customer(ref(1)));
  }

  @Test
  void ingest_makesOneCustomer_whenTwoServicesShareThePorts() {
    IdentityService other = host.open();
    List<IngestResult> results =
        Threads.together(
            thread ->
                (thread % 2 == 0 ? identities : other)
                    .ingest(buyer(thread, "김철수", MOBILE, NUMBER)));
    assertThat(results).filteredOn(IngestResult.Created.class::isInstance).hasSize(1);
    assertThat(host.partition()).hasSize(1);
  }

  @Test
  void ingest_finishes_whenAHundredThousandRecordsHaveOnePhone() {
    for (int i = 0; i < 100_000; i++) {
      String name = i < 30_000 ? "김철수" : "name " + i;
      identities.ingest(buyer(i, name, MOBILE, NUMBER));
    }
    assertThat(identities.records(host.customer(0))).hasSize(30_000);
    assertThat(host.customer(99_999)).isNotEqualTo(host.customer(99_998));
  }

  @Test
  void ingest_closesAKey_whenTooManyCustomersHaveIt() {
    for (int i = 0; i < 60; i++) {
      identities.ingest(buyer(i, "김철수", MOBILE, NUMBER, MEMBER_CARD, "A" + i));
    }
    IngestResult next = identities.ingest(buyer(99, "김철수", MOBILE, NUMBER));
    assertThat(next).isInstanceOf(IngestResult.NeedsReview.class);
    assertThat(next.conflicts()).extracting(MatchConflict::kind).containsExactly(Kind.TOO_MANY);
  }

  @Test
  void assertDifferent_sticks_whateverTheRulesSay() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER));
    identities.ingest(buyer(2, "김철수", MOBILE, NUMBER));
    StewardResult result = identities.assertDifferent(ref(1), ref(2), "staff-7", "NAMESAKES");
    assertThat(result).isEqualTo(new StewardResult.SplitOff(host.customer(1), host.customer(2)));
    assertThat(identities.assertDifferent(ref(1), ref(2), "staff-7", "NAMESAKES"))
        .isEqualTo(new StewardResult.Unchanged());
    IngestResult third = identities.ingest(buyer(3, "김철수", MOBILE, NUMBER));
    assertThat(third).isInstanceOf(IngestResult.Ambiguous.class);
    assertThat(host.customer(1)).isNotEqualTo(host.customer(2));
    assertThat(identities.explain(ref(1), ref(2)).orElseThrow().declaredDifferent()).isTrue();
    assertThat(host.open().customer(ref(2))).contains(host.customer(2));
  }

  @Test
  void assertSame_joins_andIsTakenBackByUnmerging() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER));
    identities.ingest(buyer(2, "Kim Chulsoo", MOBILE, NUMBER));
    CustomerId other = host.customer(2);
    StewardResult.Merged merged =
        (StewardResult.Merged) identities.assertSame(ref(1), ref(2), "staff-7", "CALLED");
    assertThat(host.customer(2)).isEqualTo(host.customer(1));
    assertThat(identities.assertSame(ref(2), ref(1), "staff-7", "CALLED"))
        .isEqualTo(new StewardResult.Unchanged());
    assertThat(identities.unmerge(merged.merge(), "staff-7", "MISTAKE"))
        .isEqualTo(new StewardResult.Unmerged(other, host.customer(1)));
    assertThat(host.customer(2)).isEqualTo(other);
    assertThat(identities.unmerge(merged.merge(), "staff-7", "MISTAKE"))
        .isEqualTo(new StewardResult.Refused(StewardResult.Reason.UNKNOWN_MERGE));
  }

  @Test
  void unmerge_leavesASharedIdentifierWithNeither() {
    identities.ingest(buyer(1, "김철수", MEMBER_CARD, "A-100", BIRTH_DATE, "1950-01-02"));
    identities.ingest(buyer(2, "이영희", MEMBER_CARD, "A-100", BIRTH_DATE, "1980-11-12"));
    StewardResult.Merged merged =
        (StewardResult.Merged)
            identities.merge(host.customer(1), host.customer(2), "staff-7", "COUPLE");
    assertThat(host.customers.findByIdentifier(CARD)).containsExactly(merged.survivor());
    identities.unmerge(merged.merge(), "staff-7", "MISTAKE");
    assertThat(host.customers.resolve(merged.retired()))
        .isEqualTo(new Resolution.Active(merged.retired()));
    assertThat(host.customers.findByIdentifier(CARD)).isEmpty();
  }

  @Test
  void split_givesTheSmallerPartANewIdentity() {
    IntStream.range(1, 6).forEach(i -> identities.ingest(buyer(i, "김철수", MOBILE, NUMBER)));
    CustomerId customer = host.customer(1);
    StewardResult result =
        identities.split(customer, Set.of(ref(1), ref(2), ref(3)), "staff-7", "TWO_PEOPLE");
    assertThat(result).isEqualTo(new StewardResult.SplitOff(customer, host.customer(4)));
    assertThat(identities.records(customer)).containsExactly(ref(1), ref(2), ref(3));
    assertThat(identities.records(host.customer(4))).containsExactly(ref(4), ref(5));
    assertThat(identities.split(customer, Set.of(ref(4)), "staff-7", "AGAIN"))
        .isEqualTo(new StewardResult.Refused(StewardResult.Reason.OTHER_CUSTOMER));
    assertThat(identities.split(customer, Set.of(ref(1), ref(2), ref(3)), "staff-7", "ALL"))
        .isEqualTo(new StewardResult.Refused(StewardResult.Reason.ALL_RECORDS));
    assertThat(identities.split(CustomerId.of("X"), Set.of(ref(1)), "staff-7", "WHO"))
        .isEqualTo(new StewardResult.Refused(StewardResult.Reason.UNKNOWN_CUSTOMER));
  }

  @Test
  void explain_tellsFieldByField() {
    identities.ingest(
        buyer(1, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1950-01-02", EMAIL, "kim@example.com"));
    identities.ingest(buyer(2, "김철수", MOBILE, NUMBER, BIRTH_DATE, "1980-11-12", ADDRESS, HOME));
    Explanation explanation = identities.explain(ref(1), ref(2)).orElseThrow();
    assertThat(explanation.isJoined()).isFalse();
    assertThat(explanation.basis().orElseThrow().rule()).isEqualTo("name+phone");
    assertThat(explanation.evidence())
        .extracting(one -> one.first() + " " + one.relation())
        .containsExactlyInAnyOrder(
            "address SILENT",
            "birth-date CONFLICTS",
            "email SILENT",
            "mobile AGREES",
            "name AGREES");
    assertThat(explanation.evidence()).extracting(Evidence::relation).hasSize(5);
    assertThat(explanation.toString()).doesNotContain("철수").doesNotContain("6789");
    assertThat(identities.explain(ref(1), ref(9))).isEmpty();
  }

  @Test
  void eraseRecords_leavesReferencesAndDecisions() {
    identities.ingest(buyer(1, "김철수", MOBILE, NUMBER));
    identities.ingest(buyer(2, "김철수", MOBILE, NUMBER));
    CustomerId erased = host.customer(1);
    assertThat(identities.eraseRecords(erased)).isEqualTo(2);
    assertThat(identities.eraseRecords(erased)).isZero();
    assertThat(identities.golden(erased).orElseThrow().fields()).isEmpty();
    assertThat(identities.ingest(buyer(1, "김철수", MOBILE, NUMBER)))
        .isInstanceOf(IngestResult.Rejected.class);
    assertThat(identities.ingest(buyer(3, "김철수", MOBILE, NUMBER)))
        .isInstanceOf(IngestResult.Created.class);
  }
}
