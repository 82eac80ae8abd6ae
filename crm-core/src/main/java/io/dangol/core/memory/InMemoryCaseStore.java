package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.service.CaseId;
import io.dangol.core.service.CaseStore;
import io.dangol.core.service.ServiceCase;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Service cases in memory. */
public final class InMemoryCaseStore implements CaseStore {

  private final VersionedMap<CaseId, ServiceCase> values =
      new VersionedMap<>("case", ServiceCase::id, CaseId::of);

  /** Creates an empty store. */
  public InMemoryCaseStore() {}

  @Override
  public Optional<Versioned<ServiceCase>> find(CaseId key) {
    return values.find(key);
  }

  @Override
  public Map<CaseId, Versioned<ServiceCase>> findAll(Set<CaseId> keys) {
    return values.findAll(keys);
  }

  @Override
  public Page<Versioned<ServiceCase>> page(PageRequest request) {
    return values.page(request);
  }

  @Override
  public Stream<ServiceCase> stream() {
    return values.stream();
  }

  @Override
  public Version save(ServiceCase value, Version expected) {
    return values.save(value, expected);
  }

  @Override
  public List<Versioned<ServiceCase>> of(CustomerId customer) {
    return values.where(value -> value.customer().equals(customer));
  }

  @Override
  public int erase(CustomerId customer) {
    return values.eraseWhere(value -> value.customer().equals(customer));
  }
}
