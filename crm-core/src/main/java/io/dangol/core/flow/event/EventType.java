package io.dangol.core.flow.event;

import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import io.dangol.core.fact.FactDefinition;
import io.dangol.core.fact.FactUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of event: its CloudEvents type, what its subject is, and the fields it may carry. An event
 * carries nothing but declared fields, which is what keeps personal data out.
 *
 * @param name the CloudEvents type: a reverse domain name with a version, such as {@code
 *     io.dangol.grade.changed.v1}
 * @param subject what the events are about
 * @param required the fields that every event has
 * @param optional the fields that an event may have
 */
public record EventType(
    String name, Subject subject, Set<Fact<?>> required, Set<Fact<?>> optional) {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+");

  /** What an event is about. */
  public enum Subject {
    /** A customer. */
    CUSTOMER,
    /** A lead, who may be a customer already. */
    LEAD,
    /** A campaign. */
    CAMPAIGN,
    /** A model, a rule, a table or a policy. */
    MODEL,
    /** Something of the host's. */
    OTHER
  }

  public EventType {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "event type '%s' is not of the form part.part\nMaybe a reverse domain name such as com.example.order.delayed.v1."
              .formatted(name));
    }
    Objects.requireNonNull(subject, "subject");
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
    Stream.concat(required.stream(), optional.stream())
        .filter(field -> !field.name().startsWith(EventFields.PREFIX))
        .findFirst()
        .ifPresent(
            field -> {
              throw new IllegalArgumentException(
                  "event type %s: field %s does not begin with %s"
                      .formatted(name, field, EventFields.PREFIX));
            });
  }

  /**
   * Returns a type of events without fields.
   *
   * @param name the CloudEvents type
   * @param subject what the events are about
   * @return the type
   * @throws IllegalArgumentException if the name has another form
   */
  public static EventType of(String name, Subject subject) {
    return new EventType(name, subject, Set.of(), Set.of());
  }

  /**
   * Returns this type with fields that every event has.
   *
   * @param fields the fields, whose names begin with {@code event.}
   * @return the type
   * @throws IllegalArgumentException if a field has another name
   */
  public EventType requiring(Fact<?>... fields) {
    return new EventType(name, subject, union(required, fields), optional);
  }

  /**
   * Returns this type with fields that an event may have.
   *
   * @param fields the fields, whose names begin with {@code event.}
   * @return the type
   * @throws IllegalArgumentException if a field has another name
   */
  public EventType allowing(Fact<?>... fields) {
    return new EventType(name, subject, required, union(optional, fields));
  }

  /**
   * Returns all fields.
   *
   * @return the required ones first, unmodifiable
   */
  public Set<Fact<?>> fields() {
    return union(required, optional.toArray(Fact<?>[]::new));
  }

  /**
   * Returns the definitions of the fields, for the rules of triggers.
   *
   * @return a catalog
   */
  public FactCatalog catalog() {
    return FactCatalog.of(
        fields().stream()
            .map(field -> FactDefinition.of(field, FactUnit.NONE, "core.flow"))
            .toList());
  }

  @Override
  public String toString() {
    return name;
  }

  private static Set<Fact<?>> union(Set<Fact<?>> some, Fact<?>... more) {
    Set<Fact<?>> all = new LinkedHashSet<>(some);
    all.addAll(List.of(more));
    return Collections.unmodifiableSet(all);
  }
}
