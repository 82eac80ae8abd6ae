package io.dangol.core.view;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStatus;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Resolution;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.Column;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactSource;
import io.dangol.core.fact.FactTable;
import io.dangol.core.fact.FactTableBuilder;
import io.dangol.core.fact.FactUnit;
import io.dangol.core.fact.FactWriter;
import io.dangol.core.fact.Facts;
import io.dangol.core.group.GroupFacts;
import io.dangol.core.store.Versioned;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Who a customer is, as facts: {@code customer.*}. The groups of a customer follow from rules and
 * have a source of their own, {@link GroupFacts}.
 */
public final class CustomerFacts {

  /** Whether the customer still counts as one. */
  public static final CodeFact<CustomerStatus> STATUS =
      Fact.code("customer.status", CustomerStatus.class);

  /** {@code PERSON}, or the {@link Organization.Form} of an organisation. */
  public static final CodeFact<String> KIND = Fact.code("customer.kind");

  /** The zone in which the customer lives, such as {@code Asia/Seoul}. */
  public static final CodeFact<String> ZONE = Fact.code("customer.zone");

  /** Where the customer stands in the life cycle. */
  public static final CodeFact<LifecycleStage> STAGE =
      Fact.code("customer.stage", LifecycleStage.class);

  /** The member of staff who looks after the customer. */
  public static final CodeFact<String> OWNER = Fact.code("customer.owner");

  private static final String SOURCE = "core.view";

  private CustomerFacts() {}

  /**
   * Returns a source of these facts.
   *
   * @param byId gives a customer, or empty for one that is not known, whose facts are then missing
   * @return the source
   */
  public static FactSource source(Function<CustomerId, Optional<Customer>> byId) {
    Objects.requireNonNull(byId, "byId");
    return new Source(
        ids -> {
          Map<CustomerId, Facts> facts = new HashMap<>();
          ids.forEach(id -> byId.apply(id).ifPresent(found -> facts.put(id, Source.facts(found))));
          return facts;
        });
  }

  /**
   * Returns a source of these facts over a store. An alias has the facts of its survivor; a
   * customer whose data were erased has the status {@link CustomerStatus#ERASED} and nothing else,
   * so that no rule takes them for somebody about whom the status is merely not known.
   *
   * @param store the customers
   * @return the source; customers who were never stored have no facts
   */
  public static FactSource source(CustomerStore store) {
    Objects.requireNonNull(store, "store");
    return new Source(ids -> facts(ids, store));
  }

  private static Map<CustomerId, Facts> facts(Set<CustomerId> ids, CustomerStore store) {
    Map<CustomerId, Facts> facts = new HashMap<>();
    Map<CustomerId, CustomerId> survivors = new HashMap<>();
    store
        .resolveAll(ids)
        .forEach(
            (id, resolution) -> {
              if (resolution instanceof Resolution.Erased) {
                facts.put(id, Facts.builder().set(STATUS, CustomerStatus.ERASED).build());
              } else {
                survivors.put(
                    id, resolution instanceof Resolution.Redirected moved ? moved.to() : id);
              }
            });
    Map<CustomerId, Versioned<Customer>> found = store.findAll(Set.copyOf(survivors.values()));
    survivors.forEach(
        (id, survivor) -> {
          Versioned<Customer> customer = found.get(survivor);
          if (customer != null) {
            facts.put(id, Source.facts(customer.value()));
          }
        });
    return facts;
  }

  /**
   * Returns the definitions of these facts, and of {@link GroupFacts#GROUPS}.
   *
   * @return a catalog
   */
  public static FactCatalog catalog() {
    return FactCatalog.of(
        List.of(
            FactDefinition.of(STATUS, FactUnit.NONE, SOURCE)
                .withAllowedValues(names(CustomerStatus.values())),
            FactDefinition.of(KIND, FactUnit.NONE, SOURCE)
                .withAllowedValues(List.of("PERSON", "COMPANY", "NON_PROFIT", "PUBLIC")),
            FactDefinition.of(ZONE, FactUnit.NONE, SOURCE),
            FactDefinition.of(STAGE, FactUnit.NONE, SOURCE)
                .withAllowedValues(names(LifecycleStage.values())),
            FactDefinition.of(OWNER, FactUnit.NONE, SOURCE),
            FactDefinition.of(GroupFacts.GROUPS, FactUnit.NONE, "core.group")));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** Asks for customers by the thousand; one that is not known is not in the answer. */
  private record Source(Function<Set<CustomerId>, Map<CustomerId, Facts>> byIds)
      implements FactSource {

    @Override
    public String name() {
      return "customers";
    }

    @Override
    public Set<Fact<?>> requires() {
      return Set.of();
    }

    @Override
    public Set<Fact<?>> publishes() {
      return Set.of(STATUS, KIND, ZONE, STAGE, OWNER);
    }

    @Override
    public void write(FactTable table, FactWriter columns) {
      FactTableBuilder rows = FactTable.builder(STATUS, KIND, ZONE, STAGE, OWNER);
      Facts unknown = Facts.builder().build();
      for (int from = 0; from < table.size(); from += CustomerStore.MAX_BULK) {
        int until = Math.min(table.size(), from + CustomerStore.MAX_BULK);
        List<CustomerId> ids =
            IntStream.range(from, until).mapToObj(table.customers()::at).toList();
        Map<CustomerId, Facts> found = byIds.apply(new LinkedHashSet<>(ids));
        ids.forEach(id -> rows.add(id, found.getOrDefault(id, unknown)));
      }
      FactTable built = rows.build();
      for (Fact<?> fact : built.facts()) {
        Column column = built.column(fact);
        columns.put(column);
      }
    }

    private static Facts facts(Customer customer) {
      CustomerProfile profile = customer.profile();
      Facts.Builder facts =
          Facts.builder()
              .set(STATUS, profile.status())
              .set(STAGE, profile.stage())
              .set(
                  KIND,
                  customer instanceof Organization organization
                      ? organization.form().name()
                      : "PERSON");
      if (profile.zone() != null) {
        facts.set(ZONE, profile.zone().getId());
      }
      if (profile.owner() != null) {
        facts.set(OWNER, profile.owner());
      }
      return facts.build();
    }
  }
}
