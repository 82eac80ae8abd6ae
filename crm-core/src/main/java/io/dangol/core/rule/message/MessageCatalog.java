package io.dangol.core.rule.message;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Fact;
import io.dangol.core.internal.BundledWords;
import io.dangol.core.rule.Explanation;
import io.dangol.core.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for conditions, verdicts and codes of problems in one language. Immutable.
 *
 * <p>A host with other languages or other words keeps its own catalogue of the same codes.
 */
public final class MessageCatalog {

  private final Properties messages;

  private MessageCatalog(Properties messages) {
    this.messages = messages;
  }

  /**
   * Returns the messages in a language.
   *
   * @param locale the locale; Korean if its language is {@code ko}, else English
   * @return the messages
   */
  public static MessageCatalog in(Locale locale) {
    return new MessageCatalog(BundledWords.of(MessageCatalog.class, "rules", locale));
  }

  /**
   * Returns the codes that have a title.
   *
   * @return the codes of problems, findings and verdicts, such as {@code fact.unknown}
   */
  public Set<String> codes() {
    return messages.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("text."))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns what a code means.
   *
   * @param code the code of a problem, a {@linkplain Finding finding} or a {@linkplain
   *     Explanation#reasonCode() verdict}
   * @return a sentence; the code itself if the catalogue does not know it
   */
  public String title(String code) {
    return messages.getProperty(code, code);
  }

  /**
   * Returns a condition in words.
   *
   * @param condition the condition
   * @return one line; of long sets the first values only
   */
  public String text(Condition condition) {
    return new ConditionWords(this).of(condition);
  }

  /**
   * Returns the verdict and its reason in one line.
   *
   * @param explanation the explanation
   * @return the verdict and the tests that decide it, of which none can be left out, with the
   *     values found, then the segments that include those of whom they are unknown
   */
  public String summary(Explanation explanation) {
    String verdict = title(explanation.reasonCode());
    List<Explanation.Test> because = explanation.because();
    if (because.isEmpty()) {
      return verdict;
    }
    Stream<String> segments =
        explanation.assumed().stream().map(segment -> phrase("text.assumed", segment.rule().id()));
    String reasons =
        Stream.concat(because.stream().map(this::reason), segments)
            .collect(Collectors.joining(phrase("text.separator")));
    return phrase("text.because", verdict, reasons);
  }

  private String reason(Explanation.Test test) {
    String value =
        test.actual()
            .map(actual -> Fact.text(test.fact(), actual))
            .orElseGet(() -> phrase("text.noValue"));
    // Within a negation a test may fail and the rule hold: its own verdict is said.
    String key =
        switch (test.verdict()) {
          case TRUE -> "text.holds";
          case FALSE -> "text.fails";
          case UNKNOWN -> "text.open";
        };
    return phrase(key, text(test.condition()), value);
  }

  /** A phrase with its places filled in; a place is {@code {0}} to {@code {9}}. */
  String phrase(String key, Object... arguments) {
    String pattern = messages.getProperty(key, key);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      boolean isPlace =
          pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
      if (isPlace) {
        text.append(arguments[pattern.charAt(i + 1) - '0']);
        i += 2;
      } else {
        text.append(pattern.charAt(i));
      }
    }
    return text.toString();
  }
}
