package io.dangol.core.memory;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerSearch;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierConflictException;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.Resolution;
import io.dangol.core.store.Page;
import io.dangol.core.store.PageRequest;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Customers in memory. */
public final class InMemoryCustomerStore implements CustomerStore {

  private static final String CURSOR = "customer:";

  /** One lock for all maps: an exclusive identifier and its holder must change together. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private final NavigableMap<CustomerId, Versioned<Customer>> customers = new TreeMap<>();
  private final Map<Key, NavigableSet<CustomerId>> byIdentifier = new HashMap<>();

  /** Those who have an identifier as an exclusive one. */
  private final Map<Key, NavigableSet<CustomerId>> owners = new HashMap<>();

  private final Map<CustomerId, CustomerId> aliases = new HashMap<>();

  /** The aliases that lead to an identity directly. */
  private final Map<CustomerId, Set<CustomerId>> merged = new HashMap<>();

  private final Map<CustomerId, Instant> erased = new HashMap<>();

  private record Key(IdentifierType type, Optional<String> issuer, String value) {

    static Key of(Identifier identifier) {
      return new Key(identifier.type(), identifier.issuer(), identifier.value());
    }
  }

  /** Creates an empty store. */
  public InMemoryCustomerStore() {}

  @Override
  public Optional<Versioned<Customer>> find(CustomerId id) {
    return reading(() -> Optional.ofNullable(customers.get(id)));
  }

  @Override
  public Map<CustomerId, Versioned<Customer>> findAll(Set<CustomerId> ids) {
    if (ids.size() > MAX_BULK) {
      throw new IllegalArgumentException(
          "at most %d customers at once, not %d".formatted(MAX_BULK, ids.size()));
    }
    return reading(
        () -> {
          Map<CustomerId, Versioned<Customer>> found = new HashMap<>();
          for (CustomerId id : ids) {
            Versioned<Customer> customer = customers.get(id);
            if (customer != null) {
              found.put(id, customer);
            }
          }
          return Map.copyOf(found);
        });
  }

  @Override
  public Resolution resolve(CustomerId id) {
    return reading(
        () -> {
          CustomerId survivor = survivor(id);
          Instant at = erased.get(survivor);
          if (at != null) {
            return new Resolution.Erased(at);
          }
          if (!customers.containsKey(survivor)) {
            return new Resolution.Unknown();
          }
          return survivor.equals(id)
              ? new Resolution.Active(id)
              : new Resolution.Redirected(survivor);
        });
  }

  @Override
  public List<CustomerId> findByIdentifier(Identifier identifier) {
    return reading(
        () -> List.copyOf(byIdentifier.getOrDefault(Key.of(identifier), new TreeSet<>())));
  }

  @Override
  public Set<CustomerId> identities(CustomerId id) {
    return reading(() -> Set.copyOf(withAliases(survivor(id))));
  }

  @Override
  public List<Customer> search(CustomerSearch search, int limit) {
    if (limit < 1 || limit > MAX_BULK) {
      throw new IllegalArgumentException(
          "the limit is from 1 to %d, not %d".formatted(MAX_BULK, limit));
    }
    try (Stream<Customer> all = stream()) {
      return all.filter(search::finds).limit(limit).toList();
    }
  }

  @Override
  public Page<Versioned<Customer>> page(PageRequest request) {
    Optional<CustomerId> after = request.after().map(InMemoryCustomerStore::decode);
    return reading(
        () -> {
          List<Versioned<Customer>> items = new ArrayList<>();
          NavigableMap<CustomerId, Versioned<Customer>> rest =
              after.map(id -> customers.tailMap(id, false)).orElse(customers);
          for (Versioned<Customer> customer : rest.values()) {
            if (aliases.containsKey(customer.value().id())) {
              continue;
            }
            if (items.size() == request.limit()) {
              CustomerId last = items.get(items.size() - 1).value().id();
              return new Page<>(items, new PageRequest(request.limit(), CURSOR + last.value()));
            }
            items.add(customer);
          }
          return new Page<>(items, null);
        });
  }

  @Override
  public Stream<Customer> stream() {
    return reading(
        () ->
            customers.values().stream()
                .map(Versioned::value)
                .filter(customer -> !aliases.containsKey(customer.id()))
                .toList())
        .stream();
  }

  @Override
  public Version save(Customer customer, Version expected) {
    Objects.requireNonNull(customer, "customer");
    return writing(
        () -> {
          CustomerId id = customer.id();
          if (erased.containsKey(id)) {
            throw new IllegalStateException("customer %s was erased".formatted(id));
          }
          Versioned<Customer> before = customers.get(id);
          Version actual = before == null ? Version.NONE : before.version();
          if (!actual.equals(expected)) {
            throw new StaleVersionException("customer " + id, expected, actual);
          }
          checkExclusive(customer);
          if (before != null) {
            unindex(before.value());
          }
          index(customer);
          Version next = actual.next();
          customers.put(id, new Versioned<>(customer, next));
          return next;
        });
  }

  @Override
  public void redirect(CustomerId from, CustomerId to) {
    writing(
        () -> {
          requireStored(from);
          requireStored(to);
          if (aliases.containsKey(from)) {
            throw new IllegalArgumentException("customer %s is an alias already".formatted(from));
          }
          requireStored(survivor(to));
          if (survivor(to).equals(from)) {
            throw new IllegalArgumentException(
                "customer %s resolves to %s: a cycle".formatted(to, from));
          }
          merged.computeIfAbsent(to, survivor -> new HashSet<>()).add(from);
          return aliases.put(from, to) == null;
        });
  }

  @Override
  public boolean restore(CustomerId id) {
    return writing(
        () -> {
          CustomerId target = aliases.remove(id);
          if (target == null) {
            return false;
          }
          try {
            // Aliases of the alias leave with it: all of them must go apart from the rest.
            for (CustomerId leaving : withAliases(id)) {
              Versioned<Customer> customer = customers.get(leaving);
              if (customer != null) {
                checkExclusive(customer.value());
              }
            }
          } catch (IdentifierConflictException e) {
            aliases.put(id, target);
            throw e;
          }
          merged.computeIfPresent(
              target, (same, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
          return true;
        });
  }

  @Override
  public boolean erase(CustomerId id, Instant at) {
    Objects.requireNonNull(at, "at");
    return writing(
        () -> {
          Versioned<Customer> customer = customers.remove(id);
          if (customer == null) {
            return false;
          }
          unindex(customer.value());
          erased.putIfAbsent(id, at);
          return true;
        });
  }

  /** Returns an identity, the aliases that lead to it directly, theirs, and so on. */
  private Set<CustomerId> withAliases(CustomerId id) {
    Set<CustomerId> found = new HashSet<>();
    Deque<CustomerId> next = new ArrayDeque<>(List.of(id));
    while (!next.isEmpty()) {
      CustomerId one = next.remove();
      found.add(one);
      next.addAll(merged.getOrDefault(one, Set.of()));
    }
    return found;
  }

  private CustomerId survivor(CustomerId id) {
    CustomerId survivor = id;
    CustomerId next = aliases.get(survivor);
    while (next != null) {
      survivor = next;
      next = aliases.get(survivor);
    }
    return survivor;
  }

  private void requireStored(CustomerId id) {
    if (!customers.containsKey(id)) {
      throw new IllegalArgumentException("customer %s is not stored".formatted(id));
    }
  }

  private void checkExclusive(Customer customer) {
    CustomerId survivor = survivor(customer.id());
    for (Identifier identifier : customer.profile().identifiers()) {
      // A shared telephone may have a hundred thousand holders, and is anybody's, unless one of
      // them has it as their own.
      Map<Key, NavigableSet<CustomerId>> holders = identifier.exclusive() ? byIdentifier : owners;
      for (CustomerId holder : holders.getOrDefault(Key.of(identifier), new TreeSet<>())) {
        if (!survivor(holder).equals(survivor)) {
          throw new IdentifierConflictException(customer.id(), identifier.type(), holder);
        }
      }
    }
  }

  private void index(Customer customer) {
    for (Identifier identifier : customer.profile().identifiers()) {
      Key key = Key.of(identifier);
      byIdentifier.computeIfAbsent(key, same -> new TreeSet<>()).add(customer.id());
      if (identifier.exclusive()) {
        owners.computeIfAbsent(key, same -> new TreeSet<>()).add(customer.id());
      }
    }
  }

  private void unindex(Customer customer) {
    for (Identifier identifier : customer.profile().identifiers()) {
      unindex(byIdentifier, Key.of(identifier), customer.id());
      unindex(owners, Key.of(identifier), customer.id());
    }
  }

  private static void unindex(
      Map<Key, NavigableSet<CustomerId>> index, Key key, CustomerId customer) {
    index.computeIfPresent(
        key,
        (same, holders) -> {
          holders.remove(customer);
          return holders.isEmpty() ? null : holders;
        });
  }

  private static CustomerId decode(String cursor) {
    if (!cursor.startsWith(CURSOR)) {
      throw new IllegalArgumentException(
          "the cursor is not one of this store\nMaybe it belongs to another query.");
    }
    return CustomerId.of(cursor.substring(CURSOR.length()));
  }

  private <T> T reading(Supplier<T> action) {
    lock.readLock().lock();
    try {
      return action.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private <T> T writing(Supplier<T> action) {
    lock.writeLock().lock();
    try {
      return action.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
