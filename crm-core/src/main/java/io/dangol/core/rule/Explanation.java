package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.EvaluationContext;
import io.dangol.core.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a condition has its verdict on one customer.
 *
 * <p>An explanation holds values of the customer, for the eyes of those who may see them. Its
 * {@code toString} holds names and verdicts only.
 *
 * @param tree the verdicts of all parts
 * @param at when it was evaluated
 * @param rule the version of the rule that decided; empty for a condition without a name
 */
public record Explanation(Step tree, EvaluationContext at, Optional<RuleVersion> rule) {

  public Explanation {
    Objects.requireNonNull(tree, "tree");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rule, "rule");
  }

  /** A part of the condition with its verdict. */
  public sealed interface Step {

    /**
     * Returns where the part stands in the rule's JSON form; within a {@link Segment} in that of
     * the segment's rule.
     *
     * @return a JSON Pointer (RFC 6901), such as {@code /rule/all/1}
     */
    String pointer();

    /**
     * Returns the verdict of the part.
     *
     * @return the verdict
     */
    Truth verdict();

    /**
     * Returns tests that decide the verdict: with these as they are, it is the same whatever the
     * others say. If the verdict is unknown, the tests whose missing values keep it open.
     *
     * <p>None of them can be left out, so a reader sees no test that does not matter. It need not
     * be the smallest such set: where a test stands in several places, each place counts as a test
     * of its own.
     *
     * @return the tests in their order; empty only for a condition without tests
     */
    List<Test> because();
  }

  /** How a group combines its parts. */
  public enum Combination {
    /** True where every part is. */
    ALL,
    /** True where one part is. */
    ANY,
    /** The opposite of its only part. */
    NOT;

    /**
     * Returns the key in the JSON form.
     *
     * @return {@code all}, {@code any} or {@code not}
     */
    public String key() {
      return switch (this) {
        case ALL -> "all";
        case ANY -> "any";
        case NOT -> "not";
      };
    }
  }

  /**
   * A combination of parts.
   *
   * @param pointer where it stands
   * @param verdict its verdict
   * @param combination how the parts are combined
   * @param parts the parts in their order
   */
  public record Group(String pointer, Truth verdict, Combination combination, List<Step> parts)
      implements Step {

    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Test> because() {
      List<List<Test>> reasons =
          parts.stream()
              .filter(part -> combination == Combination.NOT || part.verdict() == verdict)
              .map(Step::because)
              .toList();
      if (isDecidedByOnePart()) {
        return reasons.stream().min(Comparator.comparingInt(List::size)).orElse(List.of());
      }
      return reasons.stream().flatMap(List::stream).toList();
    }

    private boolean isDecidedByOnePart() {
      return (combination == Combination.ALL && verdict == Truth.FALSE)
          || (combination == Combination.ANY && verdict == Truth.TRUE);
    }
  }

  /**
   * Membership of a named segment.
   *
   * @param pointer where its name stands
   * @param verdict its verdict: that of the segment's rule, and true where that is unknown and the
   *     segment includes those of whom it is
   * @param rule the segment's rule in the version that was evaluated
   * @param onUnknown who is a member of the segment where its verdict is unknown
   * @param tree the verdicts of the parts of the segment's rule, with pointers into its JSON form
   */
  public record Segment(
      String pointer, Truth verdict, RuleVersion rule, OnUnknown onUnknown, Step tree)
      implements Step {

    @Override
    public List<Test> because() {
      return tree.because();
    }
  }

  /**
   * The test of one fact.
   *
   * @param pointer where it stands
   * @param verdict its verdict
   * @param condition what is expected
   * @param fact the fact
   * @param actual the value found, or empty if it is missing
   * @param factAsOf the last day whose events the value takes into account, where the facts know it
   */
  public record Test(
      String pointer,
      Truth verdict,
      Condition condition,
      Fact<?> fact,
      Optional<Object> actual,
      Optional<LocalDate> factAsOf)
      implements Step {

    @Override
    public List<Test> because() {
      return List.of(this);
    }

    /**
     * Returns what is expected of the fact.
     *
     * @return a line such as {@code purchases.recencyDays <= 90}
     */
    public String expected() {
      return condition.describe();
    }

    /**
     * Returns the value found as its fact writes it.
     *
     * @return the value, or {@code missing}
     */
    public String found() {
      return actual.map(value -> Fact.text(fact, value)).orElse("missing");
    }

    /**
     * Returns what came of the test, in words.
     *
     * @return a line such as {@code grade.current in {S, A} fails: it is B}
     */
    public String outcome() {
      String word =
          switch (verdict) {
            case TRUE -> "holds";
            case FALSE -> "fails";
            case UNKNOWN -> "is open";
          };
      return "%s %s: it is %s".formatted(expected(), word, found());
    }

    @Override
    public String toString() {
      return "Test[pointer=%s, verdict=%s, fact=%s]".formatted(pointer, verdict, fact);
    }
  }

  /**
   * A part that is the same for everybody.
   *
   * @param pointer where it stands
   * @param verdict its verdict, true or false
   */
  public record Constant(String pointer, Truth verdict) implements Step {

    @Override
    public List<Test> because() {
      return List.of();
    }
  }

  /**
   * Returns the verdict of the whole condition.
   *
   * @return the verdict
   */
  public Truth verdict() {
    return tree.verdict();
  }

  /**
   * Returns the verdict as a stable code.
   *
   * @return {@code RULE_MATCHED}, {@code RULE_NOT_MATCHED} or {@code RULE_UNKNOWN}
   */
  public String reasonCode() {
    return switch (verdict()) {
      case TRUE -> "RULE_MATCHED";
      case FALSE -> "RULE_NOT_MATCHED";
      case UNKNOWN -> "RULE_UNKNOWN";
    };
  }

  /**
   * Returns tests that decide the verdict and of which none can be left out, see {@link
   * Step#because()}.
   *
   * @return the tests in their order
   */
  public List<Test> because() {
    return tree.because();
  }

  /**
   * Returns the segments of whose verdict nobody knows, but that decide: they include those of whom
   * it is unknown, so {@link #because()} has the tests that are open within them.
   *
   * @return the segments in their order, each place once
   */
  public List<Segment> assumed() {
    List<Segment> assumed = new ArrayList<>();
    collectAssumed(tree, new HashSet<>(because()), assumed);
    return List.copyOf(assumed);
  }

  private static void collectAssumed(Step step, Set<Test> reasons, List<Segment> assumed) {
    if (step instanceof Group group) {
      group.parts().forEach(part -> collectAssumed(part, reasons, assumed));
    } else if (step instanceof Segment segment) {
      if (segment.verdict() != segment.tree().verdict() && reasons.containsAll(segment.because())) {
        assumed.add(segment);
      }
      collectAssumed(segment.tree(), reasons, assumed);
    }
  }

  /**
   * Returns the verdict and its reason in one line. Of each test it says what came of it, which
   * within a negation is the opposite of what comes of the rule. Segments that decide because they
   * include those of whom they are unknown come last.
   *
   * @return a line such as {@code FALSE because grade.current in {S, A} fails: it is B}
   */
  public String summary() {
    List<Test> reasons = because();
    if (reasons.isEmpty()) {
      return verdict() + " for everybody";
    }
    Stream<String> segments =
        assumed().stream()
            .map(
                segment ->
                    "segment %s includes those of whom it is unknown"
                        .formatted(segment.rule().id()));
    return Stream.concat(reasons.stream().map(Test::outcome), segments)
        .collect(Collectors.joining("; ", verdict() + " because ", ""));
  }
}
