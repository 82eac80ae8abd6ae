package io.dangol.core.identity.golden;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.normalize.NormalizedRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a customer, out of all records of it.
 *
 * @param customer the customer
 * @param origins the records, at least one
 * @param referrers the records of buyers who named the customer as a recipient or lead
 * @param roles what the customer did to come into the records
 * @param fields what stands in each group of fields, in the order of their names
 */
public record GoldenRecord(
    CustomerId customer,
    NavigableSet<SourceRef> origins,
    NavigableSet<SourceRef> referrers,
    Set<RecordRole> roles,
    List<GoldenField> fields) {

  public GoldenRecord {
    Objects.requireNonNull(customer, "customer");
    origins = Collections.unmodifiableNavigableSet(new TreeSet<>(origins));
    referrers = Collections.unmodifiableNavigableSet(new TreeSet<>(referrers));
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    fields = List.copyOf(fields);
    if (origins.isEmpty()) {
      throw new IllegalArgumentException("customer %s has no records".formatted(customer));
    }
  }

  /**
   * Returns the golden record of a customer without overrides.
   *
   * @param customer the customer
   * @param records its records in any order, at least one
   * @param policy which values stand
   * @param asOf the moment at which overrides count
   * @return the golden record
   * @throws IllegalArgumentException if there is no record, or one occurs twice
   */
  public static GoldenRecord of(
      CustomerId customer,
      Collection<NormalizedRecord> records,
      SurvivorshipPolicy policy,
      Instant asOf) {
    Observations observations = new Observations(policy);
    NavigableSet<SourceRef> origins = new TreeSet<>();
    for (NormalizedRecord record : records) {
      if (!origins.add(record.ref())) {
        throw new IllegalArgumentException("record %s occurs twice".formatted(record.ref()));
      }
      observations.add(record);
    }
    return of(customer, origins, observations, List.of(), asOf);
  }

  /**
   * Returns the golden record of a customer.
   *
   * @param customer the customer
   * @param origins its records, at least one
   * @param observations what they say
   * @param overrides what stewards decided; of two for a group the later one counts
   * @param asOf the moment at which overrides count
   * @return the golden record
   * @throws IllegalArgumentException if there is no record
   */
  public static GoldenRecord of(
      CustomerId customer,
      NavigableSet<SourceRef> origins,
      Observations observations,
      Collection<StewardOverride> overrides,
      Instant asOf) {
    return new GoldenRecord(
        customer,
        origins,
        observations.referrers(),
        observations.roles(),
        observations.fields(overrides, asOf));
  }

  /**
   * Returns what stands in a group of fields.
   *
   * @param group the name of the group
   * @return the field, or empty if no record says anything about it
   */
  public Optional<GoldenField> field(String group) {
    return fields.stream().filter(field -> field.group().equals(group)).findFirst();
  }

  /**
   * Returns the text that stands in a field.
   *
   * @param field the field
   * @return the text of the first value that has the field, or empty
   */
  public Optional<String> text(RecordField field) {
    return GoldenCustomer.text(fields, field);
  }

  /**
   * Returns whether the customer is a prospect: known only as the recipient of what others bought,
   * or as a lead.
   *
   * @return whether no record is the customer's own doing
   */
  public boolean isProspect() {
    return roles.stream().allMatch(RecordRole::isProspect);
  }

  /** Returns the customer and the counts, never a value. */
  @Override
  public String toString() {
    return "GoldenRecord[%s, %d records, %s]".formatted(customer, origins.size(), fields);
  }
}
