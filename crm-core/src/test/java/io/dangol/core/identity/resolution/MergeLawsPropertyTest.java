package io.dangol.core.identity.resolution;

import static io.dangol.core.identity.RecordField.BIRTH_DATE;
import static io.dangol.core.identity.RecordField.EMAIL;
import static io.dangol.core.identity.RecordField.MEMBER_CARD;
import static io.dangol.core.identity.RecordField.MOBILE;
import static io.dangol.core.identity.resolution.Host.buyer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.match.Clusters;
import io.dangol.core.identity.match.Constraints;
import io.dangol.core.identity.match.KeyClustering;
import io.dangol.core.identity.match.KeyMatcher;
import io.dangol.core.identity.normalize.RecordNormalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MergeLawsPropertyTest {

  private static final List<RecordRole> ROLES = List.of(RecordRole.values());

  private static List<SourceRecord> people(Random random, int count) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Object> fields = new ArrayList<>();
      if (random.nextBoolean()) {
        fields.addAll(List.of(MOBILE, "010-2345-000" + random.nextInt(4)));
      }
      if (random.nextInt(3) == 0) {
        fields.addAll(List.of(EMAIL, "kim%d@example.com".formatted(random.nextInt(3))));
      }
      RecordRole role = ROLES.get(random.nextInt(ROLES.size()));
      records.add(Host.record("shop", i, role, "name " + random.nextInt(3), fields.toArray()));
    }
    return records;
  }

  /** People with cards and birthdays, some of whom contradict each other. */
  private static List<SourceRecord> contradicting(Random random, int count) {
    List<SourceRecord> records = new ArrayList<>();
    for (SourceRecord record : people(random, count)) {
      SourceRecord more = record;
      if (random.nextInt(3) == 0) {
        more = more.with(MEMBER_CARD, "A-10" + random.nextInt(4));
      }
      if (random.nextInt(4) == 0) {
        more = more.with(BIRTH_DATE, "1980-01-0" + (1 + random.nextInt(2)));
      }
      records.add(more);
    }
    return records;
  }

  /** Everything that can be seen from outside: customers, identities, records, golden records. */
  private static Map<String, Object> seen(Host host) {
    Map<String, Object> seen = new HashMap<>();
    try (var records = host.records.stream()) {
      records.forEach(
          record -> {
            CustomerId customer = host.identities.customer(record.ref()).orElseThrow();
            seen.put("record " + record.ref(), customer);
            seen.put("golden " + customer, host.identities.golden(customer));
            seen.put("identities " + customer, host.customers.identities(customer));
          });
    }
    try (var customers = host.customers.stream()) {
      customers.forEach(customer -> seen.put("stored " + customer.id(), customer));
    }
    return seen;
  }

  private static Host hostOf(List<SourceRecord> records) {
    Host host = new Host();
    records.forEach(host.identities::ingest);
    return host;
  }

  private static List<CustomerId> customers(Host host) {
    try (var customers = host.customers.stream()) {
      return customers.map(Customer::id).toList();
    }
  }

  @Property(tries = 100)
  void mergeThenUnmerge_isTheIdentity(@ForAll long seed) {
    Random random = new Random(seed);
    Host host = hostOf(people(random, 14));
    List<CustomerId> all = customers(host);
    CustomerId first = all.get(random.nextInt(all.size()));
    CustomerId second = all.get(random.nextInt(all.size()));
    Map<String, Object> before = seen(host);
    if (host.identities.merge(first, second, "staff-7", "SAME")
        instanceof StewardResult.Merged merged) {
      assertThat(seen(host)).isNotEqualTo(before);
      host.identities.unmerge(merged.merge(), "staff-7", "MISTAKE");
    }
    assertThat(seen(host)).isEqualTo(before);
  }

  @Property(tries = 100)
  void mergesOfThree_undoneInAnyOrder_areTheIdentity(@ForAll long seed) {
    Random random = new Random(seed);
    Host host = hostOf(contradicting(random, 14));
    List<CustomerId> all = new ArrayList<>(customers(host));
    Collections.shuffle(all, random);
    Map<String, Object> before = seen(host);
    List<String> merges = new ArrayList<>();
    for (int i = 1; i < Math.min(3, all.size()); i++) {
      if (host.identities.merge(all.get(i - 1), all.get(i), "staff-7", "SAME")
          instanceof StewardResult.Merged merged) {
        merges.add(merged.merge());
      }
    }
    Collections.shuffle(merges, random);
    merges.forEach(merge -> host.identities.unmerge(merge, "staff-7", "MISTAKE"));
    assertThat(seen(host)).isEqualTo(before);
    host.identities.reproject();
    assertThat(seen(host)).isEqualTo(before);
  }

  @Property(tries = 100)
  void merge_isIdempotent_andCommutativeOnTheSurvivor(@ForAll long seed) {
    List<SourceRecord> records = people(new Random(seed), 10);
    Host left = hostOf(records);
    Host right = hostOf(records);
    List<CustomerId> all = customers(left);
    CustomerId first = all.get(0);
    CustomerId second = all.get(all.size() - 1);
    StewardResult merged = left.identities.merge(first, second, "staff-7", "SAME");
    right.identities.merge(second, first, "staff-7", "SAME");
    assertThat(seen(right)).isEqualTo(seen(left));
    assertThat(left.identities.merge(second, first, "staff-7", "SAME"))
        .isEqualTo(new StewardResult.Unchanged());
    if (merged instanceof StewardResult.Merged done) {
      assertThat(left.customers.identities(done.retired())).contains(done.survivor());
    }
  }

  @Property(tries = 60)
  void clustersAtOnceAndOneByOne_agree_whereNothingContradicts(@ForAll long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = people(random, 25);
    Clusters clusters =
        KeyClustering.of(KeyMatcher.standard())
            .cluster(
                records.stream().map(RecordNormalizer.korean()::normalize).toList(),
                Constraints.none());
    Collections.shuffle(records, random);
    Set<NavigableSet<SourceRef>> parts = new HashSet<>();
    clusters.clusters().forEach(cluster -> parts.add(new TreeSet<>(cluster)));
    assertThat(hostOf(records).partition()).isEqualTo(parts);
  }

  @Property(tries = 60)
  void anotherService_readsTheSameOutOfTheLog(@ForAll long seed) {
    Random random = new Random(seed);
    Host host = hostOf(people(random, 12));
    host.identities.ingest(buyer(100, "name 1", MEMBER_CARD, "A-1"));
    List<CustomerId> all = customers(host);
    host.identities.merge(all.get(0), all.get(all.size() - 1), "staff-7", "SAME");
    host.identities.assertDifferent(Host.ref(0), Host.ref(1), "staff-7", "NAMESAKES");
    IdentityService other = host.open();
    try (var records = host.records.stream()) {
      records.forEach(
          record -> {
            CustomerId customer = host.identities.customer(record.ref()).orElseThrow();
            assertThat(other.customer(record.ref())).contains(customer);
            assertThat(other.golden(customer)).isEqualTo(host.identities.golden(customer));
          });
    }
  }
}
