package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerIndex;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.Facts;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.store.Version;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerFactsTest {

  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId SHOP = CustomerId.of("C-2");
  private static final CustomerId UNKNOWN = CustomerId.of("C-3");

  @Test
  void source_saysWhoACustomerIs() {
    Map<CustomerId, Customer> known =
        Map.of(
            KIM,
            Person.of(KIM, "Kim")
                .with(CustomerProfile.empty().ownedBy("staff-7").in(ZoneId.of("Asia/Seoul"))),
            SHOP,
            Organization.of(SHOP, "Shop", Organization.Form.NON_PROFIT));
    FactTable table =
        FactTable.of(CustomerIndex.of(List.of(KIM, SHOP, UNKNOWN)))
            .with(CustomerFacts.source(id -> Optional.ofNullable(known.get(id))));

    Facts kim = table.row(0);
    assertThat(kim.find(CustomerFacts.KIND)).contains("PERSON");
    assertThat(kim.find(CustomerFacts.STATUS)).contains(CustomerStatus.ACTIVE);
    assertThat(kim.find(CustomerFacts.STAGE)).contains(LifecycleStage.ACQUISITION);
    assertThat(kim.find(CustomerFacts.ZONE)).contains("Asia/Seoul");
    assertThat(kim.find(CustomerFacts.OWNER)).contains("staff-7");
    assertThat(table.row(1).find(CustomerFacts.KIND)).contains("NON_PROFIT");
    assertThat(table.row(1).isMissing(CustomerFacts.OWNER)).isTrue();
    assertThat(table.row(2).isMissing(CustomerFacts.STATUS)).isTrue();
  }

  @Test
  void source_saysThatACustomerWasErasedOrClosed_andFollowsAliases() {
    CustomerStore store = new InMemoryCustomerStore();
    store.save(Person.of(KIM, "Kim"), Version.NONE);
    store.save(Person.of(SHOP, "Lee"), Version.NONE);
    CustomerId closed = CustomerId.of("C-4");
    store.save(
        Person.of(closed, "Park").with(CustomerProfile.empty().with(CustomerStatus.CLOSED)),
        Version.NONE);
    store.redirect(SHOP, closed);
    store.erase(KIM, Instant.parse("2026-07-01T03:00:00Z"));
    FactTable table =
        FactTable.of(CustomerIndex.of(List.of(KIM, SHOP, UNKNOWN, closed)))
            .with(CustomerFacts.source(store));
    assertThat(table.row(0).find(CustomerFacts.STATUS)).contains(CustomerStatus.ERASED);
    assertThat(table.row(0).isMissing(CustomerFacts.KIND)).isTrue();
    assertThat(table.row(1).find(CustomerFacts.STATUS)).contains(CustomerStatus.CLOSED);
    assertThat(table.row(2).isMissing(CustomerFacts.STATUS)).isTrue();
    assertThat(table.row(3).find(CustomerFacts.STATUS)).contains(CustomerStatus.CLOSED);
  }

  @Test
  void source_asksTheStoreByTheThousand() {
    CustomerStore store = new InMemoryCustomerStore();
    List<CustomerId> ids =
        IntStream.range(0, CustomerStore.MAX_BULK + 1)
            .mapToObj(i -> CustomerId.of("B-" + i))
            .toList();
    ids.forEach(id -> store.save(Person.of(id, "Somebody"), Version.NONE));
    List<String> calls = new ArrayList<>();
    CustomerStore counted =
        (CustomerStore)
            Proxy.newProxyInstance(
                CustomerStore.class.getClassLoader(),
                new Class<?>[] {CustomerStore.class},
                (proxy, method, arguments) -> {
                  calls.add(method.getName());
                  return method.invoke(store, arguments);
                });

    FactTable table = FactTable.of(CustomerIndex.of(ids)).with(CustomerFacts.source(counted));

    assertThat(calls).containsExactly("resolveAll", "findAll", "resolveAll", "findAll");
    assertThat(table.row(CustomerStore.MAX_BULK).find(CustomerFacts.STATUS))
        .contains(CustomerStatus.ACTIVE);
  }
}
