package io.dangol.core.identity.resolution;

import static io.dangol.core.identity.RecordField.ADDRESS;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.RecordField.NAME;
import static io.dangol.core.identity.RecordField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.consent.ConsentLedger;
import io.dangol.core.consent.ConsentRecord;
import io.dangol.core.consent.ConsentScope;
import io.dangol.core.consent.ConsentState;
import io.dangol.core.consent.Purpose;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.golden.GoldenRecord;
import io.dangol.core.memory.InMemoryConsentStore;
import io.dangol.core.store.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The fixture F11 of the source documents: records of the same people from two home-shopping
 * channels, a department store and the own mall, most without any number of the customer.
 */
class MultiSourceMergeTest {

  private static final String HOME = "서울 마포구 월드컵로 12, 현대아파트 101-202";

  private static final SourceRecord BUYER =
      Host.record("l-shopping", 1, RecordRole.BUYER, "김철수", MOBILE, "010-2345-6789");

  private static final SourceRecord RECIPIENT =
      Host.record(
              "l-shopping",
              2,
              RecordRole.RECIPIENT,
              "이영희(선물)",
              PHONE,
              "010-8765-4321",
              ADDRESS,
              HOME)
          .referredBy(BUYER.ref());

  private static final SourceRecord OTHER_CHANNEL =
      Host.record("c-shopping", 3, RecordRole.BUYER, "김철수 고객님", PHONE, "82-10-2345-6789");

  private static final SourceRecord STORE =
      Host.record(
          "department-store",
          4,
          RecordRole.BUYER,
          "김 철수",
          MOBILE,
          "010.2345.6789",
          EMAIL,
          "kim@example.com");

  private static final SourceRecord MALL =
      Host.record("own-mall", 5, RecordRole.MEMBER, "김철수", EMAIL, "Kim@Example.com");

  private static final List<SourceRecord> ALL =
      List.of(BUYER, RECIPIENT, OTHER_CHANNEL, STORE, MALL);

  private final Host host = new Host();

  private CustomerId of(SourceRecord record) {
    return host.identities.customer(record.ref()).orElseThrow();
  }

  @Test
  void everyPerson_isOneCustomer_withTheOriginOfAllRecords() {
    ALL.forEach(host.identities::ingest);
    GoldenRecord golden = host.identities.golden(of(BUYER)).orElseThrow();
    assertThat(golden.origins())
        .containsExactlyInAnyOrder(BUYER.ref(), OTHER_CHANNEL.ref(), STORE.ref(), MALL.ref());
    assertThat(golden.text(NAME)).contains("김철수");
    assertThat(golden.text(MOBILE)).contains("+821023456789");
    assertThat(golden.text(EMAIL)).contains("kim@example.com");
    assertThat(golden.isProspect()).isFalse();
    assertThat(host.records.stream()).containsExactlyInAnyOrderElementsOf(ALL);
    try (var customers = host.customers.stream()) {
      assertThat(customers).hasSize(2);
    }
  }

  @Test
  void theRecipient_isAProspect_whoWasReferredByTheBuyer() {
    ALL.forEach(host.identities::ingest);
    CustomerId recipient = of(RECIPIENT);
    assertThat(host.identities.golden(recipient).orElseThrow().isProspect()).isTrue();
    assertThat(host.identities.referrers(recipient)).containsExactly(of(BUYER));
    Customer stored = host.customers.find(recipient).orElseThrow().value();
    assertThat(stored.name()).isEqualTo("이영희");
    assertThat(stored.profile().stage()).isEqualTo(LifecycleStage.ACQUISITION);
    assertThat(stored.profile().contactPoints())
        .extracting(ContactPoint::kind)
        .containsExactlyInAnyOrder(ContactPointKind.POSTAL, ContactPointKind.MOBILE);
  }

  @Test
  void theRecipient_isPromoted_onTheFirstOrderOfTheirOwn() {
    ALL.forEach(host.identities::ingest);
    CustomerId recipient = of(RECIPIENT);
    IngestResult result =
        host.identities.ingest(
            Host.record("own-mall", 9, RecordRole.BUYER, "이영희", MOBILE, "010-8765-4321"));
    assertThat(result).isInstanceOf(IngestResult.Absorbed.class);
    assertThat(result.customer()).contains(recipient);
    assertThat(host.identities.golden(recipient).orElseThrow().isProspect()).isFalse();
    assertThat(host.customers.find(recipient).orElseThrow().value().profile().stage())
        .isEqualTo(LifecycleStage.RETENTION);
  }

  @Test
  void theRecipient_inheritsNoConsentOfTheBuyer() {
    ALL.forEach(host.identities::ingest);
    InMemoryConsentStore consents = new InMemoryConsentStore();
    ConsentScope mail = ConsentScope.of(Channel.SMS, Purpose.MARKETING);
    consents.append(
        ConsentRecord.of(of(BUYER), mail, ConsentState.GRANTED, Host.NOON, BUYER.ref()));
    List<ConsentLedger> ledgers =
        host.customers.identities(of(RECIPIENT)).stream().map(consents::ledger).toList();
    assertThat(ConsentLedger.merged(of(RECIPIENT), ledgers).stateAt(mail, Host.NOON)).isEmpty();
  }

  @Test
  void runningItAgain_changesNothing() {
    ALL.forEach(host.identities::ingest);
    Version version = host.merges.version();
    int events = host.events.size();
    List<Customer> before = stored();
    for (SourceRecord record : ALL) {
      SourceRecord later =
          new SourceRecord(
              record.ref(),
              record.role(),
              record.receivedAt().plusSeconds(99),
              record.values(),
              record.referredBy());
      assertThat(host.identities.ingest(later))
          .isEqualTo(new IngestResult.Unchanged(record.ref(), of(record)));
    }
    assertThat(host.merges.version()).isEqualTo(version);
    assertThat(host.events).hasSize(events);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void theOrderOfRecords_makesNoDifference_whereNothingContradicts() {
    ALL.forEach(host.identities::ingest);
    for (int seed = 0; seed < 30; seed++) {
      List<SourceRecord> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      Host other = new Host();
      shuffled.forEach(other.identities::ingest);
      assertThat(other.partition()).isEqualTo(host.partition());
      CustomerId kim = other.identities.customer(BUYER.ref()).orElseThrow();
      assertThat(other.identities.golden(kim).orElseThrow().fields())
          .isEqualTo(host.identities.golden(of(BUYER)).orElseThrow().fields());
    }
  }

  @Test
  void anotherService_onTheSamePorts_knowsTheSame() {
    ALL.forEach(host.identities::ingest);
    IdentityService other = host.open();
    assertThat(other.golden(of(BUYER))).isEqualTo(host.identities.golden(of(BUYER)));
    assertThat(
            other.ingest(
                Host.record("own-mall", 9, RecordRole.BUYER, "이영희", MOBILE, "010-8765-4321")))
        .isInstanceOf(IngestResult.Absorbed.class);
    assertThat(host.identities.customer(Host.ref("own-mall", 9))).contains(of(RECIPIENT));
  }

  private List<Customer> stored() {
    try (var customers = host.customers.stream()) {
      return customers.toList();
    }
  }
}
