package io.dangol.examples.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Grades and the contact plan that follows from them. Shares are of the sums over these grades.
 *
 * @param grades the grades, best first, at least one
 */
public record Grades(List<Grade> grades) implements Section {

  /**
   * One grade.
   *
   * @param code the grade's code, such as {@code S}
   * @param customers the customers with this grade
   * @param revenue the sum of their monetary values
   * @param contacts the contact plan: for each stage in order the codes of its media, such as
   *     {@code VISIT}; a stage without media means that data is held only; no stages where there is
   *     no plan
   */
  public record Grade(
      String code, long customers, BigDecimal revenue, List<List<String>> contacts) {

    /**
     * Copies the contacts.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public Grade {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(revenue, "revenue");
      Require.count(customers, "customers");
      contacts = contacts.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Checks the grades.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Grades {
    grades = Require.some(grades, "grades");
  }
}
