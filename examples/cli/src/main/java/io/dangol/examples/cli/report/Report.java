package io.dangol.examples.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a report shows, as data. A section that has no data is not in the list; the order
 * of the list does not matter, the page decides it.
 *
 * @param asOf the analysis date, exclusive: the last day seen is the day before
 * @param currency the currency of every amount, or empty where amounts are plain decimals
 * @param sections the sections, at most one of each type
 */
public record Report(LocalDate asOf, Optional<Currency> currency, List<Section> sections) {

  /**
   * Checks that no section is there twice.
   *
   * @throws IllegalArgumentException if two sections have the same type
   */
  public Report {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(currency, "currency");
    sections = List.copyOf(sections);
    Set<Class<?>> seen = new HashSet<>();
    for (Section section : sections) {
      if (!seen.add(section.getClass())) {
        throw new IllegalArgumentException(
            "a report has one section of each type, but there are two of "
                + section.getClass().getSimpleName());
      }
    }
  }

  /**
   * Returns a report without sections and without a currency.
   *
   * @param asOf the analysis date, exclusive
   * @return a report to add sections to
   */
  public static Report asOf(LocalDate asOf) {
    return new Report(asOf, Optional.empty(), List.of());
  }

  /**
   * Returns this report with its amounts in a currency.
   *
   * @param currency the currency of every amount
   * @return a report with the same sections
   */
  public Report in(Currency currency) {
    return new Report(asOf, Optional.of(currency), sections);
  }

  /**
   * Returns this report with one more section.
   *
   * @param section the section
   * @return a report with this section added
   * @throws IllegalArgumentException if a section of this type is already there
   */
  public Report with(Section section) {
    List<Section> more = new ArrayList<>(sections);
    more.add(section);
    return new Report(asOf, currency, more);
  }

  /**
   * Finds the section of a type.
   *
   * @param <S> the type
   * @param type the type's class
   * @return the section, or empty where the report has none
   */
  public <S extends Section> Optional<S> find(Class<S> type) {
    return sections.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
