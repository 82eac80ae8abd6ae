package io.dangol.core.grade;

/**
 * The code of a tier. Which tiers there are, and in which order, is a {@link GradePolicy}'s data;
 * the constants are the five of the source documents.
 *
 * @param code the code, not blank, at most 64 characters, none of them a control character, such as
 *     {@code S}
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

  private static final int MOST_CHARACTERS = 64;

  public Grade {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a grade's code must not be blank");
    }
    if (code.length() > MOST_CHARACTERS || code.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a grade's code must have at most %d characters, and no control characters"
              .formatted(MOST_CHARACTERS));
    }
  }

  /**
   * Returns the grade of a code.
   *
   * @param code the code
   * @return the grade
   * @throws IllegalArgumentException if the code is blank, too long or has control characters
   */
  public static Grade of(String code) {
    return new Grade(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
