package io.dangol.core.identity.resolution;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierConflictException;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.Resolution;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.golden.GoldenCustomer;
import io.dangol.core.identity.golden.GoldenField;
import io.dangol.core.identity.golden.Observations;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.merge.IdentityMap;
import io.dangol.core.identity.merge.MergeLink;
import io.dangol.core.store.StaleVersionException;
import io.dangol.core.store.Version;
import io.dangol.core.store.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the customer store in step with the log. Doing it twice changes nothing, and others are
 * told of a change when the store has it, so that what failed half-way is made up for by doing it
 * again.
 *
 * <p>An alias holds no exclusive identifier, its survivor does: else the two could not be parted.
 */
final class Projection {

  /** The host edits customers too; who is so unlucky so often has another problem. */
  private static final int ATTEMPTS = 10;

  private static final Set<RecordField> PERSONAL = Set.of(RecordField.NAME, RecordField.BIRTH_DATE);

  private final CustomerStore customers;
  private final IdentityState state;
  private final DecisionLog log;
  private final IdentityOptions options;
  private final Happenings happenings;

  Projection(
      CustomerStore customers,
      IdentityState state,
      DecisionLog log,
      IdentityOptions options,
      Happenings happenings) {
    this.customers = customers;
    this.state = state;
    this.log = log;
    this.options = options;
    this.happenings = happenings;
  }

  /** Saves a customer of today after one of its records came. */
  void save(CustomerId customer) {
    project(new LinkedHashSet<>(List.of(customer)), List.of(), Set.of());
  }

  /** Makes customers aliases of another one, then saves it with what it has now. */
  void merge(CustomerId survivor, Collection<CustomerId> retired) {
    Set<CustomerId> ids = new LinkedHashSet<>(List.of(survivor));
    ids.addAll(retired);
    project(ids, ids, Set.of());
  }

  /** Saves two customers who were one, with all their aliases. */
  void part(CustomerId first, CustomerId second) {
    Set<CustomerId> ids = tree(first);
    ids.addAll(tree(second));
    project(ids, ids, Set.of(first, second));
  }

  /** Brings a customer of today with all its aliases in step. */
  void reconcile(CustomerId customer) {
    Set<CustomerId> ids = tree(customer);
    project(ids, ids, Set.of());
  }

  /** Returns the identities of a customer, each after the one that it is an alias of. */
  private Set<CustomerId> tree(CustomerId customer) {
    CustomerId survivor = state.map().resolve(customer);
    Set<CustomerId> ordered = new LinkedHashSet<>(List.of(survivor));
    for (CustomerId id : new TreeSet<>(state.map().identities(survivor))) {
      List<CustomerId> way = new ArrayList<>();
      for (CustomerId next = id; next != null && !ordered.contains(next); next = above(next)) {
        way.add(0, next);
      }
      ordered.addAll(way);
    }
    return ordered;
  }

  private @Nullable CustomerId above(CustomerId alias) {
    return state.map().linkOf(alias).map(MergeLink::survivor).orElse(null);
  }

  private void project(Set<CustomerId> ids, Collection<CustomerId> linked, Set<CustomerId> parted) {
    List<ContactPoint> heard = new ArrayList<>();
    if (ids.size() > 1) {
      ids.forEach(
          id ->
              customers
                  .find(id)
                  .ifPresent(stored -> heard.addAll(stored.value().profile().contactPoints())));
    }
    Set<RecordRole> roles = new TreeSet<>();
    parted.forEach(id -> roles.addAll(state.observations(id).roles()));
    boolean boughtByOne = roles.stream().anyMatch(RecordRole::isOwnOrder);
    Work work = new Work(heard, boughtByOne, said(parted));
    try {
      // Whoever loses an identifier loses it before somebody else gets it.
      Set<CustomerId> losing = new LinkedHashSet<>(ids);
      ids.forEach(id -> state.contested(id).values().forEach(losing::addAll));
      if (losing.size() > 1) {
        losing.forEach(work::strip);
      }
      linked.forEach(work::link);
      ids.forEach(work::save);
    } finally {
      happenings.tell(work.created, work.merged, work.restored);
    }
  }

  /** Returns the names and birthdays in the records of customers. */
  private Set<String> said(Set<CustomerId> parted) {
    Set<String> said = new HashSet<>();
    for (CustomerId id : parted) {
      for (GoldenField field : state.observations(id).fields(List.of(), happenings.now())) {
        Stream.concat(field.values().stream(), field.alternatives().stream())
            .flatMap(value -> value.texts().entrySet().stream())
            .filter(text -> PERSONAL.contains(text.getKey()))
            .forEach(text -> said.add(text.getValue()));
      }
    }
    return said;
  }

  boolean isErased(CustomerId id) {
    return customers.resolve(id) instanceof Resolution.Erased;
  }

  /** Returns whom the store has for an identity: the host may have merged customers itself. */
  CustomerId standing(CustomerId id) {
    return customers.resolve(id) instanceof Resolution.Redirected redirected ? redirected.to() : id;
  }

  /** One projection with what it changed. */
  private final class Work {

    private final List<ContactPoint> heard;
    private final boolean parted;
    private final Set<String> said;
    private final List<CustomerId> created = new ArrayList<>();
    private final List<Happenings.Pair> merged = new ArrayList<>();
    private final List<Happenings.Pair> restored = new ArrayList<>();

    Work(List<ContactPoint> heard, boolean parted, Set<String> said) {
      this.heard = heard;
      this.parted = parted;
      this.said = said;
    }

    /** Takes from a stored customer the exclusive identifiers that are not its own any more. */
    void strip(CustomerId id) {
      write(
          id,
          stored -> {
            if (stored == null) {
              return null;
            }
            List<Identifier> own = target(id, stored).profile().identifiers();
            List<Identifier> kept = new ArrayList<>(stored.profile().identifiers());
            kept.removeIf(one -> one.exclusive() && own.stream().noneMatch(one::matches));
            return with(stored, kept, stored.profile().stage());
          });
    }

    /** Makes an identity an alias, or no alias, as the log has it. */
    void link(CustomerId id) {
      IdentityMap map = state.map();
      CustomerId survivor = map.resolve(id);
      if (isErased(id) || isErased(survivor)) {
        return;
      }
      if (id.equals(survivor)) {
        CustomerId to = standing(id);
        boolean otherwise = map.resolve(to).equals(id) || map.isApart(id, to);
        // A merge that the host made itself, and the log does not know, is left alone.
        if (!to.equals(id) && otherwise) {
          restore(id, to);
        }
        return;
      }
      CustomerId above = Optional.ofNullable(above(id)).orElse(survivor);
      add(id);
      add(above);
      CustomerId now = standing(id);
      if (now.equals(standing(above))) {
        return;
      }
      if (!now.equals(id)) {
        restore(id, now);
      }
      customers.redirect(id, above);
      merged.add(new Happenings.Pair(id, survivor));
    }

    private void restore(CustomerId id, CustomerId other) {
      if (customers.restore(id)) {
        restored.add(new Happenings.Pair(id, other));
      }
    }

    /** Saves a customer that the store does not have, yet without what may be another one's. */
    private void add(CustomerId id) {
      write(id, stored -> stored == null ? withoutExclusive(target(id, null)) : null);
    }

    void save(CustomerId id) {
      write(
          id,
          stored -> {
            Customer next = target(id, stored);
            List<Identifier> kept = new ArrayList<>(next.profile().identifiers());
            kept.removeIf(one -> one.exclusive() && isElsewhere(one, id, stored));
            return with(next, kept, next.profile().stage());
          });
    }

    /** Whether somebody has an identifier of whom the log knows nothing: a customer of the host. */
    private boolean isElsewhere(Identifier one, CustomerId id, @Nullable Customer stored) {
      if (stored != null && stored.profile().identifiers().stream().anyMatch(one::matches)) {
        return false;
      }
      CustomerId mine = standing(id);
      for (CustomerId holder : customers.findByIdentifier(one)) {
        if (!standing(holder).equals(mine)) {
          if (state.map().isKnown(holder)) {
            strip(holder);
          }
          if (customers.findByIdentifier(one).contains(holder)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Writes what follows from the stored customer, until nobody else did meanwhile. */
    private void write(CustomerId id, Change change) {
      for (int attempt = 1; !isErased(id); attempt++) {
        Optional<Versioned<Customer>> stored = customers.find(id);
        // After reading: what others decided later they also save later, or make this save fail.
        log.catchUp();
        Customer known = stored.map(Versioned::value).orElse(null);
        Customer next = change.of(known);
        if (next == null || next.equals(known)) {
          return;
        }
        try {
          customers.save(next, stored.map(Versioned::version).orElse(Version.NONE));
          if (known == null) {
            created.add(id);
          }
          return;
        } catch (StaleVersionException | IdentifierConflictException e) {
          if (attempt == ATTEMPTS) {
            throw e;
          }
        }
      }
    }

    /** Leaves out the name and the birthday that came from records which may have left. */
    private @Nullable Customer withoutSaid(@Nullable Customer stored) {
      if (said.isEmpty() || !(stored instanceof Person person)) {
        return stored;
      }
      String name = said.contains(person.name()) ? person.id().value() : person.name();
      LocalDate born = person.birthday().filter(day -> !said.contains(day.toString())).orElse(null);
      return new Person(person.id(), name, born, person.profile());
    }

    private Customer target(CustomerId id, @Nullable Customer stored) {
      Observations observations = state.observations(id);
      Set<RecordRole> roles = observations.roles();
      boolean left =
          parted
              && roles.stream().noneMatch(RecordRole::isOwnOrder)
              && stored != null
              && stored.profile().stage() == LifecycleStage.RETENTION;
      Customer known =
          left && stored != null
              ? with(stored, stored.profile().identifiers(), LifecycleStage.ACQUISITION)
              : stored;
      Set<ExclusiveValues.Holding> contested = new LinkedHashSet<>();
      state
          .contested(id)
          .forEach(
              (holding, others) -> {
                if (!others.stream().allMatch(Projection.this::isErased)) {
                  contested.add(holding);
                }
              });
      Customer made =
          GoldenCustomer.of(
              id,
              observations.fields(options.overrides().apply(id), happenings.now(), state::isShared),
              roles,
              withoutSaid(known),
              contested,
              heard);
      return state.map().resolve(id).equals(id) ? made : withoutExclusive(made);
    }
  }

  private interface Change {

    @Nullable Customer of(@Nullable Customer stored);
  }

  private static Customer withoutExclusive(Customer customer) {
    List<Identifier> kept = new ArrayList<>(customer.profile().identifiers());
    kept.removeIf(Identifier::exclusive);
    return with(customer, kept, customer.profile().stage());
  }

  private static Customer with(
      Customer customer, List<Identifier> identifiers, LifecycleStage stage) {
    CustomerProfile before = customer.profile();
    return customer.with(
        new CustomerProfile(
            identifiers,
            before.contactPoints(),
            stage,
            before.status(),
            before.owner(),
            before.zone()));
  }
}
