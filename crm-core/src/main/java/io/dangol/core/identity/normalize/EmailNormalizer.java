package io.dangol.core.identity.normalize;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Channel;
import java.util.Set;
import java.util.regex.Pattern;

/** E-mail addresses without regard to case; their form is checked roughly, not by RFC 5322. */
final class EmailNormalizer implements FieldNormalizer {

  /** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3. */
  private static final int LONGEST_LOCAL = 64;

  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@,;:<>()\\[\\]\"]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)*\\.[\\p{L}0-9-]{2,}");

  private static final Set<String> ROLES =
      Set.of(
          "admin",
          "billing",
          "contact",
          "customer",
          "customerservice",
          "cs",
          "help",
          "info",
          "mail",
          "marketing",
          "master",
          "no-reply",
          "noreply",
          "office",
          "postmaster",
          "sales",
          "service",
          "support",
          "webmaster");

  private static final Set<String> FILLERS = Set.of("none", "no", "test", "null", "unknown", "x");

  private final AddressRules rules;

  EmailNormalizer(AddressRules rules) {
    this.rules = rules;
  }

  @Override
  public NormalizedValue normalize(String raw) {
    Finding finding = new Finding(raw);
    String key = rules.normalized(Channel.EMAIL, finding.text());
    int at = key.lastIndexOf('@');
    if (key.length() > LONGEST || at > LONGEST_LOCAL) {
      return finding.bad(key, Validity.INVALID, ValueIssue.TOO_LONG);
    }
    if (!FORM.matcher(key).matches()) {
      return finding.bad(key, Validity.INVALID, ValueIssue.MALFORMED);
    }
    String local = key.substring(0, at);
    String host = key.substring(at + 1, key.indexOf('.', at));
    if (local.equals(host) || FILLERS.contains(local)) {
      return finding.bad(key, Validity.PLACEHOLDER, ValueIssue.FILLER);
    }
    return ROLES.contains(local)
        ? finding.bad(key, Validity.GENERIC, ValueIssue.ROLE_ADDRESS)
        : finding.good(key, key);
  }
}
