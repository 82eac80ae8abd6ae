package io.dangol.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.customer.contact.DeliverabilityPolicy;
import io.dangol.core.customer.contact.DeliveryEvent;
import io.dangol.core.customer.contact.Validity;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.StreamContract;
import io.dangol.core.store.Threads;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a {@link CustomerStore} must do: rules CUS-1 to CUS-23, CUS-PAGE-1 to CUS-PAGE-5 and STR-1
 * to STR-5. A host extends it and returns its own store.
 */
public abstract class CustomerStoreContract implements StreamContract {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId LEE = CustomerId.of("C-2");
  private static final CustomerId PARK = CustomerId.of("C-3");
  private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

  private CustomerStore store;

  /**
   * Returns the store to be tested.
   *
   * @return an empty store
   */
  protected abstract CustomerStore create();

  @BeforeEach
  void createStore() {
    store = create();
  }

  @Override
  public Stream<?> openStream() {
    return store.stream();
  }

  @Override
  public void fill(int rows) {
    for (int i = 0; i < rows; i++) {
      CustomerId id = CustomerId.of("S-%07d".formatted(i));
      if (store.find(id).isEmpty()) {
        store.save(Person.of(id, "Somebody"), Version.NONE);
      }
    }
  }

  @Test
  @DisplayName("CUS-1: a customer that was never saved is not found")
  void find_isEmpty_forUnknownCustomers() {
    assertThat(store.find(KIM)).isEmpty();
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Unknown());
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.EMAIL, "a@example.com")))
        .isEmpty();
  }

  @Test
  @DisplayName("CUS-2: what was saved is found, and versions increase")
  void save_returnsIncreasingVersions() {
    Version first = store.save(Person.of(KIM, "Kim"), Version.NONE);
    Version second = store.save(Person.of(KIM, "Kim Minsu"), first);
    assertThat(second).isGreaterThan(first);
    assertThat(store.find(KIM)).contains(new Versioned<>(Person.of(KIM, "Kim Minsu"), second));
  }

  @Test
  @DisplayName("CUS-3: a stale save throws and changes nothing")
  void save_throws_whenStale() {
    Version first = store.save(Person.of(KIM, "Kim"), Version.NONE);
    Version second = store.save(Person.of(KIM, "Kim Minsu"), first);
    assertThatThrownBy(() -> store.save(Person.of(KIM, "Kim Late"), first))
        .isInstanceOf(StaleVersionException.class)
        .hasMessageContaining("C-1")
        .hasMessageNotContaining("Late");
    assertThatThrownBy(() -> store.save(Person.of(KIM, "Kim New"), Version.NONE))
        .isInstanceOf(StaleVersionException.class);
    assertThat(store.find(KIM).orElseThrow().version()).isEqualTo(second);
  }

  @Test
  @DisplayName("CUS-4: of concurrent saves of one version exactly one wins, a hundred times over")
  void save_letsOneWin_ofManyThreads() {
    Version version = store.save(Person.of(KIM, "Kim"), Version.NONE);
    for (int round = 0; round < 100; round++) {
      Version expected = version;
      List<Optional<Version>> saved =
          Threads.together(thread -> trySave(Person.of(KIM, "Kim " + thread), expected));
      List<Version> won = saved.stream().flatMap(Optional::stream).toList();
      assertThat(won).hasSize(1);
      version = won.get(0);
      assertThat(store.find(KIM).orElseThrow().version()).isEqualTo(version);
    }
  }

  private Optional<Version> trySave(Customer customer, Version expected) {
    try {
      return Optional.of(store.save(customer, expected));
    } catch (StaleVersionException stale) {
      return Optional.empty();
    }
  }

  @Test
  @DisplayName("CUS-5: a bulk read equals single reads")
  void findAll_equalsFind() {
    saveAll(KIM, LEE);
    assertThat(store.findAll(Set.of(KIM, LEE, PARK)))
        .hasSize(2)
        .containsEntry(KIM, store.find(KIM).orElseThrow())
        .containsEntry(LEE, store.find(LEE).orElseThrow());
    assertThat(store.findAll(Set.of())).isEmpty();
  }

  @Test
  @DisplayName("CUS-6: a bulk read refuses more than it promises")
  void findAll_refusesTooMany() {
    Set<CustomerId> many = new HashSet<>();
    IntStream.rangeClosed(0, CustomerStore.MAX_BULK)
        .forEach(i -> many.add(CustomerId.of("C-" + i)));
    assertThatIllegalArgumentException().isThrownBy(() -> store.findAll(many));
  }

  @Test
  @DisplayName("CUS-7: customers are found by the identifiers they have now")
  void findByIdentifier_followsChanges() {
    Version first = store.save(with(KIM, IdentifierType.EMAIL, "a@example.com"), Version.NONE);
    store.save(with(LEE, IdentifierType.EMAIL, "a@example.com"), Version.NONE);
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.EMAIL, "a@example.com")))
        .containsExactly(KIM, LEE);
    store.save(with(KIM, IdentifierType.EMAIL, "b@example.com"), first);
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.EMAIL, "a@example.com")))
        .containsExactly(LEE);
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.PHONE, "b@example.com")))
        .isEmpty();
  }

  @Test
  @DisplayName("CUS-8: an exclusive identifier has one holder, even among many threads")
  void save_refusesAnExclusiveIdentifierTwice() {
    List<Boolean> saved =
        Threads.together(
            thread -> {
              CustomerId id = CustomerId.of("T-" + thread);
              try {
                store.save(with(id, IdentifierType.MEMBER_CARD, "4711"), Version.NONE);
                return true;
              } catch (IdentifierConflictException conflict) {
                assertThat(conflict).hasMessageNotContaining("4711");
                assertThat(conflict.customer()).isEqualTo(id);
                assertThat(conflict.type()).isEqualTo(IdentifierType.MEMBER_CARD);
                assertThat(conflict.holder()).isNotEqualTo(id);
                return false;
              }
            });
    assertThat(saved).filteredOn(won -> won).hasSize(1);
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.MEMBER_CARD, "4711")))
        .hasSize(1);
  }

  @Test
  @DisplayName("CUS-9: aliases resolve to the end of the chain, and find does not follow them")
  void resolve_isTransitive() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    store.redirect(LEE, PARK);
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Redirected(PARK));
    assertThat(store.resolve(PARK)).isEqualTo(new Resolution.Active(PARK));
    assertThat(store.find(KIM).orElseThrow().value().id()).isEqualTo(KIM);
  }

  @Test
  @DisplayName("CUS-10: aliases form no cycle, and nobody is an alias twice or of nobody")
  void redirect_refusesNonsense() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    assertThatIllegalArgumentException().isThrownBy(() -> store.redirect(LEE, KIM));
    assertThatIllegalArgumentException().isThrownBy(() -> store.redirect(LEE, LEE));
    assertThatIllegalArgumentException().isThrownBy(() -> store.redirect(KIM, PARK));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.redirect(LEE, CustomerId.of("nobody")));
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Redirected(LEE));
  }

  @Test
  @DisplayName("CUS-20: nobody becomes an alias of somebody who was erased, not even by way of one")
  void redirect_refusesErasedSurvivors() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    store.erase(LEE, Instant.parse("2026-07-01T03:00:00Z"));
    assertThatIllegalArgumentException().isThrownBy(() -> store.redirect(PARK, KIM));
    assertThatIllegalArgumentException().isThrownBy(() -> store.redirect(PARK, LEE));
    assertThat(store.resolve(PARK)).isEqualTo(new Resolution.Active(PARK));
  }

  @Test
  @DisplayName("CUS-11: a merge can be undone")
  void restore_undoesRedirect() {
    saveAll(KIM, LEE);
    store.redirect(KIM, LEE);
    assertThat(store.restore(KIM)).isTrue();
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Active(KIM));
    assertThat(store.restore(KIM)).isFalse();
    assertThat(ids(store.page(PageRequest.first(10)))).containsExactly(KIM, LEE);
  }

  @Test
  @DisplayName("CUS-12: an erased customer leaves a tombstone and nothing else")
  void erase_leavesATombstone() {
    store.save(with(KIM, IdentifierType.EMAIL, "a@example.com"), Version.NONE);
    assertThat(store.erase(KIM, NOON)).isTrue();
    assertThat(store.find(KIM)).isEmpty();
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.EMAIL, "a@example.com")))
        .isEmpty();
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Erased(NOON));
    assertThat(store.erase(KIM, NOON.plusSeconds(60))).isFalse();
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Erased(NOON));
  }

  @Test
  @DisplayName("CUS-13: an erased identity is not given out again")
  void save_refusesErasedCustomers() {
    store.save(Person.of(KIM, "Kim"), Version.NONE);
    store.erase(KIM, NOON);
    assertThatIllegalStateException()
        .isThrownBy(() -> store.save(Person.of(KIM, "Kim"), Version.NONE));
  }

  @Test
  @DisplayName("CUS-19: customers of two issuers may have the same number")
  void save_allowsTheNumberOfAnotherIssuer() {
    Identifier here = Identifier.of(SourceRef.of("shop-l", "1001"));
    Identifier there = Identifier.of(SourceRef.of("shop-c", "1001"));
    store.save(Person.of(KIM, "Kim").with(CustomerProfile.empty().with(here)), Version.NONE);
    store.save(Person.of(LEE, "Lee").with(CustomerProfile.empty().with(there)), Version.NONE);
    assertThat(store.findByIdentifier(here)).containsExactly(KIM);
    assertThat(store.findByIdentifier(there)).containsExactly(LEE);
    assertThat(store.findByIdentifier(here.from("shop-x"))).isEmpty();
  }

  @Test
  @DisplayName("CUS-14: customers who are merged may share an exclusive identifier")
  void save_allowsAnExclusiveIdentifier_withinAMerge() {
    Version kim = store.save(with(KIM, IdentifierType.MEMBER_CARD, "4711"), Version.NONE);
    Version lee = store.save(Person.of(LEE, "Lee"), Version.NONE);
    store.redirect(KIM, LEE);
    store.save(with(LEE, IdentifierType.MEMBER_CARD, "4711"), lee);
    assertThat(store.findByIdentifier(Identifier.of(IdentifierType.MEMBER_CARD, "4711")))
        .containsExactly(KIM, LEE);
    assertThat(store.save(with(KIM, IdentifierType.MEMBER_CARD, "4711"), kim)).isGreaterThan(kim);
  }

  @Test
  @DisplayName("CUS-15: everything that a customer was known as")
  void identities_areTheSurvivorAndAllAliases() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    assertThat(store.identities(KIM)).containsExactlyInAnyOrder(KIM, LEE);
    store.redirect(LEE, PARK);
    for (CustomerId any : List.of(KIM, LEE, PARK)) {
      assertThat(store.identities(any)).containsExactlyInAnyOrder(KIM, LEE, PARK);
    }
    store.restore(LEE);
    assertThat(store.identities(PARK)).containsExactly(PARK);
    assertThat(store.identities(CustomerId.of("nobody"))).containsExactly(CustomerId.of("nobody"));
  }

  @Test
  @DisplayName("CUS-16: a search finds by the beginning of a name and the end of a number")
  void search_findsByNameAndPhone() {
    store.save(called(KIM, "Kim Minsu", "+821012345678"), Version.NONE);
    store.save(called(LEE, "Kim Minji", "+82212349999"), Version.NONE);
    store.save(called(PARK, "Park", "+821012345678"), Version.NONE);
    assertThat(found(CustomerSearch.byName("kimmin"))).containsExactly(KIM, LEE);
    assertThat(found(CustomerSearch.byPhone("010-1234-5678"))).containsExactly(KIM, PARK);
    assertThat(found(CustomerSearch.byName("Kim").andPhone("5678"))).containsExactly(KIM);
    assertThat(found(CustomerSearch.byName("Minsu"))).isEmpty();
    assertThat(store.search(CustomerSearch.byName("kim"), 1)).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.search(CustomerSearch.byName("kim"), 0));
  }

  @Test
  @DisplayName("CUS-17: a search does not find merged and erased customers")
  void search_leavesOut_mergedAndErased() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    store.erase(PARK, NOON);
    assertThat(found(CustomerSearch.byName("Some"))).containsExactly(LEE);
  }

  @Test
  @DisplayName("CUS-18: an alias is not restored where an exclusive identifier would have two")
  void restore_throws_forExclusiveIdentifiersOfBoth() {
    saveAll(KIM);
    store.redirect(KIM, storedLee());
    store.save(
        with(KIM, IdentifierType.CUSTOMER_NO, "77"), store.find(KIM).orElseThrow().version());
    assertThatThrownBy(() -> store.restore(KIM)).isInstanceOf(IdentifierConflictException.class);
    assertThat(store.resolve(KIM)).isEqualTo(new Resolution.Redirected(LEE));
    store.save(Person.of(LEE, "Lee"), store.find(LEE).orElseThrow().version());
    assertThat(store.restore(KIM)).isTrue();
  }

  @Test
  @DisplayName("CUS-20: what one has as an exclusive identifier another one has in no way")
  void save_refusesASharedIdentifier_thatSomebodyHasExclusively() {
    Identifier own = Identifier.of(IdentifierType.MEMBER_CARD, "4711");
    Identifier weak =
        new Identifier(IdentifierType.MEMBER_CARD, "4711", IdentifierStrength.WEAK, false, null);
    Customer kim = Person.of(KIM, "Kim").with(CustomerProfile.empty().with(own));
    Customer lee = Person.of(LEE, "Lee").with(CustomerProfile.empty().with(weak));
    Customer park = Person.of(PARK, "Park").with(CustomerProfile.empty().with(weak));
    Version saved = store.save(kim, Version.NONE);
    assertThatThrownBy(() -> store.save(lee, Version.NONE))
        .isInstanceOf(IdentifierConflictException.class);
    saved = store.save(Person.of(KIM, "Kim"), saved);
    store.save(lee, Version.NONE);
    store.save(park, Version.NONE);
    Version bare = saved;
    assertThatThrownBy(() -> store.save(kim, bare)).isInstanceOf(IdentifierConflictException.class);
    assertThat(store.findByIdentifier(own)).containsExactly(LEE, PARK);
  }

  @Test
  @DisplayName("CUS-21: every part of a person and of an organisation comes back")
  void find_hasEveryPart() {
    ContactPoint mail =
        ContactPoint.of(ContactPointKind.EMAIL, "minsu@example.com")
            .writtenAs("Minsu@Example.com")
            .usedFor("BILLING")
            .valid(Validity.since(NOON.minusSeconds(90)).endingAt(NOON.plusSeconds(90)))
            .verified(NOON)
            .after(DeliveryEvent.SOFT_BOUNCE, NOON, DeliverabilityPolicy.defaults())
            .after(
                DeliveryEvent.POLICY_BLOCK, NOON.plusSeconds(1), DeliverabilityPolicy.defaults());
    CustomerProfile profile =
        CustomerProfile.empty()
            .with(Identifier.of(SourceRef.of("shop-l", "1001")))
            .with(
                new Identifier(
                    IdentifierType.EMAIL, "a@example.com", IdentifierStrength.WEAK, false, "bank"))
            .with(mail)
            .with(ContactPoint.of(ContactPointKind.MOBILE, "+821012345678"))
            .moveTo(LifecycleStage.ACQUISITION.next().iterator().next())
            .with(CustomerStatus.CLOSED)
            .ownedBy("staff-7")
            .in(ZoneId.of("Asia/Seoul"));
    Customer person = Person.of(KIM, "Kim").bornOn(LocalDate.of(1990, 1, 31)).with(profile);
    Customer organization =
        Organization.of(LEE, "Lee", Organization.Form.NON_PROFIT)
            .with(CustomerProfile.empty().with(mail).with(CustomerStatus.CLOSED));
    store.save(person, Version.NONE);
    store.save(organization, Version.NONE);
    assertThat(store.find(KIM).orElseThrow().value()).isEqualTo(person);
    assertThat(store.find(LEE).orElseThrow().value()).isEqualTo(organization);
    assertThat(store.findAll(Set.of(LEE)).values())
        .extracting(Versioned::value)
        .containsExactly(organization);
  }

  @Test
  @DisplayName("CUS-22: threads that merge crosswise make no cycle")
  void redirect_makesNoCycle_amongManyThreads() {
    for (int round = 0; round < 20; round++) {
      CustomerId one = CustomerId.of("X-" + round);
      CustomerId other = CustomerId.of("Y-" + round);
      saveAll(one, other);
      List<Boolean> merged =
          Threads.together(
              thread -> {
                try {
                  store.redirect(thread % 2 == 0 ? one : other, thread % 2 == 0 ? other : one);
                  return true;
                } catch (IllegalArgumentException refused) {
                  return false;
                }
              });
      assertThat(merged).filteredOn(done -> done).hasSize(1);
      assertThat(store.identities(one)).containsExactlyInAnyOrder(one, other);
      assertThat(Stream.of(one, other).filter(id -> store.resolve(id) instanceof Resolution.Active))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("CUS-23: resolving many at once equals resolving each")
  void resolveAll_equalsResolve() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    store.erase(PARK, NOON);
    Set<CustomerId> ids = Set.of(KIM, LEE, PARK, CustomerId.of("nobody"));
    assertThat(store.resolveAll(ids)).hasSize(4);
    assertThat(store.resolveAll(ids))
        .allSatisfy((id, stands) -> assertThat(stands).isEqualTo(store.resolve(id)));
    Set<CustomerId> many = new HashSet<>();
    IntStream.rangeClosed(0, CustomerStore.MAX_BULK)
        .forEach(i -> many.add(CustomerId.of("C-" + i)));
    assertThatIllegalArgumentException().isThrownBy(() -> store.resolveAll(many));
  }

  private CustomerId storedLee() {
    store.save(with(LEE, IdentifierType.CUSTOMER_NO, "77"), Version.NONE);
    return LEE;
  }

  private List<CustomerId> found(CustomerSearch search) {
    return store.search(search, 10).stream().map(Customer::id).toList();
  }

  private static Customer called(CustomerId id, String name, String phone) {
    ContactPoint point = ContactPoint.of(ContactPointKind.MOBILE, phone);
    return Person.of(id, name).with(CustomerProfile.empty().with(point));
  }

  @Test
  @DisplayName("CUS-PAGE-1: the pages together are all customers in order, each once")
  void page_concatenates_toEverything() {
    List<CustomerId> all = many(25);
    for (int limit : new int[] {1, 7, 25, 26, 1_000}) {
      assertThat(walk(limit)).isEqualTo(all);
    }
  }

  @Test
  @DisplayName("CUS-PAGE-2: the last page has no successor, and an empty store has an empty page")
  void page_ends() {
    assertThat(store.page(PageRequest.first(5)).items()).isEmpty();
    assertThat(store.page(PageRequest.first(5)).next()).isEmpty();
    many(5);
    assertThat(store.page(PageRequest.first(5)).next()).isEmpty();
    assertThat(store.page(PageRequest.first(4)).next()).isPresent();
  }

  @Test
  @DisplayName(
      "CUS-PAGE-3: inserts behind and before the cursor neither repeat nor lose a customer")
  void page_survivesInserts() {
    List<CustomerId> all = many(10);
    Page<Versioned<Customer>> first = store.page(PageRequest.first(4));
    store.save(Person.of(CustomerId.of("A-before"), "Early"), Version.NONE);
    store.save(Person.of(CustomerId.of("Z-after"), "Late"), Version.NONE);
    List<CustomerId> seen = new ArrayList<>(ids(first));
    seen.addAll(walk(first.next()));
    List<CustomerId> expected = new ArrayList<>(all);
    expected.add(CustomerId.of("Z-after"));
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  @DisplayName("CUS-PAGE-4: a cursor of another query is refused")
  void page_refusesForeignCursors() {
    many(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.page(new PageRequest(2, "elsewhere:1")));
  }

  @Test
  @DisplayName("CUS-PAGE-5: pages and streams leave out merged and erased customers")
  void page_leavesOut_mergedAndErased() {
    saveAll(KIM, LEE, PARK);
    store.redirect(KIM, LEE);
    store.erase(PARK, NOON);
    assertThat(walk(10)).containsExactly(LEE);
    try (Stream<Customer> customers = store.stream()) {
      assertThat(customers.map(Customer::id)).containsExactly(LEE);
    }
  }

  private List<CustomerId> many(int count) {
    List<CustomerId> ids =
        IntStream.range(0, count).mapToObj(i -> CustomerId.of("M-%03d".formatted(i))).toList();
    ids.forEach(id -> store.save(Person.of(id, "Somebody"), Version.NONE));
    return ids;
  }

  private List<CustomerId> walk(int limit) {
    return walk(Optional.of(PageRequest.first(limit)));
  }

  private List<CustomerId> walk(Optional<PageRequest> from) {
    List<CustomerId> seen = new ArrayList<>();
    Optional<PageRequest> next = from;
    while (next.isPresent()) {
      Page<Versioned<Customer>> page = store.page(next.get());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(next.get().limit());
      seen.addAll(ids(page));
      next = page.next();
    }
    return seen;
  }

  private static List<CustomerId> ids(Page<Versioned<Customer>> page) {
    return page.items().stream().map(item -> item.value().id()).toList();
  }

  private void saveAll(CustomerId... ids) {
    for (CustomerId id : ids) {
      store.save(Person.of(id, "Somebody"), Version.NONE);
    }
  }

  private static Customer with(CustomerId id, IdentifierType type, String value) {
    return Person.of(id, "Somebody").with(CustomerProfile.empty().with(Identifier.of(type, value)));
  }
}
