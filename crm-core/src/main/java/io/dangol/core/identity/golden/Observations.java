package io.dangol.core.identity.golden;

import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.normalize.NormalizedRecord;
import io.dangol.core.identity.normalize.NormalizedValue;
import io.dangol.core.identity.normalize.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a customer say, folded: of each value and source the last record and their
 * number. The fold does not depend on the order of the records, and two folds of different records
 * can be joined, so that a customer of 100,000 records need not be read again for one more. For use
 * by one thread.
 */
public final class Observations {

  private final SurvivorshipPolicy policy;
  private final Map<String, SurvivorshipPolicy.Group> groups = new TreeMap<>();
  private final Map<String, Map<String, Observation>> byGroup = new TreeMap<>();
  private final NavigableSet<SourceRef> referrers = new TreeSet<>();
  private final Set<RecordRole> roles = EnumSet.noneOf(RecordRole.class);

  /**
   * Creates a fold of nothing.
   *
   * @param policy the policy, which has the groups
   */
  public Observations(SurvivorshipPolicy policy) {
    this.policy = policy;
  }

  /**
   * Adds a record.
   *
   * @param record the record, which was not added before
   */
  public void add(NormalizedRecord record) {
    roles.add(record.record().role());
    record.record().referrer().ifPresent(referrers::add);
    Set<String> counted = new HashSet<>();
    for (RecordField field : record.values().keySet()) {
      SurvivorshipPolicy.Group group = policy.groupOf(field);
      boolean leads = group.fields().fields().get(0).equals(field);
      if (group.fields().choice() == FieldGroup.Choice.ALL || leads) {
        for (int place = 0; place < record.values(field).size(); place++) {
          put(group, observation(record, group, field, place), counted);
        }
      }
    }
  }

  /** Adds a value; of a record that has it twice, as mobile and as telephone, it counts once. */
  private void put(SurvivorshipPolicy.Group group, Observation seen, Set<String> counted) {
    boolean first = counted.add(group.fields().name() + "\n" + seen.key());
    put(group, first ? seen : seen.uncounted());
  }

  private static Observation observation(
      NormalizedRecord record, SurvivorshipPolicy.Group group, RecordField field, int place) {
    NormalizedValue value = record.values(field).get(place);
    Map<RecordField, String> texts = new TreeMap<>();
    texts.put(field, value.text());
    StringBuilder key = new StringBuilder(value.key());
    if (group.fields().choice() == FieldGroup.Choice.ONE) {
      for (RecordField part : group.fields().fields()) {
        NormalizedValue with = part.equals(field) ? null : part(record, field, place, part);
        if (with != null) {
          texts.put(part, with.text());
          key.append('\n').append(with.key());
        }
      }
    }
    return new Observation(
        key.toString(),
        texts,
        value.validity(),
        record.ref(),
        record.record().observedAt(),
        1,
        Map.of(texts, 1));
  }

  /**
   * Returns the value of another field that belongs to a value: the first evidence where there is
   * one value, that at the same place where there are as many of both, and else none, because
   * nobody can tell.
   */
  private static @Nullable NormalizedValue part(
      NormalizedRecord record, RecordField field, int place, RecordField part) {
    int leading = record.values(field).size();
    List<NormalizedValue> parts = record.values(part);
    List<NormalizedValue> candidates =
        leading == 1 ? parts : parts.size() == leading ? List.of(parts.get(place)) : List.of();
    return candidates.stream().filter(one -> one.validity().isEvidence()).findFirst().orElse(null);
  }

  private void put(SurvivorshipPolicy.Group group, Observation seen) {
    String name = group.fields().name();
    groups.put(name, group);
    byGroup
        .computeIfAbsent(name, n -> new TreeMap<>())
        .merge(
            seen.last().source() + "\n" + seen.validity().isEvidence() + "\n" + seen.key(),
            seen,
            Observation::with);
  }

  /**
   * Adds all records of another fold by the same policy.
   *
   * @param other the fold of other records
   */
  public void addAll(Observations other) {
    referrers.addAll(other.referrers);
    roles.addAll(other.roles);
    for (SurvivorshipPolicy.Group group : other.groups.values()) {
      Map<String, Observation> seen = other.byGroup.get(group.fields().name());
      if (seen != null) {
        seen.values().forEach(one -> put(group, one));
      }
    }
  }

  /**
   * Returns the records of buyers who named the customer.
   *
   * @return the references, unmodifiable
   */
  public NavigableSet<SourceRef> referrers() {
    return Collections.unmodifiableNavigableSet(referrers);
  }

  /**
   * Returns what the customer did to come into the records.
   *
   * @return the roles, unmodifiable
   */
  public Set<RecordRole> roles() {
    return Collections.unmodifiableSet(roles);
  }

  /**
   * Returns what stands in each group of fields.
   *
   * @param overrides what stewards decided, each for the group that the policy has for its fields,
   *     whatever it says itself; of two for a group the later one counts
   * @param asOf the moment at which overrides count
   * @return the fields in the order of their groups' names
   */
  public List<GoldenField> fields(Collection<StewardOverride> overrides, Instant asOf) {
    return fields(overrides, asOf, (kind, key) -> false);
  }

  /**
   * Returns what stands in each group of fields, when values turn out to be of many people after
   * the records were added.
   *
   * @param decided what stewards decided; of two for a group the later one counts
   * @param asOf the moment at which overrides count
   * @param shared whether a value is of many people: the kind of its field and its key
   * @return the fields in the order of their groups' names
   */
  public List<GoldenField> fields(
      Collection<StewardOverride> decided, Instant asOf, BiPredicate<FieldKind, String> shared) {
    List<StewardOverride> overrides = decided.stream().map(this::inItsGroup).toList();
    List<GoldenField> fields = new ArrayList<>();
    for (SurvivorshipPolicy.Group group : groups.values()) {
      List<GoldenValue> ranked = Ranking.of(policy, group.rules(), observed(group, shared));
      if (!ranked.isEmpty()) {
        fields.add(Survivors.of(group.fields(), ranked, overrides, asOf));
      }
    }
    for (StewardOverride override : overrides) {
      boolean there = fields.stream().anyMatch(field -> field.group().equals(override.group()));
      if (!there && override.standsOver(null, asOf)) {
        fields.add(
            new GoldenField(
                override.group(), List.of(Survivors.value(override)), List.of(), override));
      }
    }
    fields.sort(Comparator.comparing(GoldenField::group));
    return fields;
  }

  /** A group of another name would stand beside what it was to replace. */
  private StewardOverride inItsGroup(StewardOverride override) {
    RecordField field = override.texts().keySet().iterator().next();
    return override.inGroup(policy.groupOf(field).fields().name());
  }

  /** Returns what was seen in a group; what is no evidence too, but nothing that is missing. */
  private List<Observation> observed(
      SurvivorshipPolicy.Group group, BiPredicate<FieldKind, String> shared) {
    List<Observation> seen = new ArrayList<>();
    for (Observation one : byGroup.getOrDefault(group.fields().name(), Map.of()).values()) {
      if (one.validity() != Validity.MISSING) {
        seen.add(isShared(one, group, shared) ? one.as(Validity.GENERIC) : one);
      }
    }
    return seen;
  }

  private static boolean isShared(
      Observation one, SurvivorshipPolicy.Group group, BiPredicate<FieldKind, String> shared) {
    if (!one.validity().isEvidence()) {
      return false;
    }
    // Of fields chosen together the key of the first one comes first.
    int end = one.key().indexOf('\n');
    String key = end < 0 ? one.key() : one.key().substring(0, end);
    return group.fields().fields().stream()
        .filter(one.texts()::containsKey)
        .limit(1)
        .anyMatch(field -> shared.test(field.kind(), key));
  }
}
