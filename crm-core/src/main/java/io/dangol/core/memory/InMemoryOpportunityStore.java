package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.sales.Opportunity;
import io.dangol.core.sales.OpportunityId;
import io.dangol.core.sales.OpportunityStore;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opportunities in memory. */
public final class InMemoryOpportunityStore implements OpportunityStore {

  private final VersionedMap<OpportunityId, Opportunity> values =
      new VersionedMap<>("opportunity", Opportunity::id, OpportunityId::of);

  /** Creates an empty store. */
  public InMemoryOpportunityStore() {}

  @Override
  public Optional<Versioned<Opportunity>> find(OpportunityId key) {
    return values.find(key);
  }

  @Override
  public Map<OpportunityId, Versioned<Opportunity>> findAll(Set<OpportunityId> keys) {
    return values.findAll(keys);
  }

  @Override
  public Page<Versioned<Opportunity>> page(PageRequest request) {
    return values.page(request);
  }

  @Override
  public Stream<Opportunity> stream() {
    return values.stream();
  }

  @Override
  public Version save(Opportunity value, Version expected) {
    return values.save(value, expected);
  }

  @Override
  public List<Versioned<Opportunity>> of(CustomerId customer) {
    return values.where(value -> value.customer().equals(customer));
  }

  @Override
  public int erase(CustomerId customer) {
    return values.eraseWhere(value -> value.customer().equals(customer));
  }
}
