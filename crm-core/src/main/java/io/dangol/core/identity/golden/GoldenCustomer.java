package io.dangol.core.identity.golden;

import io.dangol.core.customer.Customer;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerProfile;
import io.dangol.core.customer.Identifier;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.LifecycleStage;
import io.dangol.core.customer.Organization;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import io.dangol.core.identity.FieldKind;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.match.ExclusiveValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Golden records as customers. Identifiers and contact points are those of the records and no
 * others: one that staff added goes with the next record unless a record has it too. What only the
 * host knows (status, owner, zone, stage, the state and history of a contact point that is still
 * there, and the name and the day of birth where no record has one) stays as it was.
 */
public final class GoldenCustomer {

  private static final String KOREAN_MOBILE = "+8210";

  private static final Map<RecordField, ContactPointKind> KINDS =
      Map.of(
          RecordField.PHONE_HOME, ContactPointKind.PHONE_HOME,
          RecordField.PHONE_WORK, ContactPointKind.PHONE_WORK,
          RecordField.MOBILE, ContactPointKind.MOBILE,
          RecordField.FAX, ContactPointKind.FAX,
          RecordField.EMAIL, ContactPointKind.EMAIL);

  private GoldenCustomer() {}

  /**
   * Returns a new customer.
   *
   * @param golden what is known of it
   * @return a person; an organisation where there is the name of one and no other name
   */
  public static Customer of(GoldenRecord golden) {
    return of(golden, null, Set.of());
  }

  /**
   * Returns a customer as the records have it now.
   *
   * @param golden what is known of it
   * @param known the customer as it is stored, or null for a new one
   * @param contested exclusive values that another customer has too; they identify neither
   * @return the customer with the identity of the golden record. Without any name it is called by
   *     its identity. Whoever bought moves on from {@link LifecycleStage#ACQUISITION}
   */
  public static Customer of(
      GoldenRecord golden, @Nullable Customer known, Set<ExclusiveValues.Holding> contested) {
    return of(golden.customer(), golden.fields(), golden.roles(), known, contested, List.of());
  }

  /**
   * Returns a customer as the records have it now, without a list of the records.
   *
   * @param id the customer
   * @param fields what stands in each group of fields
   * @param roles what the customer did to come into the records
   * @param known the customer as it is stored, or null for a new one
   * @param contested exclusive values that another customer has too
   * @param heard contact points of the identities that were or are one with it: what is known of an
   *     address counts, whichever of them has it. Of two states the one that was learnt later
   *     stands, and the worse one where that cannot be told
   * @return the customer
   */
  public static Customer of(
      CustomerId id,
      List<GoldenField> fields,
      Set<RecordRole> roles,
      @Nullable Customer known,
      Set<ExclusiveValues.Holding> contested,
      Collection<ContactPoint> heard) {
    CustomerProfile before = known == null ? CustomerProfile.empty() : known.profile();
    CustomerProfile profile =
        new CustomerProfile(
            identifiers(fields, contested),
            contactPoints(fields, before, heard),
            stage(roles, before),
            before.status(),
            before.owner(),
            before.zone());
    Optional<String> name = text(fields, RecordField.NAME).or(() -> hostsName(known));
    Optional<String> organization = text(fields, RecordField.ORGANIZATION);
    if (known instanceof Organization organized) {
      String called = organization.or(() -> name).orElse(organized.name());
      return new Organization(id, called, organized.form(), profile);
    }
    if (name.isEmpty() && organization.isPresent()) {
      return new Organization(id, organization.get(), Organization.Form.COMPANY, profile);
    }
    LocalDate born =
        text(fields, RecordField.BIRTH_DATE)
            .flatMap(GoldenCustomer::day)
            .orElse(known instanceof Person person ? person.born() : null);
    return new Person(id, name.orElse(id.value()), born, profile);
  }

  /** The name of a person as it is stored, unless it is only the identity. */
  private static Optional<String> hostsName(@Nullable Customer known) {
    return known instanceof Person person && !person.name().equals(person.id().value())
        ? Optional.of(person.name())
        : Optional.empty();
  }

  static Optional<String> text(List<GoldenField> fields, RecordField field) {
    return fields.stream()
        .flatMap(one -> one.values().stream())
        .flatMap(value -> Optional.ofNullable(value.texts().get(field)).stream())
        .findFirst();
  }

  /** A steward or a normalizer of the host may write a day in another way. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LifecycleStage stage(Set<RecordRole> roles, CustomerProfile before) {
    boolean bought = roles.stream().anyMatch(RecordRole::isOwnOrder);
    return bought && before.stage() == LifecycleStage.ACQUISITION
        ? LifecycleStage.RETENTION
        : before.stage();
  }

  private static List<Identifier> identifiers(
      List<GoldenField> fields, Set<ExclusiveValues.Holding> contested) {
    List<Identifier> identifiers = new ArrayList<>();
    for (GoldenField field : fields) {
      for (GoldenValue value : field.values()) {
        value
            .texts()
            .forEach(
                (one, text) -> {
                  if (one.isExclusive()
                      && !contested.contains(new ExclusiveValues.Holding(one, text))) {
                    identifiers.add(identifier(one, text));
                  } else if (one.kind() == FieldKind.EMAIL) {
                    identifiers.add(Identifier.of(IdentifierType.EMAIL, text));
                  } else if (one.kind() == FieldKind.PHONE && !one.equals(RecordField.FAX)) {
                    identifiers.add(Identifier.of(IdentifierType.PHONE, text));
                  }
                });
      }
    }
    return identifiers;
  }

  private static Identifier identifier(RecordField field, String text) {
    if (field.equals(RecordField.CUSTOMER_NO)) {
      return Identifier.of(IdentifierType.CUSTOMER_NO, text);
    }
    if (field.equals(RecordField.MEMBER_CARD)) {
      return Identifier.of(IdentifierType.MEMBER_CARD, text);
    }
    // The field says who gave the number out: two sources may give out the same one.
    return Identifier.of(SourceRef.of(field.code(), text));
  }

  private static List<ContactPoint> contactPoints(
      List<GoldenField> fields, CustomerProfile before, Collection<ContactPoint> heard) {
    KnownPoints known = new KnownPoints(before.contactPoints(), heard);
    Map<String, ContactPoint> points = new TreeMap<>();
    List<ContactPoint> ordered = new ArrayList<>();
    for (GoldenField field : fields) {
      for (GoldenValue value : field.values()) {
        ContactPoint point = point(value);
        if (point != null && points.putIfAbsent(point.kind() + point.value(), point) == null) {
          ordered.add(known.of(point));
        }
      }
    }
    return ordered;
  }

  private static @Nullable ContactPoint point(GoldenValue value) {
    String address = value.texts().get(RecordField.ADDRESS);
    if (address != null) {
      String code = value.texts().get(RecordField.POSTCODE);
      return ContactPoint.of(
          ContactPointKind.POSTAL, code == null ? address : code + " " + address);
    }
    for (Map.Entry<RecordField, String> entry : value.texts().entrySet()) {
      ContactPointKind kind = kind(entry.getKey(), entry.getValue());
      if (kind != null) {
        return ContactPoint.of(kind, entry.getValue());
      }
    }
    return null;
  }

  private static @Nullable ContactPointKind kind(RecordField field, String text) {
    if (field.equals(RecordField.PHONE)) {
      return text.startsWith(KOREAN_MOBILE) ? ContactPointKind.MOBILE : ContactPointKind.PHONE_HOME;
    }
    return KINDS.get(field);
  }
}
