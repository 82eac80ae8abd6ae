package io.dangol.core.memory;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.group.CustomerGroup;
import io.dangol.core.group.GroupOverride;
import io.dangol.core.group.GroupStore;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Groups in memory. */
public final class InMemoryGroupStore implements GroupStore {

  private final VersionedMap<String, CustomerGroup> values =
      new VersionedMap<>("group", CustomerGroup::code, code -> code);

  /** Creates an empty store. */
  public InMemoryGroupStore() {}

  @Override
  public Optional<Versioned<CustomerGroup>> find(String key) {
    return values.find(key);
  }

  @Override
  public Map<String, Versioned<CustomerGroup>> findAll(Set<String> keys) {
    return values.findAll(keys);
  }

  @Override
  public Page<Versioned<CustomerGroup>> page(PageRequest request) {
    return values.page(request);
  }

  @Override
  public Stream<CustomerGroup> stream() {
    return values.stream();
  }

  @Override
  public Version save(CustomerGroup value, Version expected) {
    return values.save(value, expected);
  }

  @Override
  public int erase(CustomerId customer) {
    return values.updateWhere(
        group -> group.overrides().containsKey(customer), group -> without(group, customer));
  }

  private static CustomerGroup without(CustomerGroup group, CustomerId customer) {
    Map<CustomerId, GroupOverride> rest = new HashMap<>(group.overrides());
    rest.remove(customer);
    return new CustomerGroup(group.code(), group.rule(), rest);
  }
}
