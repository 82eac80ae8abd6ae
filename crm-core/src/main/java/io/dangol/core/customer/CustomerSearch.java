package io.dangol.core.customer;

import io.dangol.core.customer.contact.ContactPoint;
import io.dangol.core.customer.contact.ContactPointKind;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What staff types to find a customer: a name, a telephone number, or both.
 *
 * <p>Names are compared without regard to case and spaces and may be cut off at their end.
 * Telephone numbers are compared by their last digits, so that {@code 5678}, {@code 010-1234-5678}
 * and {@code +82 10 1234 5678} all find the same customer. Both are personal data and stay out of
 * {@link #toString()}.
 *
 * @param name the beginning of the name, or null for any
 * @param phone the last digits of a telephone or fax number, or null for any
 */
public record CustomerSearch(@Nullable String name, @Nullable String phone) {

  /** The fewest digits of a telephone number that are searched for. */
  public static final int FEWEST_DIGITS = 4;

  public CustomerSearch {
    name = name == null ? null : plain(name);
    phone = phone == null ? null : significantDigits(phone);
    if (name == null && phone == null) {
      throw new IllegalArgumentException("a search needs a name or a telephone number");
    }
    if (name != null && name.isEmpty()) {
      throw new IllegalArgumentException("the name of a search is blank");
    }
    if (phone != null && phone.length() < FEWEST_DIGITS) {
      throw new IllegalArgumentException(
          "a telephone number is searched for by at least %d digits, not %d"
              .formatted(FEWEST_DIGITS, phone.length()));
    }
  }

  /**
   * Returns a search by name.
   *
   * @param beginning the beginning of the name, not blank
   * @return the search
   * @throws IllegalArgumentException if the name is blank
   */
  public static CustomerSearch byName(String beginning) {
    return new CustomerSearch(beginning, null);
  }

  /**
   * Returns a search by telephone number.
   *
   * @param digits the last digits, at least {@value #FEWEST_DIGITS}; other characters do not count
   * @return the search
   * @throws IllegalArgumentException if there are fewer digits
   */
  public static CustomerSearch byPhone(String digits) {
    return new CustomerSearch(null, digits);
  }

  /**
   * Returns this search with a telephone number too.
   *
   * @param digits the last digits, at least {@value #FEWEST_DIGITS}
   * @return the search, which finds whom both fit
   * @throws IllegalArgumentException if there are fewer digits
   */
  public CustomerSearch andPhone(String digits) {
    return new CustomerSearch(name, digits);
  }

  /**
   * Returns whether a customer is found: for stores that cannot search by themselves.
   *
   * @param customer the customer
   * @return whether name and telephone number fit
   */
  public boolean finds(Customer customer) {
    return (name == null || plain(customer.name()).startsWith(name))
        && (phone == null
            || customer.profile().contactPoints().stream().anyMatch(this::isCalledBy));
  }

  private boolean isCalledBy(ContactPoint point) {
    boolean number = point.kind().isTelephone() || point.kind() == ContactPointKind.FAX;
    return number && phone != null && point.value().replaceAll("\\D", "").endsWith(phone);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The digits without the country code's plus sign and without the zero that stands for it. */
  private static String significantDigits(String text) {
    String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\D", "");
    return digits.length() > FEWEST_DIGITS && digits.startsWith("0") ? digits.substring(1) : digits;
  }

  /** Returns what is searched by, never for what. */
  @Override
  public String toString() {
    return "CustomerSearch[%s%s]"
        .formatted(name == null ? "" : "name", phone == null ? "" : " phone");
  }
}
