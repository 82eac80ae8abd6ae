package io.dangol.core.consent;

import io.dangol.core.customer.Channel;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two spellings are one address. E-mail addresses are compared without regard to case, in
 * whatever script their domain is written; telephone numbers by their digits, with what stands for
 * the way out of a country and into it taken away; all others without regard to case and spaces.
 *
 * @param countryCode the digits of the country of numbers without one, such as {@code 82}; empty
 *     where every number has its own
 * @param plusTags whether what follows a plus sign in front of the @ makes another address
 */
public record AddressRules(Optional<String> countryCode, PlusTags plusTags) {

  private static final AddressRules PLAIN = new AddressRules(Optional.empty(), PlusTags.KEPT);
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");

  /** An address in angle brackets or guillemets, with or without a name before it. */
  private static final Pattern NAMED_MAILBOX =
      Pattern.compile("[^<\u2039]*[<\u2039]([^<>\u2039\u203A]*)[>\u203A]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What an address book or a link writes before a number. */
  private static final Pattern NUMBER_PREFIX = Pattern.compile("^(?i:tel:)?[\\s(]*(?=[+0-9])");

  private static final String KOREA = "82";

  /** The way out of Korea begins with 00 and the digit of a carrier. */
  private static final int CARRIER = 3;

  /** Nine digits and more: fewer may be a number of North America, dialled 00-1. */
  private static final Pattern KOREA_FROM_KOREA = Pattern.compile("00[12568]820?[1-9][0-9]{8,9}");

  /** A shorter number that begins like the country is one within it. */
  private static final int SHORTEST_SUBSCRIBER = 8;

  /** What a tag such as that of {@code kim+shop@example.com} means. */
  public enum PlusTags {
    /** Another address. */
    KEPT,
    /** The same address: the tag is dropped. */
    DROPPED
  }

  public AddressRules {
    Objects.requireNonNull(plusTags, "plusTags");
    if (countryCode.isPresent() && !countryCode.get().matches("[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException("a country code has one to three digits");
    }
  }

  /**
   * Returns the rules where every telephone number has its country code.
   *
   * @return the rules, which keep plus tags
   */
  public static AddressRules plain() {
    return PLAIN;
  }

  /**
   * Returns the rules where numbers without a country code are those of a country.
   *
   * @param countryCode its digits, such as {@code 82}
   * @return the rules, which keep plus tags
   * @throws IllegalArgumentException if it has not one to three digits
   */
  public static AddressRules inCountry(String countryCode) {
    return new AddressRules(Optional.of(countryCode), PlusTags.KEPT);
  }

  /**
   * Returns these rules with another meaning of plus tags.
   *
   * @param meaning the meaning
   * @return the rules
   */
  public AddressRules with(PlusTags meaning) {
    return new AddressRules(countryCode, meaning);
  }

  /**
   * Returns what is left of an address when everything is taken away that makes no difference.
   *
   * @param channel the channel
   * @param address the address
   * @return the text to compare; empty where nothing is left
   */
  public String normalized(Channel channel, String address) {
    String text = Normalizer.normalize(address, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(text).replaceAll("").strip();
    return switch (channel) {
      case SMS, TELEPHONE -> number(visible);
      case EMAIL -> mailbox(visible.toLowerCase(Locale.ROOT));
      case PUSH -> visible;
      case POST, VISIT -> SPACE.matcher(visible.toLowerCase(Locale.ROOT)).replaceAll("");
    };
  }

  private String number(String address) {
    String text = NUMBER_PREFIX.matcher(address).replaceFirst("");
    // "+82 (0)10" names the zero that is dialled within the country only.
    String digits = digits(text.replace("(0)", ""));
    String country = countryCode.orElse("");
    if (country.equals(KOREA) && KOREA_FROM_KOREA.matcher(digits).matches()) {
      return withoutTrunk(digits.substring(CARRIER), country);
    }
    if (digits.startsWith("00")) {
      return withoutTrunk(digits.substring(2), country);
    }
    if (text.startsWith("+") || country.isEmpty() || digits.isEmpty()) {
      return withoutTrunk(digits, country);
    }
    if (digits.startsWith("0")) {
      return country + digits.substring(1);
    }
    return digits.startsWith(country) && digits.length() - country.length() >= SHORTEST_SUBSCRIBER
        ? withoutTrunk(digits, country)
        : country + digits;
  }

  private static String withoutTrunk(String digits, String country) {
    return !country.isEmpty() && digits.startsWith(country + "0")
        ? country + digits.substring(country.length() + 1)
        : digits;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .map(point -> Character.digit(point, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }

  private String mailbox(String text) {
    String bare = text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
    Matcher named = NAMED_MAILBOX.matcher(bare);
    if (named.matches()) {
      bare = named.group(1).strip();
    }
    int at = bare.lastIndexOf('@');
    if (at < 0) {
      return bare;
    }
    String local = bare.substring(0, at);
    int plus = local.indexOf('+');
    return (plus > 0 && plusTags == PlusTags.DROPPED ? local.substring(0, plus) : local)
        + "@"
        + domain(bare.substring(at + 1));
  }

  private static String domain(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    try {
      return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      // What is no domain can still be compared as it stands.
      return bare;
    }
  }
}
