package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadStore;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leads in memory. */
public final class InMemoryLeadStore implements LeadStore {

  private final VersionedMap<LeadId, Lead> values =
      new VersionedMap<>("lead", Lead::id, LeadId::of);

  /** Creates an empty store. */
  public InMemoryLeadStore() {}

  @Override
  public Optional<Versioned<Lead>> find(LeadId key) {
    return values.find(key);
  }

  @Override
  public Map<LeadId, Versioned<Lead>> findAll(Set<LeadId> keys) {
    return values.findAll(keys);
  }

  @Override
  public Page<Versioned<Lead>> page(PageRequest request) {
    return values.page(request);
  }

  @Override
  public Stream<Lead> stream() {
    return values.stream();
  }

  @Override
  public Version save(Lead value, Version expected) {
    return values.save(value, expected);
  }

  @Override
  public List<Versioned<Lead>> of(CustomerId customer) {
    return values.where(value -> value.customer().filter(customer::equals).isPresent());
  }

  @Override
  public int erase(CustomerId customer) {
    return values.eraseWhere(value -> value.customer().filter(customer::equals).isPresent());
  }

  @Override
  public boolean erase(LeadId lead) {
    return values.eraseWhere(value -> value.id().equals(lead)) > 0;
  }
}
