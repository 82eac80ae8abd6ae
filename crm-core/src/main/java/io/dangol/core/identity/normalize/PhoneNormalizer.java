package io.dangol.core.identity.normalize;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Channel;
import java.util.regex.Pattern;

/**
 * Telephone numbers by their digits. Korean numbers are told apart by their ranges (Ministry of
 * Science and ICT, numbering plan); of others only the length is checked.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164/en">ITU-T E.164</a>
 */
final class PhoneNormalizer implements FieldNormalizer {

  private static final String KOREA = "82";
  private static final int SHORTEST = 7;

  /** E.164, section 6: fifteen digits with the country code. */
  private static final int LONGEST = 15;

  private static final int SUBSCRIBER = 7;

  /** A remark has letters; "(0)" and an area code in parentheses have none. */
  private static final Pattern REMARK =
      Pattern.compile("\\([^)]*\\p{L}[^)]*\\)?\\s*$|\\p{L}+\\s*$");

  private static final Pattern RELAY = Pattern.compile("50[0-9]{8,10}");
  private static final Pattern SERVICE = Pattern.compile("1[568][0-9]{6}|80[0-9]{7,8}");
  private static final Pattern SUBSCRIBED =
      Pattern.compile(
          "10[0-9]{8}|1[16789][0-9]{7,8}|70[0-9]{8}|2[0-9]{7,8}|(3[1-3]|4[1-4]|5[1-5]|6[1-4])[0-9]{7,8}");

  private final AddressRules rules;

  PhoneNormalizer(AddressRules rules) {
    this.rules = rules;
  }

  @Override
  public NormalizedValue normalize(String raw) {
    Finding finding = new Finding(raw);
    String text = finding.text();
    String number = REMARK.matcher(text).replaceAll("").strip();
    if (!number.equals(text)) {
      finding.add(ValueIssue.REMARK);
    }
    String key = rules.normalized(Channel.TELEPHONE, number);
    if (key.length() < SHORTEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_SHORT);
    }
    if (key.length() > LONGEST) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_LONG);
    }
    // No country code begins with a zero: a number of some country that nobody named.
    if (key.startsWith("0")) {
      return finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
    }
    if (Finding.repeats(key.substring(key.length() - SUBSCRIBER))) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    return key.startsWith(KOREA) && rules.countryCode().filter(KOREA::equals).isPresent()
        ? korean(finding, number, key)
        : finding.good("+" + key, key);
  }

  private static NormalizedValue korean(Finding finding, String number, String key) {
    String national = key.substring(KOREA.length());
    if (RELAY.matcher(national).matches()) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.RELAY_NUMBER);
    }
    if (SERVICE.matcher(national).matches()) {
      return finding.bad(key, Validity.GENERIC, ValueIssue.SERVICE_NUMBER);
    }
    if (!SUBSCRIBED.matcher(national).matches()) {
      return finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
    }
    if (number.startsWith(national.substring(0, 2))) {
      finding.add(ValueIssue.LEADING_ZERO);
    }
    return finding.good("+" + key, key);
  }
}
