package io.dangol.core.flow.event;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.CodeFact;
import io.dangol.core.fact.DateFact;
import io.dangol.core.fact.EventKind;
import io.dangol.core.fact.EventTable;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.Facts;
import io.dangol.core.fact.NumberFact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the attributes of CloudEvents 1.0. It names what it is about by id
 * and carries the declared fields of its type only.
 *
 * @param id what makes it one and the same however often it is delivered, not blank
 * @param source the context in which it happened, such as {@code /crm}
 * @param type its type
 * @param time when it happened
 * @param subject the id of what it is about, not blank
 * @param data the values of the fields
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents
 *     1.0.2</a>
 */
public record DomainEvent(
    String id,
    URI source,
    EventType type,
    Instant time,
    String subject,
    Map<Fact<?>, Object> data) {

  public DomainEvent {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    if (id.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("id and subject of an event must not be blank");
    }
    if (source.toString().isEmpty()) {
      throw new IllegalArgumentException("source of an event must not be empty");
    }
    data = sorted(data);
    List<String> problems = problems(type, data);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("%s: %s".formatted(type, String.join("; ", problems)));
    }
  }

  private static Map<Fact<?>, Object> sorted(Map<Fact<?>, Object> data) {
    Map<Fact<?>, Object> sorted = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
    sorted.putAll(data);
    return Collections.unmodifiableMap(sorted);
  }

  private static List<String> problems(EventType type, Map<Fact<?>, Object> data) {
    List<String> problems = new ArrayList<>();
    for (Fact<?> field : type.required()) {
      if (!data.containsKey(field)) {
        problems.add("%s is missing".formatted(field));
      }
    }
    data.forEach(
        (field, value) -> {
          if (!type.fields().contains(field)) {
            problems.add("%s is none of its fields".formatted(field));
          } else if (!field.type().isInstance(value)) {
            problems.add("%s has values of type %s".formatted(field, field.type().getSimpleName()));
          }
        });
    return problems;
  }

  /**
   * Returns an event whose id is made of all else, so that the same event made twice is one.
   *
   * @param source the context in which it happened
   * @param type its type
   * @param time when it happened
   * @param subject the id of what it is about, not blank
   * @param data the values of the fields
   * @return the event
   * @throws IllegalArgumentException if the subject is blank, or the fields are not those of the
   *     type; the message names all of them
   */
  public static DomainEvent of(
      URI source, EventType type, Instant time, String subject, Map<Fact<?>, Object> data) {
    StringBuilder content = new StringBuilder();
    for (String part : List.of(source.toString(), type.name(), time.toString(), subject)) {
      append(part, content);
    }
    sorted(data)
        .forEach(
            (field, value) -> {
              append(field.name(), content);
              append(text(field, value), content);
            });
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(bytes).toString();
    return new DomainEvent(id, source, type, time, subject, data);
  }

  /** Parts are preceded by their length, so that no two lists of parts give the same text. */
  private static void append(String part, StringBuilder content) {
    content.append(part.length()).append(':').append(part);
  }

  private static <T> String text(Fact<T> field, Object value) {
    return field instanceof CodeFact<T> code && field.type().isInstance(value)
        ? code.codeOf(field.type().cast(value))
        : value.toString();
  }

  /**
   * Returns the customer whom the event is about: its subject, or the field {@link
   * EventFields#CUSTOMER} of an event about something that belongs to one.
   *
   * @return the customer, or empty for an event about nobody, or about a fresh prospect
   */
  public Optional<CustomerId> customer() {
    return type.subject() == EventType.Subject.CUSTOMER
        ? Optional.of(CustomerId.of(subject))
        : find(EventFields.CUSTOMER).map(CustomerId::of);
  }

  /**
   * Returns the value of a field.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return the value, or empty if the event does not have it
   */
  public <T> Optional<T> find(Fact<T> field) {
    return Optional.ofNullable(data.get(field)).map(field.type()::cast);
  }

  /**
   * Returns what is known when the event happens: its own fields, and the facts and the history of
   * its subject.
   *
   * @param facts the facts of the subject, with the events that rules count
   * @return a row for rules
   */
  public Facts over(Facts facts) {
    Facts fields = this::find;
    return new Facts() {
      private Facts about(Fact<?> fact) {
        return fact.name().startsWith(EventFields.PREFIX) ? fields : facts;
      }

      @Override
      public <T> Optional<T> find(Fact<T> fact) {
        return about(fact).find(fact);
      }

      @Override
      public Optional<EventTable.Slice> events(EventKind kind) {
        return facts.events(kind);
      }

      @Override
      public <T> @Nullable T valueOrNull(Fact<T> fact) {
        return about(fact).valueOrNull(fact);
      }

      @Override
      public boolean isMissing(Fact<?> fact) {
        return about(fact).isMissing(fact);
      }

      @Override
      public double number(NumberFact<?> fact) {
        return about(fact).number(fact);
      }

      @Override
      public int epochDay(DateFact fact) {
        return about(fact).epochDay(fact);
      }
    };
  }
}
