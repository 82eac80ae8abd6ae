package io.dangol.core.identity.normalize;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A value while it is normalised, with what was found so far; for use by one thread. */
final class Finding {

  private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String raw;
  private final List<ValueIssue> issues = new ArrayList<>();

  Finding(String raw) {
    this.raw = raw;
  }

  /** Returns the text in compatibility composition, with single spaces. */
  String text() {
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    String usual =
        INVISIBLE.matcher(Normalizer.normalize(composed, Normalizer.Form.NFKC)).replaceAll("");
    if (!usual.equals(composed)) {
      issues.add(ValueIssue.UNUSUAL_CHARACTERS);
    }
    return SPACES.matcher(usual).replaceAll(" ").strip();
  }

  void add(ValueIssue issue) {
    issues.add(issue);
  }

  /** Returns the value as evidence: repaired if anything was found on the way. */
  NormalizedValue good(String text, String key) {
    return new NormalizedValue(
        raw, text, key, issues.isEmpty() ? Validity.VALID : Validity.REPAIRED, issues);
  }

  /** Returns the value as no evidence, for one reason and no other. */
  NormalizedValue bad(String key, Validity validity, ValueIssue reason) {
    return new NormalizedValue(raw, raw.strip(), key, validity, List.of(reason));
  }

  /** Returns whether a text is one character over and over. */
  static boolean repeats(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == text.charAt(0));
  }
}
