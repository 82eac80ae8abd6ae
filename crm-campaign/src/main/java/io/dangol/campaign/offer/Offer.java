package io.dangol.campaign.offer;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * What a campaign offers a customer; {@link NoOffer} where it deliberately offers nothing, because
 * those who buy most often need no discount to come back.
 */
public sealed interface Offer {

  /** What an offer's code looks like: capital letters, digits and {@code _}. */
  Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /**
   * A part of the price.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param percent the discount in percent, above 0 and at most 100
   */
  record PercentageOff(String code, BigDecimal percent) implements Offer {
    public PercentageOff {
      checkCode(code);
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new IllegalArgumentException(
            "%s: a discount is above 0 and at most 100 %%, not %s".formatted(code, percent));
      }
      percent = percent.stripTrailingZeros();
      percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }
  }

  /**
   * A fixed amount off the price.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param amount the discount, above 0
   */
  record AmountOff(String code, Money amount) implements Offer {
    public AmountOff {
      checkCode(code);
      if (!amount.isPositive()) {
        throw new IllegalArgumentException(
            "%s: a discount must be positive, not %s".formatted(code, amount));
      }
    }
  }

  /**
   * Something that comes with the order.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param item what is given, not blank
   */
  record Gift(String code, String item) implements Offer {
    public Gift {
      checkCode(code);
      checkText(code, item);
    }
  }

  /**
   * Something that is done for the customer, such as free delivery.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param name what is done, not blank
   */
  record Service(String code, String name) implements Offer {
    public Service {
      checkCode(code);
      checkText(code, name);
    }
  }

  /** Deliberately nothing. */
  record NoOffer() implements Offer {

    /** The code of "no offer", which no other offer may have. */
    public static final String CODE = "NONE";

    @Override
    public String code() {
      return CODE;
    }
  }

  /**
   * Returns the code that plans, files and reports show.
   *
   * @return the code, of the form {@link #CODE}
   */
  String code();

  /**
   * Returns a discount in percent.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param percent the discount, above 0 and at most 100
   * @return the offer
   * @throws IllegalArgumentException if the code or the percentage is not as described
   */
  static Offer percentageOff(String code, double percent) {
    return new PercentageOff(code, BigDecimal.valueOf(percent));
  }

  /**
   * Returns a discount of a fixed amount.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param amount the discount, above 0
   * @return the offer
   * @throws IllegalArgumentException if the code or the amount is not as described
   */
  static Offer amountOff(String code, Money amount) {
    return new AmountOff(code, amount);
  }

  /**
   * Returns a gift.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param item what is given, not blank
   * @return the offer
   * @throws IllegalArgumentException if the code or the item is not as described
   */
  static Offer gift(String code, String item) {
    return new Gift(code, item);
  }

  /**
   * Returns a service.
   *
   * @param code the code of the offer, of the form {@link #CODE}
   * @param name what is done, not blank
   * @return the offer
   * @throws IllegalArgumentException if the code or the name is not as described
   */
  static Offer service(String code, String name) {
    return new Service(code, name);
  }

  /**
   * Returns the decision to offer nothing.
   *
   * @return no offer
   */
  static Offer none() {
    return new NoOffer();
  }

  private static void checkCode(String code) {
    Objects.requireNonNull(code, "code");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "offer code '%s' is not of the form %s".formatted(code, CODE));
    }
    if (code.equals(NoOffer.CODE)) {
      throw new IllegalArgumentException(
          "offer code '%s' means no offer\nMaybe use Offer.none().".formatted(code));
    }
  }

  private static void checkText(String code, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("%s: the text must not be blank".formatted(code));
    }
  }
}
