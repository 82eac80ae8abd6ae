package io.dangol.core.customer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is a natural person.
 *
 * @param id the identity
 * @param name the name, not blank
 * @param born the day of birth, or null where it is not known
 * @param profile what every customer has
 */
public record Person(CustomerId id, String name, @Nullable LocalDate born, CustomerProfile profile)
    implements Customer {

  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(profile, "profile");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("the name of person %s is blank".formatted(id));
    }
  }

  /**
   * Returns a person of whom only the name is known.
   *
   * @param id the identity
   * @param name the name, not blank
   * @return the person
   * @throws IllegalArgumentException if the name is blank
   */
  public static Person of(CustomerId id, String name) {
    return new Person(id, name, null, CustomerProfile.empty());
  }

  /**
   * Returns this person with a day of birth.
   *
   * @param day the day
   * @return the person
   */
  public Person bornOn(LocalDate day) {
    return new Person(id, name, Objects.requireNonNull(day, "day"), profile);
  }

  /**
   * Returns the day of birth.
   *
   * @return the day, or empty where it is not known
   */
  public Optional<LocalDate> birthday() {
    return Optional.ofNullable(born);
  }

  @Override
  public Person with(CustomerProfile other) {
    return new Person(id, name, born, other);
  }

  /** Returns the identity and the status, never the name. */
  @Override
  public String toString() {
    return "Person[%s, %s]".formatted(id, profile.status());
  }
}
