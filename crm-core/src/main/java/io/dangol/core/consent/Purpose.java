package io.dangol.core.consent;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a customer is contacted for. Purposes form a tree by their codes: {@code
 * MARKETING.NEWSLETTER} is part of {@code MARKETING}, and a record about the whole is one about the
 * part.
 *
 * @param code parts of upper-case letters, digits and underscores, joined by dots
 */
public record Purpose(String code) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)*");

  /** Offers and news. */
  public static final Purpose MARKETING = new Purpose("MARKETING");

  /** What a purchase brings with it: receipts, delivery notices. */
  public static final Purpose TRANSACTIONAL = new Purpose("TRANSACTIONAL");

  /** What a law demands: recalls, changes of terms. */
  public static final Purpose LEGAL = new Purpose("LEGAL");

  /** Scoring and segmentation of the person. */
  public static final Purpose PROFILING = new Purpose("PROFILING");

  /**
   * Offers and news at night, to which Korean law asks for a consent of its own; see {@link
   * #night()}.
   */
  public static final Purpose MARKETING_NIGHT = new Purpose("MARKETING_NIGHT");

  /** Handing data to somebody else. */
  public static final Purpose THIRD_PARTY = new Purpose("THIRD_PARTY");

  private static final String NIGHT = "_NIGHT";

  public Purpose {
    if (!CODE.matcher(Objects.requireNonNull(code, "code")).matches()) {
      throw new IllegalArgumentException(
          "purpose '%s' is not of the form PART.PART".formatted(code));
    }
  }

  /**
   * Returns a part of this purpose.
   *
   * @param name the last part of its code
   * @return the purpose
   * @throws IllegalArgumentException if the name is not legal
   */
  public Purpose part(String name) {
    return new Purpose(code + "." + name);
  }

  /**
   * Returns the same purpose at night. It is no part of this one, because consent by day is none by
   * night: that of {@code MARKETING.NEWS} is {@code MARKETING_NIGHT.NEWS}.
   *
   * @return the purpose, this one if it is one at night already
   */
  public Purpose night() {
    int dot = code.indexOf('.');
    String first = dot < 0 ? code : code.substring(0, dot);
    return first.endsWith(NIGHT)
        ? this
        : new Purpose(first + NIGHT + code.substring(first.length()));
  }

  /**
   * Returns whether a record about this purpose is one about another.
   *
   * @param other the other purpose
   * @return whether {@code other} is this or a part of this
   */
  public boolean covers(Purpose other) {
    return other.code.equals(code) || other.code.startsWith(code + ".");
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}
