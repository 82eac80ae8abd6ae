package io.dangol.core.quality.key;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Customer;
import io.dangol.core.customer.IdentifierType;
import io.dangol.core.customer.contact.ContactPointKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something by which a customer may be found again: an identifier, or what is natural to a person,
 * such as the name together with a telephone number.
 *
 * @param code what reports call it, such as {@code MEMBER_CARD}
 * @param knownToCustomer whether customers know it themselves and can name it
 * @param reader the values of a customer at a moment, normalised, each once; none where there is no
 *     value
 */
public record CustomerKey(
    String code, boolean knownToCustomer, BiFunction<Customer, Instant, Set<String>> reader) {

  public CustomerKey {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(reader, "reader");
  }

  /**
   * Returns the keys of the source documents: every type of identifier, and what is natural to a
   * person.
   *
   * @param rules when two spellings are one address
   * @return the types of identifiers, then {@code NATURAL_NAME_PHONE}, {@code NATURAL_EMAIL},
   *     {@code NATURAL_PHONE} and {@code NATURAL_ADDRESS}; contact points that are over or not yet
   *     in use have no value
   */
  public static List<CustomerKey> standard(AddressRules rules) {
    List<CustomerKey> keys = new ArrayList<>();
    for (IdentifierType type : IdentifierType.values()) {
      keys.add(of(type));
    }
    keys.add(
        new CustomerKey(
            "NATURAL_NAME_PHONE", true, (one, asOf) -> namesAndPhones(one, rules, asOf)));
    keys.add(natural("NATURAL_EMAIL", rules, kind -> kind == ContactPointKind.EMAIL));
    keys.add(natural("NATURAL_PHONE", rules, ContactPointKind::isTelephone));
    keys.add(natural("NATURAL_ADDRESS", rules, kind -> kind == ContactPointKind.POSTAL));
    return List.copyOf(keys);
  }

  /**
   * Returns the key that the identifiers of a type are.
   *
   * @param type the type
   * @return the key
   */
  public static CustomerKey of(IdentifierType type) {
    return new CustomerKey(
        type.name(),
        type.isKnownToCustomer(),
        (customer, asOf) ->
            customer.profile().identifiers().stream()
                .filter(identifier -> identifier.type() == type)
                .map(one -> ComparedText.joined(one.issuer().orElse(""), one.value()))
                .collect(Collectors.toSet()));
  }

  private static CustomerKey natural(
      String code, AddressRules rules, Predicate<ContactPointKind> kinds) {
    return new CustomerKey(
        code,
        true,
        (customer, asOf) -> addresses(customer, rules, kinds, asOf).collect(Collectors.toSet()));
  }

  private static Set<String> namesAndPhones(Customer customer, AddressRules rules, Instant asOf) {
    String name = ComparedText.name(customer.name());
    return addresses(customer, rules, ContactPointKind::isTelephone, asOf)
        .map(number -> ComparedText.joined(name, number))
        .collect(Collectors.toSet());
  }

  private static Stream<String> addresses(
      Customer customer, AddressRules rules, Predicate<ContactPointKind> kinds, Instant asOf) {
    return customer.profile().contactPoints().stream()
        .filter(point -> kinds.test(point.kind()) && point.validity().contains(asOf))
        .map(point -> ComparedText.of(point.kind(), point.value(), rules))
        .filter(text -> !text.isEmpty());
  }
}
