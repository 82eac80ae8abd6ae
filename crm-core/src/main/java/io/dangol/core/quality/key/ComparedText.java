package io.dangol.core.quality.key;

import io.dangol.core.consent.AddressRules;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.contact.ContactPointKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a value is compared, and how it is kept: as a number of 64 bits. */
final class ComparedText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private ComparedText() {}

  static String name(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static String of(ContactPointKind kind, String text, AddressRules rules) {
    return switch (kind) {
      case EMAIL -> rules.normalized(Channel.EMAIL, text);
      case MOBILE, PHONE_HOME, PHONE_WORK, FAX -> rules.normalized(Channel.TELEPHONE, text);
      case POSTAL -> rules.normalized(Channel.POST, text);
      case APP_PUSH, WEB -> text.strip();
    };
  }

  /** Two parts of one key: no name and no number has this character. */
  static String joined(String one, String other) {
    return one + '\u001f' + other;
  }

  /**
   * FNV-1a with the finaliser of MurmurHash3. Among ten million values two collide with a
   * probability of 3e-6, which is nothing for a count; and the values themselves are not kept.
   */
  static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
