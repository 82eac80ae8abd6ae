package io.dangol.core.rule;

import io.dangol.core.fact.Condition;
import io.dangol.core.fact.Derivation;
import io.dangol.core.fact.Fact;
import io.dangol.core.fact.FactCatalog;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through one condition, from its groups down to its tests; for use once. */
final class ConditionCheck {

  /** Groups with more parts are not searched for parts that say nothing new. */
  private static final int MOST_PARTS = 30;

  /** What is certain about the verdict of a part, so that it is said once and not of its group. */
  private enum Certainty {
    /** True for nobody. */
    NEVER,
    /** True for all who have values. */
    ALWAYS,
    NONE;

    Certainty negated() {
      return switch (this) {
        case NEVER -> ALWAYS;
        case ALWAYS -> NEVER;
        case NONE -> NONE;
      };
    }
  }

  private final Condition condition;
  private final FactCatalog catalog;
  private final @Nullable Segments segments;
  private final Regions regions;
  private final Satisfaction search = new Satisfaction();
  private final List<Finding> findings = new ArrayList<>();

  ConditionCheck(Condition condition, FactCatalog catalog, @Nullable Segments segments) {
    this.condition = condition;
    this.catalog = catalog;
    this.segments = segments;
    this.regions = Regions.of(List.of(condition), catalog, segments);
  }

  List<Finding> findings(String pointer) {
    visit(condition, pointer);
    return findings;
  }

  private void add(Finding.Kind kind, String pointer, String message) {
    findings.add(new Finding(kind, pointer, message));
  }

  private Certainty visit(Condition part, String pointer) {
    if (!isLeaf(part)) {
      Optional<Boolean> constant = constant(part);
      if (constant.isPresent()) {
        add(
            Finding.Kind.CONSTANT,
            pointer,
            "This is %s for everybody.".formatted(constant.get() ? "true" : "false"));
        return constant.get() ? Certainty.ALWAYS : Certainty.NEVER;
      }
    }
    if (part instanceof Condition.All all) {
      return group(part, all.parts(), pointer, pointer + "/all");
    }
    if (part instanceof Condition.Any any) {
      return group(part, any.parts(), pointer, pointer + "/any");
    }
    if (part instanceof Condition.Not not && !isLeaf(not)) {
      Certainty inner = visit(not.part(), pointer + "/not");
      return inner == Certainty.NONE ? reported(part, pointer) : inner.negated();
    }
    return leaf(part, pointer);
  }

  private Certainty leaf(Condition leaf, String pointer) {
    if (leaf instanceof Condition.Always || leaf instanceof Condition.Never) {
      return leaf instanceof Condition.Always ? Certainty.ALWAYS : Certainty.NEVER;
    }
    Condition tested = leaf instanceof Condition.Not not ? not.part() : leaf;
    aggregate(tested)
        .ifPresent(
            aggregate -> {
              findings.addAll(
                  new ConditionCheck(aggregate.where(), catalog.of(aggregate.events()), segments)
                      .findings(pointer + "/where"));
              retention(aggregate, pointer);
            });
    return reported(leaf, pointer);
  }

  private Certainty reported(Condition part, String pointer) {
    Certainty certainty = certainty(part);
    if (certainty != Certainty.NONE) {
      report(certainty, List.of(part), pointer);
    }
    return certainty;
  }

  private static Optional<Derivation.Aggregate> aggregate(Condition tested) {
    return tested
        .tested()
        .map(Regions::base)
        .flatMap(Fact::derivation)
        .filter(Derivation.Aggregate.class::isInstance)
        .map(Derivation.Aggregate.class::cast);
  }

  private void retention(Derivation.Aggregate aggregate, String pointer) {
    Period kept =
        catalog.events(aggregate.events().name()).map(FactCatalog.Events::retention).orElse(null);
    Period window = aggregate.window();
    if (kept != null && (window == null || isLonger(window, kept))) {
      add(
          Finding.Kind.RETENTION,
          window == null ? pointer : pointer + "/window",
          "%s are kept for %s, the window is %s."
              .formatted(aggregate.events(), kept, window == null ? "unlimited" : window));
    }
  }

  /** Whether a period is longer than another one before the same day, whatever the day. */
  private static boolean isLonger(Period window, Period kept) {
    LocalDate day = LocalDate.of(2001, 3, 1);
    return day.minus(window).isBefore(day.minus(kept));
  }

  private static boolean isLeaf(Condition part) {
    return !(part instanceof Condition.All || part instanceof Condition.Any)
        && !(part instanceof Condition.Not not && !ValueTests.isOneOperator(not));
  }

  /** The verdict that does not depend on any fact, if there is one. */
  private static Optional<Boolean> constant(Condition part) {
    if (part instanceof Condition.Always || part instanceof Condition.Never) {
      return Optional.of(part instanceof Condition.Always);
    }
    if (part instanceof Condition.Not not) {
      return constant(not.part()).map(value -> !value);
    }
    if (part instanceof Condition.All all) {
      return constant(all.parts(), true);
    }
    return part instanceof Condition.Any any ? constant(any.parts(), false) : Optional.empty();
  }

  private static Optional<Boolean> constant(List<Condition> parts, boolean neutral) {
    boolean open = false;
    for (Condition part : parts) {
      Optional<Boolean> value = constant(part);
      if (value.isPresent() && value.get() != neutral) {
        return value;
      }
      open |= value.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(neutral);
  }

  private Certainty group(
      Condition group, List<Condition> parts, String pointer, String partsPointer) {
    Set<Condition> seen = new HashSet<>();
    List<Integer> kept = new ArrayList<>();
    Set<Certainty> certainties = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      String partPointer = partsPointer + "/" + i;
      if (!seen.add(parts.get(i))) {
        add(Finding.Kind.DUPLICATE, partPointer, "This stands twice in its group.");
        continue;
      }
      certainties.add(visit(parts.get(i), partPointer));
      kept.add(i);
    }
    boolean all = group instanceof Condition.All;
    Certainty decisive = all ? Certainty.NEVER : Certainty.ALWAYS;
    if (certainties.contains(decisive)) {
      return decisive;
    }
    if (certainties.equals(Set.of(decisive.negated()))) {
      return decisive.negated();
    }
    List<Condition> distinct = kept.stream().map(parts::get).toList();
    if (kept.size() > 1 && certainty(group) == decisive) {
      report(decisive, core(decisive, distinct), pointer);
      return decisive;
    }
    redundant(distinct, kept, partsPointer, all);
    return Certainty.NONE;
  }

  private Certainty certainty(Condition part) {
    if (search.isImpossible(List.of(Formula.of(part, Formula.Goal.TRUE, regions)), regions.all())) {
      return Certainty.NEVER;
    }
    return search.isImpossible(
            List.of(Formula.of(part, Formula.Goal.NOT_TRUE, regions)), regions.present(part))
        ? Certainty.ALWAYS
        : Certainty.NONE;
  }

  private void report(Certainty certainty, List<Condition> tests, String pointer) {
    String text = tests.stream().map(Condition::describe).collect(Collectors.joining("; "));
    if (certainty == Certainty.NEVER) {
      add(Finding.Kind.CONTRADICTION, pointer, "No value satisfies all of: %s.".formatted(text));
    } else {
      add(Finding.Kind.TAUTOLOGY, pointer, "Every value satisfies one of: %s.".formatted(text));
    }
  }

  /** Leaves out the parts without which the others decide as well. */
  private List<Condition> core(Certainty decisive, List<Condition> parts) {
    List<Condition> core = new ArrayList<>(parts);
    for (int i = core.size() - 1; i >= 0 && parts.size() <= MOST_PARTS; i--) {
      Condition part = core.remove(i);
      Condition rest =
          decisive == Certainty.NEVER ? new Condition.All(core) : new Condition.Any(core);
      if (core.isEmpty() || certainty(rest) != decisive) {
        core.add(i, part);
      }
    }
    return core;
  }

  private void redundant(
      List<Condition> parts, List<Integer> indexes, String partsPointer, boolean all) {
    if (parts.size() < 2 || parts.size() > MOST_PARTS) {
      return;
    }
    List<BitSet> read = parts.stream().map(regions::variables).toList();
    BitSet left = new BitSet();
    left.set(0, parts.size());
    for (int i = 0; i < parts.size(); i++) {
      left.clear(i);
      List<Condition> rest = new ArrayList<>();
      for (int other = left.nextSetBit(0); other >= 0; other = left.nextSetBit(other + 1)) {
        if (isWithin(read.get(other), read.get(i))) {
          rest.add(parts.get(other));
        }
      }
      if (!rest.isEmpty() && saysNothingNew(parts.get(i), rest, all)) {
        add(
            Finding.Kind.REDUNDANT,
            partsPointer + "/" + indexes.get(i),
            "The other parts of its group say as much without this one.");
      } else {
        left.set(i);
      }
    }
  }

  /** Parts that read other facts, too, say more; each of them is compared the other way round. */
  private static boolean isWithin(BitSet some, BitSet others) {
    BitSet outside = (BitSet) some.clone();
    outside.andNot(others);
    return outside.isEmpty();
  }

  /** Whether the verdict of a group is the same without one part, for whatever values. */
  private boolean saysNothingNew(Condition part, List<Condition> rest, boolean all) {
    return all
        ? isImpossible(new Condition.All(rest), Formula.Goal.TRUE, part, Formula.Goal.NOT_TRUE)
            && isImpossible(
                new Condition.All(rest), Formula.Goal.NOT_FALSE, part, Formula.Goal.FALSE)
        : isImpossible(new Condition.Any(rest), Formula.Goal.FALSE, part, Formula.Goal.NOT_FALSE)
            && isImpossible(
                new Condition.Any(rest), Formula.Goal.NOT_TRUE, part, Formula.Goal.TRUE);
  }

  private boolean isImpossible(
      Condition one, Formula.Goal goal, Condition other, Formula.Goal otherGoal) {
    return search.isImpossible(
        List.of(Formula.of(one, goal, regions), Formula.of(other, otherGoal, regions)),
        regions.all());
  }
}
