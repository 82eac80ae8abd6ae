package io.dangol.core.identity.resolution;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.identity.SourceRecordStore;
import io.dangol.core.identity.golden.Observations;
import io.dangol.core.identity.match.ExclusiveValues;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchKey;
import io.dangol.core.identity.merge.IdentityChange;
import io.dangol.core.identity.merge.IdentityMap;
import io.dangol.core.identity.merge.MergeDecision;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.SharedValues;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the log and the records say, indexed; for use by one thread at a time. */
final class IdentityState {

  private final SourceRecordStore records;
  private final IdentityOptions options;
  private final IdentityMap map = IdentityMap.empty();
  private final SharedValues shared;
  private final KeyBlocks blocks;
  private final Map<CustomerId, Home> homes = new HashMap<>();
  private final Map<ExclusiveValues.Holding, Set<CustomerId>> holders = new HashMap<>();

  IdentityState(SourceRecordStore records, IdentityOptions options) {
    this.records = records;
    this.options = options;
    this.shared = new SharedValues(options.mostNames());
    this.blocks = new KeyBlocks(options.mostCandidates());
  }

  IdentityMap map() {
    return map;
  }

  /** Returns a record with its values normalised, and counted where they may be generic. */
  NormalizedRecord seen(SourceRecord record) {
    NormalizedRecord normalized = options.normalizer().normalize(record);
    shared.add(normalized);
    return normalized;
  }

  Optional<NormalizedRecord> read(SourceRef ref) {
    return records.find(ref).map(options.normalizer()::normalize).map(shared::applied);
  }

  void apply(MergeDecision decision, Map<SourceRef, SourceRecord> fetched) {
    IdentityChange change = decision.change();
    Set<CustomerId> rebuilt = new TreeSet<>();
    if (change instanceof IdentityChange.SplitOff split) {
      split.records().forEach(ref -> map.home(ref).ifPresent(rebuilt::add));
      rebuilt.add(split.to());
    }
    Set<CustomerId> separated = new TreeSet<>();
    if (change instanceof IdentityChange.Unmerged unmerged) {
      map.link(unmerged.merge())
          .ifPresent(link -> separated.addAll(List.of(link.survivor(), link.retired())));
    }
    map.apply(decision);
    if (change instanceof IdentityChange.Registered registered) {
      add(registered.record(), registered.customer(), fetched);
    } else if (change instanceof IdentityChange.Attached attached) {
      add(attached.record(), attached.customer(), fetched);
    }
    separated.stream().flatMap(id -> map.identities(id).stream()).sorted().forEach(this::index);
    rebuilt.forEach(this::rebuild);
  }

  private void add(SourceRef ref, CustomerId home, Map<SourceRef, SourceRecord> fetched) {
    Optional.ofNullable(fetched.get(ref))
        .or(() -> records.find(ref))
        .ifPresent(record -> add(seen(record), home));
  }

  private void add(NormalizedRecord record, CustomerId home) {
    homes.computeIfAbsent(home, id -> new Home(options.survivorship())).add(record);
    ExclusiveValues.of(record)
        .holdings()
        .forEach(one -> holders.computeIfAbsent(one, h -> new HashSet<>()).add(home));
    index(shared.applied(record));
  }

  private void index(NormalizedRecord record) {
    for (MatchKey key : options.matcher().keys(record)) {
      blocks.add(key, record.ref(), map::home, map::resolve);
    }
  }

  private void index(CustomerId home) {
    map.recordsAt(home).forEach(ref -> read(ref).ifPresent(this::index));
  }

  /** Reads the records of an identity anew, after some of them left or were erased. */
  void rebuild(CustomerId home) {
    Home before = homes.remove(home);
    if (before != null) {
      before
          .exclusive()
          .holdings()
          .forEach(one -> holders.getOrDefault(one, new HashSet<>()).remove(home));
    }
    for (SourceRef ref : map.recordsAt(home)) {
      records.find(ref).map(options.normalizer()::normalize).ifPresent(one -> add(one, home));
    }
  }

  /** Returns the matches of a record among those of other customers, the strongest first. */
  List<Match> matches(NormalizedRecord record) {
    Set<SourceRef> candidates = new LinkedHashSet<>();
    for (MatchKey key : options.matcher().keys(record)) {
      if (!blocks.isClosed(key)) {
        candidates.addAll(blocks.at(key));
      }
    }
    return candidates.stream()
        .filter(ref -> !ref.equals(record.ref()))
        .flatMap(ref -> read(ref).stream())
        .flatMap(other -> options.matcher().compare(record, other).stream())
        .sorted(Match.STRONGEST_FIRST)
        .toList();
  }

  /** Returns records that show why a key of a record is closed, or none. */
  List<SourceRef> crowd(NormalizedRecord record) {
    return options.matcher().keys(record).stream()
        .filter(blocks::isClosed)
        .flatMap(key -> blocks.at(key).stream())
        .limit(2)
        .toList();
  }

  /** Whether a value is of many people by now. */
  boolean isShared(FieldKind kind, String key) {
    return shared.isGeneric(kind, key);
  }

  NormalizedRecord marked(NormalizedRecord record) {
    return shared.applied(record);
  }

  private Stream<Home> homesOf(CustomerId customer) {
    return map.identities(customer).stream()
        .sorted()
        .flatMap(id -> Optional.ofNullable(homes.get(id)).stream());
  }

  /** Returns the customers of today. */
  NavigableSet<CustomerId> customers() {
    return homes.keySet().stream().map(map::resolve).collect(Collectors.toCollection(TreeSet::new));
  }

  ExclusiveValues exclusive(CustomerId customer) {
    return homesOf(customer)
        .map(Home::exclusive)
        .reduce(ExclusiveValues.none(), ExclusiveValues::with);
  }

  Observations observations(CustomerId customer) {
    Observations all = new Observations(options.survivorship());
    homesOf(customer).forEach(home -> all.addAll(home.observations()));
    return all;
  }

  Standing standing(CustomerId customer) {
    return new Standing(
        customer,
        homesOf(customer).anyMatch(Home::isIdentified),
        homesOf(customer).map(Home::since).min(Comparator.naturalOrder()).orElse(Instant.MAX));
  }

  /** Returns the other customers that have an exclusive value of a customer, by value. */
  Map<ExclusiveValues.Holding, Set<CustomerId>> contested(CustomerId customer) {
    Map<ExclusiveValues.Holding, Set<CustomerId>> contested = new HashMap<>();
    CustomerId survivor = map.resolve(customer);
    for (ExclusiveValues.Holding holding : exclusive(customer).holdings()) {
      for (CustomerId home : holders.getOrDefault(holding, Set.of())) {
        CustomerId other = map.resolve(home);
        if (holding.field().isExclusive() && !other.equals(survivor)) {
          contested.computeIfAbsent(holding, one -> new TreeSet<>()).add(other);
        }
      }
    }
    return contested;
  }
}
