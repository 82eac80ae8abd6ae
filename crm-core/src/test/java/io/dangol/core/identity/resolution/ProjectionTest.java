package io.dangol.core.identity.resolution;

import static io.dangol.core.identity.RecordField.BIRTH_DATE;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.RecordField.PHONE;
import static io.dangol.core.identity.resolution.Host.buyer;
import static io.dangol.core.identity.resolution.Host.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.core.customer.Channel;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.DeliverabilityPolicy;
import io.dangol.core.customer.contact.DeliveryEvent;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The customer store follows the log, whatever happened in between. */
class ProjectionTest {

  private static final String N1 = "010-2345-6789";
  private static final String N2 = "010-3456-7890";

  private final Host host = new Host();
  private final IdentityService identities = host.identities;
  private final AtomicInteger count = new AtomicInteger(1000);

  private static Identifier card(String value) {
    return Identifier.of(IdentifierType.MEMBER_CARD, value);
  }

  private Customer stored(CustomerId id) {
    return host.customers.find(id).orElseThrow().value();
  }

  private StewardResult.Merged merge(CustomerId first, CustomerId second) {
    return (StewardResult.Merged) identities.merge(first, second, "staff-7", "SAME");
  }

  /** An identity service over the host's ports with another customer store. */
  private IdentityService over(CustomerStore customers) {
    return IdentityService.open(
        new IdentityPorts(host.records, host.merges, customers, host.events::addAll),
        IdentityOptions.standard(),
        InstantSource.fixed(Host.NOON),
        () -> "Z-" + count.incrementAndGet());
  }

  /** The host's store, with something that is done before each call of a method. */
  private CustomerStore before(String method, Runnable action) {
    return (CustomerStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CustomerStore.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                action.run();
              }
              try {
                return called.invoke(host.customers, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void split_afterAMerge_takesTheIdentifierAlong() {
    SourceRecord second = buyer(2, "이영희", MOBILE, N2, MEMBER_CARD, "A-100");
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(second);
    CustomerId first = host.customer(1);
    merge(first, host.customer(2));
    identities.split(first, Set.of(ref(2)), "staff-7", "TWO");
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(host.customer(2));
    assertThat(identities.ingest(second))
        .isEqualTo(new IngestResult.Unchanged(ref(2), host.customer(2)));
  }

  @Test
  void unmerge_worksBelowAnotherMerge() {
    identities.ingest(buyer(1, "박민수", MOBILE, "010-3333-4444"));
    identities.ingest(buyer(2, "김철수", MOBILE, N1));
    identities.ingest(buyer(3, "이영희", MOBILE, N2, MEMBER_CARD, "A-100"));
    CustomerId top = host.customer(1);
    CustomerId lowest = host.customer(3);
    StewardResult.Merged inner = merge(host.customer(2), lowest);
    StewardResult.Merged outer = merge(top, host.customer(2));
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(outer.survivor());
    identities.unmerge(inner.merge(), "staff-7", "MISTAKE");
    assertThat(host.customers.resolve(lowest)).isEqualTo(new Resolution.Active(lowest));
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(lowest);
    identities.unmerge(outer.merge(), "staff-7", "MISTAKE");
    // What was parted below stays apart from all of the other side.
    assertThat(identities.ingest(buyer(4, "박민수", MOBILE, "010-3333-4444", MEMBER_CARD, "A-100")))
        .isNotInstanceOf(IngestResult.Merged.class);
  }

  @Test
  void ingest_again_makesUpForAStoreThatFailed() {
    AtomicInteger failures = new AtomicInteger(1);
    IdentityService service =
        over(
            before(
                "redirect",
                () -> {
                  if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the database is away");
                  }
                }));
    SourceRecord bridge = buyer(3, "김철수", MOBILE, N1, EMAIL, "k@example.com");
    service.ingest(buyer(1, "김철수", MOBILE, N1));
    service.ingest(buyer(2, "김철수", EMAIL, "k@example.com"));
    CustomerId second = service.customer(ref(2)).orElseThrow();
    assertThatThrownBy(() -> service.ingest(bridge)).hasMessageContaining("away");
    assertThat(service.ingest(bridge)).isInstanceOf(IngestResult.Unchanged.class);
    CustomerId survivor = service.customer(ref(3)).orElseThrow();
    assertThat(host.customers.resolve(second)).isEqualTo(new Resolution.Redirected(survivor));
    assertThat(host.events)
        .extracting(event -> event.type())
        .containsOnlyOnce(EventTypes.CUSTOMER_MERGED);
    service.reproject();
    assertThat(host.events).hasSize(3);
  }

  @Test
  void reproject_bringsALostStoreBack() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(buyer(2, "이영희", MOBILE, N2));
    StewardResult.Merged merged = merge(host.customer(1), host.customer(2));
    Host empty = new Host();
    IdentityService service =
        IdentityService.open(
            new IdentityPorts(host.records, host.merges, empty.customers, empty.events::addAll),
            IdentityOptions.standard(),
            InstantSource.fixed(Host.NOON.plusSeconds(3600)),
            () -> "Z");
    service.reproject();
    assertThat(empty.customers.find(merged.survivor()).orElseThrow().value())
        .isEqualTo(stored(merged.survivor()));
    assertThat(empty.customers.resolve(merged.retired()))
        .isEqualTo(host.customers.resolve(merged.retired()));
    assertThat(empty.events)
        .extracting(event -> event.type())
        .containsExactlyInAnyOrder(
            EventTypes.CUSTOMER_REGISTERED,
            EventTypes.CUSTOMER_REGISTERED,
            EventTypes.CUSTOMER_MERGED);
  }

  @Test
  void save_losesNothing_thatAnotherServiceSavedMeanwhile() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    int number = 10;
    for (String method : List.of("find", "resolve", "save")) {
      number += 20;
      AtomicReference<SourceRecord> other = new AtomicReference<>();
      IdentityService service =
          over(
              before(
                  method,
                  () -> {
                    SourceRecord record = other.getAndSet(null);
                    if (record != null) {
                      identities.ingest(record);
                    }
                  }));
      other.set(buyer(number, "김철수", MOBILE, N1, EMAIL, method + "@example.com"));
      service.ingest(buyer(number + 10, "김철수", MOBILE, N1, EMAIL, method + "2@example.com"));
      assertThat(stored(host.customer(1)).profile().contactPoints())
          .extracting(ContactPoint::value)
          .contains(method + "@example.com", method + "2@example.com");
    }
  }

  @Test
  void ingest_leavesAnIdentifierToACustomerOfTheHost() {
    CustomerId own = CustomerId.of("H-1");
    host.customers.save(
        new Person(own, "박민수", null, CustomerProfile.empty().with(card("A100"))), Version.NONE);
    SourceRecord record = buyer(1, "김철수", MOBILE, N1, MEMBER_CARD, "A-100");
    assertThat(identities.ingest(record)).isInstanceOf(IngestResult.Created.class);
    assertThat(identities.ingest(record)).isInstanceOf(IngestResult.Unchanged.class);
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(own);
    assertThat(stored(host.customer(1)).profile().contactPoints()).hasSize(1);
  }

  @Test
  void ingest_followsAMergeOfTheHost() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(buyer(2, "김철수", EMAIL, "k@example.com"));
    CustomerId first = host.customer(1);
    CustomerId second = host.customer(2);
    host.customers.redirect(first, second);
    identities.ingest(buyer(4, "김철수", MOBILE, N1));
    assertThat(host.customers.resolve(first)).isEqualTo(new Resolution.Redirected(second));
    IngestResult bridged = identities.ingest(buyer(3, "김철수", MOBILE, N1, EMAIL, "k@example.com"));
    assertThat(bridged.customer()).contains(second);
    assertThat(host.customers.resolve(first)).isEqualTo(new Resolution.Redirected(second));
    assertThat(host.customers.identities(second)).containsExactlyInAnyOrder(first, second);
    identities.unmerge(identities.mergeOf(first).orElseThrow().merge(), "staff-7", "MISTAKE");
    assertThat(host.customers.resolve(first)).isEqualTo(new Resolution.Active(first));
  }

  @Test
  void ingest_doesNotJoinAnErasedCustomer() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1, MEMBER_CARD, "A-100"));
    CustomerId erased = host.customer(1);
    host.customers.erase(erased, Host.NOON);
    assertThat(identities.ingest(buyer(2, "김철수", MOBILE, N1, MEMBER_CARD, "A-100")))
        .isInstanceOf(IngestResult.Created.class);
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(host.customer(2));
    host.records.erase(ref(1), Host.NOON);
    assertThat(identities.golden(erased).orElseThrow().fields()).isEmpty();
  }

  @Test
  void merge_keepsAComplaint_andSoDoesUnmerge() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1, EMAIL, "k@example.com"));
    identities.ingest(buyer(2, "이영희", MOBILE, N2));
    identities.ingest(buyer(3, "박민수", EMAIL, "k@example.com"));
    CustomerId complaining = host.customer(3);
    Versioned<Customer> before = host.customers.find(complaining).orElseThrow();
    ContactPoint point =
        before
            .value()
            .profile()
            .contactPoints()
            .get(0)
            .after(DeliveryEvent.COMPLAINT, Host.NOON, DeliverabilityPolicy.defaults());
    host.customers.save(
        new Person(complaining, "박민수", null, before.value().profile().with(point)),
        before.version());
    StewardResult.Merged merged = merge(host.customer(1), complaining);
    assertThat(stored(merged.survivor()).profile().reachedBy(Channel.EMAIL, Host.NOON)).isEmpty();
    identities.unmerge(merged.merge(), "staff-7", "MISTAKE");
    assertThat(stored(complaining).profile().reachedBy(Channel.EMAIL, Host.NOON)).isEmpty();
  }

  @Test
  void mergeAndUnmerge_leaveTheStageOfARecipient() {
    identities.ingest(
        Host.record("shop", 1, RecordRole.RECIPIENT, "이영희", MOBILE, N2, MEMBER_CARD, "A-100"));
    identities.ingest(buyer(2, "김철수", MOBILE, N1));
    CustomerId recipient = host.customer(1);
    Customer before = stored(recipient);
    StewardResult.Merged merged = merge(recipient, host.customer(2));
    assertThat(merged.survivor()).isEqualTo(recipient);
    assertThat(stored(recipient).profile().stage()).isEqualTo(LifecycleStage.RETENTION);
    identities.unmerge(merged.merge(), "staff-7", "MISTAKE");
    assertThat(stored(recipient)).isEqualTo(before);
  }

  @Test
  void ingest_takesOnlyTheContestedValue() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1, MEMBER_CARD, "A-100").with(MEMBER_CARD, "B-200"));
    identities.ingest(buyer(2, "김철수", MEMBER_CARD, "A-100", BIRTH_DATE, "1950-01-02"));
    identities.ingest(buyer(3, "이영희", MEMBER_CARD, "B-200", BIRTH_DATE, "1980-01-02"));
    assertThat(host.customer(3)).isNotEqualTo(host.customer(1));
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(host.customer(1));
    assertThat(host.customers.findByIdentifier(card("B200"))).isEmpty();
  }

  @Test
  void ingest_givesNobodyANumberOfThirtyPeople() {
    for (int i = 0; i < 30; i++) {
      identities.ingest(buyer(i, "name " + i, MOBILE, N1, PHONE, N2 + i));
    }
    identities.reproject();
    assertThat(
            host.customers.findByIdentifier(Identifier.of(IdentifierType.PHONE, "+821023456789")))
        .isEmpty();
    assertThat(identities.golden(host.customer(0)).orElseThrow().text(MOBILE)).isEmpty();
  }

  @Test
  void assertDifferent_undoesTheLaterMerge() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1, MEMBER_CARD, "A-100"));
    identities.ingest(buyer(2, "김영수", MOBILE, N2));
    identities.ingest(buyer(3, "박민수", MOBILE, "010-3333-4444"));
    CustomerId survivor = host.customer(1);
    merge(survivor, host.customer(2));
    CustomerId guessed = host.customer(3);
    merge(survivor, guessed);
    assertThat(identities.assertDifferent(ref(3), ref(2), "staff-7", "TOLD"))
        .isEqualTo(new StewardResult.Unmerged(guessed, survivor));
    assertThat(host.customer(2)).isEqualTo(survivor);
  }

  @Test
  void unmerge_isTold_andTakesAlongWhatMatchedTheAlias() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(buyer(2, "이영희", MOBILE, N2));
    CustomerId other = host.customer(2);
    StewardResult.Merged merged = merge(host.customer(1), other);
    identities.ingest(buyer(3, "이영희", MOBILE, N2));
    assertThat(host.customer(3)).isEqualTo(merged.survivor());
    identities.unmerge(merged.merge(), "staff-7", "MISTAKE");
    assertThat(host.customer(3)).isEqualTo(other);
    assertThat(host.events)
        .extracting(event -> event.type())
        .containsOnlyOnce(EventTypes.CUSTOMER_UNMERGED);
  }

  @Test
  void ingest_doesNotJoinByANumberOfThirtyPeople() {
    for (int i = 0; i < 30; i++) {
      identities.ingest(buyer(i, "name " + i, MOBILE, N1));
    }
    assertThat(identities.ingest(buyer(30, "name 1", MOBILE, N1)))
        .isInstanceOf(IngestResult.Created.class);
  }

  @Test
  void assertDifferent_takesAlongWhatSharesAnIdentifier() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(buyer(2, "김철수", MOBILE, N1, MEMBER_CARD, "A-100"));
    identities.ingest(buyer(3, "김철수", MEMBER_CARD, "A-100"));
    identities.assertDifferent(ref(1), ref(2), "staff-7", "NAMESAKES");
    assertThat(host.customer(3)).isEqualTo(host.customer(2)).isNotEqualTo(host.customer(1));
    assertThat(host.customers.findByIdentifier(card("A100"))).containsExactly(host.customer(2));
  }

  @Test
  void unmerge_isRefused_whereASplitTookTheLastRecord() {
    identities.ingest(buyer(1, "김철수", MOBILE, N1));
    identities.ingest(buyer(2, "이영희", MOBILE, N2));
    StewardResult.Merged merged = merge(host.customer(1), host.customer(2));
    identities.split(merged.survivor(), Set.of(ref(2)), "staff-7", "TWO");
    assertThat(identities.unmerge(merged.merge(), "staff-7", "MISTAKE"))
        .isEqualTo(new StewardResult.Refused(StewardResult.Reason.NO_RECORDS));
  }
}
