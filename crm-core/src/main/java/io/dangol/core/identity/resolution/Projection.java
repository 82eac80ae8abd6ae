package io.dangol.core.identity.resolution;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Resolution;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.golden.GoldenCustomer;
import io.dangol.core.identity.golden.GoldenField;
import io.dangol.core.identity.golden.Observations;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the customer store in step with the log. Doing it twice changes nothing. */
final class Projection {

  /** The host edits customers too; who is so unlucky so often has another problem. */
  private static final int ATTEMPTS = 10;

  private final CustomerStore customers;
  private final IdentityOptions options;

  Projection(CustomerStore customers, IdentityOptions options) {
    this.customers = customers;
    this.options = options;
  }

  /** Saves a customer, and before it those who lose an identifier that both have. */
  void save(CustomerId customer, IdentityState state, Instant asOf) {
    Set<CustomerId> others = new TreeSet<>();
    state.contested(customer).values().forEach(others::addAll);
    others.forEach(other -> saveOne(other, state, asOf));
    saveOne(customer, state, asOf);
  }

  private void saveOne(CustomerId id, IdentityState state, Instant asOf) {
    Map<RecordField, Set<CustomerId>> contested = state.contested(id);
    Observations observations = state.observations(id);
    List<GoldenField> fields = observations.fields(options.overrides().apply(id), asOf);
    for (int attempt = 1; !isErased(id); attempt++) {
      Optional<Versioned<Customer>> stored = customers.find(id);
      Customer known = stored.map(Versioned::value).orElse(null);
      Customer next =
          GoldenCustomer.of(id, fields, observations.roles(), known, contested.keySet());
      if (next.equals(known)) {
        return;
      }
      try {
        customers.save(next, stored.map(Versioned::version).orElse(Version.NONE));
        return;
      } catch (StaleVersionException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Makes the aliases of a customer aliases, then saves it with what it has now. */
  void merge(CustomerId survivor, Set<CustomerId> retired, IdentityState state, Instant asOf) {
    if (customers.find(survivor).isEmpty()) {
      save(survivor, state, asOf);
    }
    for (CustomerId alias : retired) {
      if (customers.resolve(alias) instanceof Resolution.Active && !isErased(survivor)) {
        customers.redirect(alias, survivor);
      }
    }
    save(survivor, state, asOf);
  }

  /** Takes from the survivor what is not its own, then lets the alias stand for itself again. */
  void unmerge(CustomerId survivor, CustomerId restored, IdentityState state, Instant asOf) {
    save(survivor, state, asOf);
    save(restored, state, asOf);
    customers.restore(restored);
  }

  boolean isErased(CustomerId id) {
    return customers.resolve(id) instanceof Resolution.Erased;
  }
}
