package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rules that other conditions name as segments. Segments may name each other, but none itself.
 * Immutable.
 */
public final class Segments {

  /** Segments that name others twice, and so on, grow exponentially. */
  private static final long MOST_PARTS = 100_000;

  /** The test, that its value is missing, and the two together. */
  private static final int PARTS_OF_AN_ADMITTED_TEST = 3;

  private final Map<String, Rule> rules;
  private final Map<String, Condition> expanded = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  private Segments(Map<String, Rule> rules) {
    this.rules = rules;
    rules.values().forEach(rule -> ConditionDepth.check(rule.condition()));
    rules.keySet().forEach(this::defineWithThoseItNames);
    rules.values().forEach(this::check);
  }

  /** Defines a segment after those that it names, without recursion over names. */
  private void defineWithThoseItNames(String first) {
    List<String> path = new ArrayList<>();
    Deque<Iterator<String>> open = new ArrayDeque<>();
    enter(first, path, open);
    while (!open.isEmpty()) {
      if (open.getLast().hasNext()) {
        enter(open.getLast().next(), path, open);
      } else {
        open.removeLast();
        define(path.remove(path.size() - 1));
      }
    }
  }

  private void enter(String name, List<String> path, Deque<Iterator<String>> open) {
    if (expanded.containsKey(name)) {
      return;
    }
    boolean isCircle = path.contains(name);
    path.add(name);
    if (isCircle) {
      throw new IllegalArgumentException(
          "segments name each other in a circle: %s".formatted(String.join(" -> ", path)));
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException(
          "unknown segment %s; known are %s".formatted(String.join(" -> ", path), rules.keySet()));
    }
    if (path.size() > ConditionDepth.LIMIT + 1) {
      throw tooDeep(path.get(0));
    }
    open.add(namedIn(rule.condition()).iterator());
  }

  private static IllegalArgumentException tooDeep(String name) {
    return new IllegalArgumentException(
        "segment %s is nested deeper than %d with those that it names"
            .formatted(name, ConditionDepth.LIMIT));
  }

  /**
   * Returns the segments that these rules define under their ids.
   *
   * @param rules the rules, each with another id
   * @return the segments
   * @throws IllegalArgumentException if two rules have the same id, a rule names a segment that is
   *     not among them, or segments name each other in a circle, the message has the path; if one
   *     has more than 100,000 parts, or is nested deeper than 500, with those that it names; or as
   *     {@link #expand(Rule)}
   */
  public static Segments of(Collection<Rule> rules) {
    Map<String, Rule> byName = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (byName.put(rule.id().value(), rule) != null) {
        throw new IllegalArgumentException("segment %s is defined twice".formatted(rule.id()));
      }
    }
    return new Segments(byName);
  }

  /**
   * Returns the rule of a segment.
   *
   * @param segment the name
   * @return the rule as it was given, or empty if there is no such segment
   */
  public Optional<Rule> find(String segment) {
    return Optional.ofNullable(rules.get(segment));
  }

  /**
   * Returns the names of the segments.
   *
   * @return the names in the order of the rules, unmodifiable
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /**
   * Returns the path on which a rule would name itself if it were the segment of its id.
   *
   * @param rule the rule, which may replace one of these
   * @return the names from the rule's to the rule's, or empty if it does not
   */
  public Optional<List<String>> circle(Rule rule) {
    String start = rule.id().value();
    List<String> path = new ArrayList<>(List.of(start));
    Deque<Iterator<String>> open = new ArrayDeque<>();
    open.add(namedIn(rule.condition()).iterator());
    Set<String> visited = new HashSet<>();
    while (!open.isEmpty()) {
      if (!open.getLast().hasNext()) {
        open.removeLast();
        path.remove(path.size() - 1);
        continue;
      }
      String name = open.getLast().next();
      if (name.equals(start)) {
        path.add(name);
        return Optional.of(List.copyOf(path));
      }
      Optional<Rule> named = find(name);
      if (visited.add(name) && named.isPresent()) {
        path.add(name);
        open.add(namedIn(named.get().condition()).iterator());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where a condition names a segment.
   *
   * @param segment the name
   * @param condition the condition
   * @param pointer where the condition stands, a JSON Pointer such as {@code /rule}
   * @return the first place of the name, or empty if the condition does not name it
   */
  public static Optional<String> pointerOf(String segment, Condition condition, String pointer) {
    if (condition instanceof Condition.All all) {
      return pointerOf(segment, all.parts(), pointer + "/all/");
    }
    if (condition instanceof Condition.Any any) {
      return pointerOf(segment, any.parts(), pointer + "/any/");
    }
    if (condition instanceof Condition.Not not) {
      return pointerOf(segment, not.part(), pointer + "/not");
    }
    return condition.equals(new Condition.InSegment(segment))
        ? Optional.of(pointer)
        : Optional.empty();
  }

  private static Optional<String> pointerOf(String segment, List<Condition> parts, String pointer) {
    return IntStream.range(0, parts.size())
        .mapToObj(part -> pointerOf(segment, parts.get(part), pointer + part))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Set<String> namedIn(Condition condition) {
    Set<String> names = new LinkedHashSet<>();
    collectNames(condition, names);
    return names;
  }

  private static void collectNames(Condition condition, Set<String> names) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> collectNames(part, names));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> collectNames(part, names));
    } else if (condition instanceof Condition.Not not) {
      collectNames(not.part(), names);
    } else if (condition instanceof Condition.InSegment segment) {
      names.add(segment.segment());
    }
  }

  /**
   * Puts the conditions of segments in the places of their names. Of a segment that includes those
   * of whom its verdict is unknown, it is the condition that the verdict is not false.
   *
   * @param condition a condition that may name segments
   * @return a condition without names that has the same verdicts
   * @throws IllegalArgumentException if it names a segment that is not among these
   */
  public Condition expand(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(this::expand).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(this::expand).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(expand(not.part()));
    }
    return condition instanceof Condition.InSegment segment
        ? expanded(segment.segment())
        : condition;
  }

  private Condition expanded(String name) {
    Condition known = expanded.get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "unknown segment %s; known are %s".formatted(name, rules.keySet()));
    }
    return known;
  }

  /**
   * Puts the conditions of segments in the places of their names.
   *
   * @param rule a rule that may name segments
   * @return the same rule without names, as {@link #expand(Condition)}
   * @throws IllegalArgumentException if it names a segment that is not among these; or if it
   *     includes those of whom its verdict is unknown, and a segment that it names says {@link
   *     OnUnknown#FAIL}
   */
  public Rule expand(Rule rule) {
    check(rule);
    return new Rule(rule.id(), rule.version(), expand(rule.condition()), rule.onUnknown());
  }

  /** Refuses a rule that would make members of those of whom a permission is unknown. */
  void check(Rule rule) {
    if (rule.onUnknown() == OnUnknown.INCLUDE) {
      mustBeKnown(rule.condition())
          .ifPresent(
              segment -> {
                throw new IllegalArgumentException(
                    "rule %s includes those of whom it is unknown, but segment %s must not be left open"
                        .formatted(rule.id(), segment));
              });
    }
  }

  /**
   * Returns a segment that a condition names, itself or through others, and of which nobody may
   * decide while its verdict is unknown.
   *
   * @param condition the condition
   * @return the name of the first one whose rule says {@link OnUnknown#FAIL}, or empty
   */
  public Optional<String> mustBeKnown(Condition condition) {
    Deque<String> open = new ArrayDeque<>(namedIn(condition));
    Set<String> visited = new HashSet<>(open);
    while (!open.isEmpty()) {
      Rule rule = rules.get(open.removeFirst());
      if (rule != null && rule.onUnknown() == OnUnknown.FAIL) {
        return Optional.of(rule.id().value());
      }
      if (rule != null) {
        namedIn(rule.condition()).stream().filter(visited::add).forEach(open::addLast);
      }
    }
    return Optional.empty();
  }

  /** Expands the condition of a segment; those that it names are defined. */
  private void define(String name) {
    Rule rule = Objects.requireNonNull(rules.get(name));
    boolean admitsUnknown = rule.onUnknown() == OnUnknown.INCLUDE;
    int depth = depth(rule.condition()) + (admitsUnknown ? 1 : 0);
    if (depth > ConditionDepth.LIMIT) {
      throw tooDeep(name);
    }
    long size = size(rule.condition());
    if (size > MOST_PARTS) {
      throw new IllegalArgumentException(
          "segment %s has more than %d parts with those that it names".formatted(name, MOST_PARTS));
    }
    Condition condition = expand(rule.condition());
    depths.put(name, depth);
    sizes.put(name, admitsUnknown ? size * PARTS_OF_AN_ADMITTED_TEST : size);
    expanded.put(name, admitsUnknown ? notFalse(condition, false) : condition);
  }

  /**
   * The condition that another one, or its negation, is not false. Where parts that are unknown
   * count as true, a group without negations that is unknown is true, and no other verdict changes:
   * and is the minimum, or the maximum. So it is enough to admit missing values in the tests.
   */
  private static Condition notFalse(Condition condition, boolean negated) {
    if (condition instanceof Condition.Not not) {
      return notFalse(not.part(), !negated);
    }
    if (condition instanceof Condition.All all) {
      return group(all.parts(), negated, !negated);
    }
    if (condition instanceof Condition.Any any) {
      return group(any.parts(), negated, negated);
    }
    Condition test = negated ? new Condition.Not(condition) : condition;
    return condition instanceof Condition.Missing || condition.tested().isEmpty()
        ? test
        : new Condition.Any(List.of(test, condition.tested().get().isMissing()));
  }

  private static Condition group(List<Condition> parts, boolean negated, boolean all) {
    List<Condition> admitted = parts.stream().map(part -> notFalse(part, negated)).toList();
    return all ? new Condition.All(admitted) : new Condition.Any(admitted);
  }

  /** How many parts a condition has, with those of the segments that it names. */
  private long size(Condition condition) {
    if (condition instanceof Condition.All all) {
      return 1 + all.parts().stream().mapToLong(this::size).sum();
    }
    if (condition instanceof Condition.Any any) {
      return 1 + any.parts().stream().mapToLong(this::size).sum();
    }
    if (condition instanceof Condition.Not not) {
      return 1 + size(not.part());
    }
    return condition instanceof Condition.InSegment segment
        ? sizes.getOrDefault(segment.segment(), 1L)
        : 1;
  }

  /** How deep a condition is nested; a name is one level above what it stands for. */
  private int depth(Condition condition) {
    if (condition instanceof Condition.All all) {
      return 1 + all.parts().stream().mapToInt(this::depth).max().orElse(0);
    }
    if (condition instanceof Condition.Any any) {
      return 1 + any.parts().stream().mapToInt(this::depth).max().orElse(0);
    }
    if (condition instanceof Condition.Not not) {
      return 1 + depth(not.part());
    }
    return condition instanceof Condition.InSegment segment
        ? 1 + depths.getOrDefault(segment.segment(), 0)
        : 0;
  }
}
