package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that other conditions name as segments. Segments may name each other, but none itself.
 * Immutable.
 */
public final class Segments {

  /** Segments that name others twice, and so on, grow exponentially. */
  private static final long MOST_PARTS = 100_000;

  private final Map<String, Rule> rules;
  private final Map<String, Condition> expanded = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();

  private Segments(Map<String, Rule> rules) {
    this.rules = rules;
    rules.keySet().forEach(name -> expanded(name, new ArrayList<>()));
  }

  /**
   * Returns the segments that these rules define under their ids.
   *
   * @param rules the rules, each with another id
   * @return the segments
   * @throws IllegalArgumentException if two rules have the same id, a rule names a segment that is
   *     not among them, or segments name each other in a circle, the message has the path; or one
   *     has more than 100,000 parts with those that it names
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
    return circle(rule.condition(), List.of(rule.id().value()), new HashSet<>());
  }

  private Optional<List<String>> circle(
      Condition condition, List<String> path, Set<String> visited) {
    return namedIn(condition).stream()
        .map(name -> circle(name, path, visited))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<List<String>> circle(String name, List<String> path, Set<String> visited) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    if (name.equals(path.get(0))) {
      return Optional.of(List.copyOf(longer));
    }
    return visited.add(name)
        ? find(name).flatMap(rule -> circle(rule.condition(), longer, visited))
        : Optional.empty();
  }

  private static Set<String> namedIn(Condition condition) {
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
   * Puts the conditions of segments in the places of their names.
   *
   * @param condition a condition that may name segments
   * @return the same condition without names
   * @throws IllegalArgumentException if it names a segment that is not among these
   */
  public Condition expand(Condition condition) {
    return expand(condition, new ArrayList<>());
  }

  private Condition expand(Condition condition, List<String> path) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(part -> expand(part, path)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(part -> expand(part, path)).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(expand(not.part(), path));
    }
    return condition instanceof Condition.InSegment segment
        ? expanded(segment.segment(), path)
        : condition;
  }

  private Condition expanded(String name, List<String> path) {
    Condition known = expanded.get(name);
    if (known != null) {
      return known;
    }
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    if (path.contains(name)) {
      throw new IllegalArgumentException(
          "segments name each other in a circle: %s".formatted(String.join(" -> ", longer)));
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException(
          "unknown segment %s; known are %s"
              .formatted(String.join(" -> ", longer), rules.keySet()));
    }
    Condition condition = expand(rule.condition(), longer);
    long size = size(rule.condition());
    if (size > MOST_PARTS) {
      throw new IllegalArgumentException(
          "segment %s has more than %d parts with those that it names".formatted(name, MOST_PARTS));
    }
    sizes.put(name, size);
    expanded.put(name, condition);
    return condition;
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
}
