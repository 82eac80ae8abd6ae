package io.dangol.core.grade;

/**
 * The code of a tier. Which tiers there are, and in which order, is a {@link GradePolicy}'s data;
 * the constants are the five of the source documents.
 *
 * @param code the code, not blank, such as {@code S}
 */
public record Grade(String code) {

  /** The best customers: visited. */
  public static final Grade S = new Grade("S");

  /** Good customers. */
  public static final Grade A = new Grade("A");

  /** Regular customers. */
  public static final Grade B = new Grade("B");

  /** Occasional customers. */
  public static final Grade C = new Grade("C");

  /** Customers of whom only data is held. */
  public static final Grade D = new Grade("D");

  public Grade {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a grade's code must not be blank");
    }
  }

  /**
   * Returns the grade of a code.
   *
   * @param code the code, not blank
   * @return the grade
   * @throws IllegalArgumentException if the code is blank
   */
  public static Grade of(String code) {
    return new Grade(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
