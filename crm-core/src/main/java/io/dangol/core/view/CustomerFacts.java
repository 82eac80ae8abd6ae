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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
        id -> byId.apply(id).map(Source::facts).orElseGet(() -> Facts.builder().build()));
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
    return new Source(id -> facts(id, store));
  }

  private static Facts facts(CustomerId id, CustomerStore store) {
    Resolution resolution = store.resolve(id);
    if (resolution instanceof Resolution.Erased) {
      return Facts.builder().set(STATUS, CustomerStatus.ERASED).build();
    }
    CustomerId survivor = resolution instanceof Resolution.Redirected moved ? moved.to() : id;
    return store
        .find(survivor)
        .map(found -> Source.facts(found.value()))
        .orElseGet(() -> Facts.builder().build());
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

  private record Source(Function<CustomerId, Facts> byId) implements FactSource {

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
      for (int row = 0; row < table.size(); row++) {
        CustomerId id = table.customers().at(row);
        rows.add(id, byId.apply(id));
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
